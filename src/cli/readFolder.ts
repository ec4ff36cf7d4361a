// Reads the files of a benchmark package from a folder, by their path in it.
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MOST_CHARACTERS } from '#lib/exchange/extent.ts';
import { packageText } from '#lib/exchange/packageTexts.ts';

const FILES = /^([a-z_]+\.csv|method\.json|datapackage\.json)$/i;

async function listJson(folder: string): Promise<readonly string[]> {
	try {
		return (await readdir(join(folder, 'methods'))).filter((name) => name.endsWith('.json'));
	} catch {
		return [];
	}
}

/** No character of UTF-8 has more bytes than three for each unit of a text. */
const MOST_BYTES = 3 * MOST_CHARACTERS + 3;

/** The bytes of a file, or as many as show that it is too long. */
async function readBytes(path: string): Promise<Uint8Array> {
	if ((await stat(path)).size <= MOST_BYTES) return readFile(path);
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** The name the format has for a file, whose letters may be of any case. */
const nameOf = (path: string): string => (path.startsWith('methods/') ? path : path.toLowerCase());

/** The texts a package is made of: its CSV files, method files and descriptor. Rejects where the folder cannot be read. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
	const names = (await readdir(folder)).filter((name) => FILES.test(name));
	const paths = [...names, ...(await listJson(folder)).map((name) => `methods/${name}`)].toSorted();
	const texts = await Promise.all(
		paths.map(async (path): Promise<[string, string]> => {
			const name = nameOf(path);
			return [name, packageText(name, await readBytes(join(folder, path)))];
		}),
	);
	return new Map(texts);
}
