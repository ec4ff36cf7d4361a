// Reads the files of a benchmark package from a folder, by their path in it.
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { longestOf } from '#lib/exchange/extent.ts';
import { languageOf } from '#lib/exchange/translations/translation.ts';
import { readPackageFile } from '#lib/exchange/packageFiles/readTables.ts';

const FILES = /^([a-z_]+\.(csv|parquet)|method\.json|datapackage\.json)$/i;

/** The files of a folder of the package, by their path in it; none where there is no such folder. */
async function listInner(folder: string, inner: string, isWanted: RegExp): Promise<readonly string[]> {
	const names = await readdir(join(folder, inner)).catch(() => []);
	return names.filter((name) => isWanted.test(name)).map((name) => `${inner}/${name}`);
}

/** No character of UTF-8 has more bytes than three for each unit of a text. */
const mostBytes = (name: string): number => 3 * longestOf(name) + 3;

/** The bytes of a file, or as many as show that it is too long. */
async function readBytes(path: string, most: number): Promise<Uint8Array> {
	if ((await stat(path)).size <= most) return readFile(path);
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** The name the format has for a file, whose letters may be of any case. */
const nameOf = (path: string): string => (path.includes('/') ? path : path.toLowerCase());

/** The name a table has in CSV, which goes before the same in Parquet. */
const tableOf = (name: string): string => name.replace(/\.parquet$/, '.csv');

/**
 * The texts a package is made of: its CSV files, method files, translations and descriptor, but for those left out. Rejects where the
 * folder cannot be read.
 */
export async function readFolder(
	folder: string,
	leftOut: ReadonlySet<string> = new Set(),
): Promise<ReadonlyMap<string, string>> {
	const names = (await readdir(folder)).filter(
		(name) => FILES.test(name) && !leftOut.has(tableOf(nameOf(name))),
	);
	const csv = new Set(names.map(nameOf).filter((name) => name.endsWith('.csv')));
	const kept = names.filter(
		(name) => tableOf(nameOf(name)) === nameOf(name) || !csv.has(tableOf(nameOf(name))),
	);
	const methods = await listInner(folder, 'methods', /\.json$/);
	const translations = await listInner(folder, 'translations', /\.csv$/);
	const paths = [...kept, ...methods, ...translations.filter((path) => languageOf(path) !== null)].toSorted();
	const texts = await Promise.all(
		paths.map(async (path) => {
			const name = nameOf(path);
			return readPackageFile(name, await readBytes(join(folder, path), mostBytes(name)));
		}),
	);
	return new Map(texts.filter((text) => text !== null));
}
