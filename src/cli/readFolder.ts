// Reads the files of a benchmark package from a folder, by their path in it.
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MOST_CHARACTERS } from '#lib/exchange/extent.ts';

const FILES = /^([a-z_]+\.csv|method\.json|datapackage\.json)$/;

async function listJson(folder: string): Promise<readonly string[]> {
	try {
		return (await readdir(join(folder, 'methods'))).filter((name) => name.endsWith('.json'));
	} catch {
		return [];
	}
}

/** No character of UTF-8 has more bytes than three for each unit of a text. */
const MOST_BYTES = 3 * MOST_CHARACTERS + 3;

/** A text, or as much of it as shows that it is too long. */
async function readText(path: string): Promise<string> {
	if ((await stat(path)).size <= MOST_BYTES) return readFile(path, 'utf8');
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
		return buffer.toString('utf8', 0, bytesRead);
	} finally {
		await file.close();
	}
}

/** The texts a package is made of: its CSV files, method files and descriptor. Rejects where the folder cannot be read. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
	const names = (await readdir(folder)).filter((name) => FILES.test(name));
	const paths = [...names, ...(await listJson(folder)).map((name) => `methods/${name}`)].toSorted();
	const texts = await Promise.all(paths.map((path) => readText(join(folder, path))));
	return new Map(paths.map((path, at) => [path, texts[at] ?? '']));
}
