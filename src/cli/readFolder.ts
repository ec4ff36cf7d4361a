// Reads the files of a benchmark package from a folder, by their path in it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILES = /^([a-z_]+\.csv|method\.json|datapackage\.json)$/;

async function listJson(folder: string): Promise<readonly string[]> {
	try {
		return (await readdir(join(folder, 'methods'))).filter((name) => name.endsWith('.json'));
	} catch {
		return [];
	}
}

/** The texts a package is made of: its CSV files, method files and descriptor. Rejects where the folder cannot be read. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
	const names = (await readdir(folder)).filter((name) => FILES.test(name));
	const paths = [...names, ...(await listJson(folder)).map((name) => `methods/${name}`)].toSorted();
	const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
	return new Map(paths.map((path, at) => [path, texts[at] ?? '']));
}
