import { readdir, readFile, stat } from 'node:fs/promises';
import { openEdition } from '../edition.server.ts';

const FOLDERS = [
	'scores',
	'package',
	'package/methods',
	'observed',
	'medians',
	'stability',
	'pairwise',
	'sensitivity',
	'drop_one',
	'rank_range',
	'sql',
];

async function listFolder(folder: string) {
	const names = (await readdir(`static/data/${folder}`, { withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map(({ name }) => name)
		.toSorted();
	return Promise.all(
		names.map(async (name) => {
			const path = `static/data/${folder}/${name}`;
			const rows = name.endsWith('.csv') ? (await readFile(path, 'utf8')).split('\n').length - 2 : null;
			return { folder, name, bytes: (await stat(path)).size, rows };
		}),
	);
}

export const load = async () => {
	const { hash, results } = await openEdition();
	const folders = [...FOLDERS, ...results.map(({ method }) => `diagnostics/${method}`)];
	return { hash, files: (await Promise.all(folders.map(listFolder))).flat() };
};
