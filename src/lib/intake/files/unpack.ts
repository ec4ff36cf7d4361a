// What came in, sorted: workbooks, texts, JSON, archives of any of them, and whole packages.
import { decodeText } from '#lib/tables/text/decode.ts';
import { isOldWorkbook, isPacked } from '#lib/tables/workbook/readWorkbook.ts';
import { unpackParts } from '#lib/tables/workbook/unpack.ts';
import { isParquet } from '#lib/tables/parquet/readParquet.ts';
import type { IntakeProblem } from '../problem.ts';
import { problem } from '../problem.ts';
import { tellFault } from './grids.ts';

/** A file as it came in: from a disk, a drop, or the clipboard. */
export interface IntakeFile {
	/** Its name, or its path in a folder that came in whole. */
	readonly name: string;
	readonly bytes: Uint8Array;
}

export type FileKind = 'workbook' | 'text' | 'json' | 'parquet';

export interface SortedFile extends IntakeFile {
	readonly kind: FileKind;
}

export interface Sorted {
	readonly files: readonly SortedFile[];
	readonly problems: readonly IntakeProblem[];
}

/** Of a file; of all that an archive holds. */
export const MOST_BYTES = 128_000_000;
const MOST_FILES = 500;
const READABLE = /\.(csv|tsv|tab|txt|json|xlsx|xlsm|parquet)$/i;
/** What operating systems put beside files, and pictures of a package. */
const PASSED_OVER = /(^|\/)(__MACOSX\/|\._|\.DS_Store|Thumbs\.db|desktop\.ini)/;

/** Text from the clipboard as a file. */
export const pastedFile = (text: string, name = 'pasted.txt'): IntakeFile => ({
	name,
	bytes: new TextEncoder().encode(text),
});

const looksLikeJson = (bytes: Uint8Array): boolean => {
	const head = decodeText(bytes.subarray(0, 64));
	return head.ok && /^\s*[[{]/.test(head.text);
};

const kindOf = ({ name, bytes }: IntakeFile): FileKind =>
	isParquet(bytes)
		? 'parquet'
		: /\.json$/i.test(name) || (!/\.(csv|tsv|tab|txt)$/i.test(name) && looksLikeJson(bytes))
			? 'json'
			: 'text';

/** Opens archives and names what every file is. What is neither is told. */
export async function sortFiles(files: readonly IntakeFile[]): Promise<Sorted> {
	const sorted: SortedFile[] = [];
	const problems: IntakeProblem[] = [];
	for (const file of files.slice(0, MOST_FILES)) {
		const { name, bytes } = file;
		if (PASSED_OVER.test(name)) continue;
		if (bytes.length > MOST_BYTES) problems.push(tellFault(name, { code: 'too_large', most: MOST_BYTES }));
		else if (isOldWorkbook(bytes)) problems.push(tellFault(name, { code: 'password' }));
		else if (!isPacked(bytes)) sorted.push({ ...file, kind: kindOf(file) });
		else {
			const opened = await unpackParts(bytes, { wanted: /./, most: MOST_BYTES });
			if (!opened.ok) problems.push(tellFault(name, opened.fault));
			else if (opened.parts.has('xl/workbook.xml')) sorted.push({ ...file, kind: 'workbook' });
			else {
				const inside = [...opened.parts].filter(([path]) => READABLE.test(path) && !PASSED_OVER.test(path));
				const packed = inside.filter(([, part]) => isPacked(part));
				for (const [path, part] of inside) {
					const own = { name: path, bytes: part };
					sorted.push({ ...own, kind: packed.some(([each]) => each === path) ? 'workbook' : kindOf(own) });
				}
				if (inside.length === 0) problems.push(tellFault(name, { code: 'unknown_kind' }));
			}
		}
	}
	if (files.length > MOST_FILES)
		problems.push(
			problem('file_too_long', 'warning', { file: '-', count: files.length, params: { most: MOST_FILES } }),
		);
	return { files: sorted, problems };
}
