// The files that paths name: a file itself, or those of a folder and the folders in it.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { MOST_BYTES, type IntakeFile } from '#lib/intake/files/unpack.ts';

const READABLE = /\.(csv|tsv|tab|txt|json|xlsx|xlsm|xls|zip|parquet)$/i;
const MOST_FILES = 500;

/** A file, or one byte more than is read of it, which shows that it is too large. */
async function readBounded(path: string, name: string, size: number): Promise<IntakeFile> {
	return { name, bytes: size > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : await readFile(path) };
}

/** Reads what the paths name. Rejects where one cannot be read. */
export async function readPaths(paths: readonly string[]): Promise<readonly IntakeFile[]> {
	const files: IntakeFile[] = [];
	for (const path of paths) {
		const found = await stat(path);
		if (!found.isDirectory()) {
			files.push(await readBounded(path, basename(path), found.size));
			continue;
		}
		const inside = await readdir(path, { recursive: true, withFileTypes: true });
		const readable = inside
			.filter((entry) => entry.isFile() && READABLE.test(entry.name))
			.slice(0, MOST_FILES);
		for (const entry of readable) {
			const place = join(entry.parentPath, entry.name);
			const name = relative(path, place).replaceAll('\\', '/');
			files.push(await readBounded(place, name, (await stat(place)).size));
		}
	}
	return files;
}
