// The page of the files: everything published to be taken away, with its size and its rows.
import { parseCsv } from '#lib/exchange/csv.ts';
import type { Edition } from './edition.ts';

/** A file as it is published. */
export interface PublishedFile {
	/** Below the folder of the published data, with `/`. */
	readonly path: string;
	readonly bytes: number;
	readonly text: string;
}

export interface ListedFile {
	readonly folder: string;
	readonly name: string;
	readonly bytes: number;
	/** Null where it is no table. */
	readonly rows: number | null;
}

export interface FilesPage {
	/** SHA-256 over the files of the package. */
	readonly hash: string;
	readonly files: readonly ListedFile[];
}

const FOLDERS = [
	'scores',
	'package',
	'package/methods',
	'package/translations',
	'observed',
	'medians',
	'stability',
	'pairwise',
	'sensitivity',
	'drop_one',
	'rank_range',
	'sql',
];

/** The folders whose files the page lists, in order. */
export function foldersOf({ results, changes }: Edition): readonly string[] {
	return [
		...FOLDERS,
		...results.map(({ method }) => `diagnostics/${method}`),
		...changes.map(({ method }) => `changes/${method}`),
		...(changes.length > 0 ? ['before'] : []),
	];
}

function listed({ path, bytes, text }: PublishedFile): ListedFile {
	const at = path.lastIndexOf('/');
	return {
		folder: path.slice(0, at),
		name: path.slice(at + 1),
		bytes,
		rows: path.endsWith('.csv') ? parseCsv(path, text).rows.length : null,
	};
}

/** The page of the files published, by folder and then by name. */
export function filesPageOf(edition: Edition, published: readonly PublishedFile[]): FilesPage {
	const files = published.map(listed).toSorted((a, b) => (a.name < b.name ? -1 : 1));
	return {
		hash: edition.hash,
		files: foldersOf(edition).flatMap((name) => files.filter(({ folder }) => folder === name)),
	};
}
