// The one reader of the disk: the edition the pages are prerendered from, read once, and what was published of it.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import type { Edition } from '#lib/edition/edition.ts';
import type { PublishedFile } from '#lib/edition/files.ts';
import { readEdition, type Published } from '#lib/edition/read.ts';
import { readFolder } from '../cli/readFolder.ts';
import { meantSite } from '../cli/site/which.mjs';

const BUILT = `${meantSite().static}/data`;

async function read(path: string): Promise<string> {
	return readFile(`${BUILT}/${path}`, 'utf8').catch(() => {
		throw new Error(`${BUILT}/${path} is missing; run \`npm run build\` first`);
	});
}

async function openFolder(folder: string): Promise<readonly PublishedFile[]> {
	if (!existsSync(`${BUILT}/${folder}`)) return [];
	const entries = await readdir(`${BUILT}/${folder}`, { withFileTypes: true });
	return Promise.all(
		entries
			.filter((entry) => entry.isFile())
			.map(async ({ name }) => {
				const path = `${folder}/${name}`;
				const content = await readFile(`${BUILT}/${path}`);
				return { path, bytes: content.byteLength, text: content.toString('utf8') };
			}),
	);
}

/** What the build wrote. */
export const published: Published = {
	// What every edition has is missed by name; what only some have is asked for here.
	text: async (path) => (existsSync(`${BUILT}/${path}`) || isNeeded(path) ? read(path) : null),
	folder: openFolder,
	package: () => readFolder(`${BUILT}/package`),
};

/** Whether every edition has it. */
const isNeeded = (path: string): boolean => !path.startsWith('changes/') && !path.startsWith('package/');

let opened: Promise<Edition> | null = null;

/** The edition; rejects when the package has faults or has not been built. */
export function openEdition(): Promise<Edition> {
	opened ??= readEdition(published);
	return opened;
}
