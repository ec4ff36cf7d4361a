// Writes several files so that either all of them stand there whole or none has changed.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { misuse } from '../terminal.ts';

/**
 * Writes the texts, by file name, into a folder that is made if it is not there: first under other names, then renamed.
 * Returns the paths written; rejects with the system's own error, the folder's files as they were.
 */
export async function writeTogether(
	folder: string,
	texts: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
	await mkdir(folder, { recursive: true });
	const files = Array.from(texts, ([name, text]) => ({
		text,
		path: join(folder, name),
		draft: join(folder, `.${name}.${process.pid}.part`),
	}));
	try {
		for (const { draft, text } of files) await writeFile(draft, text);
		for (const { draft, path } of files) await rename(draft, path);
	} finally {
		for (const { draft } of files) await rm(draft, { force: true });
	}
	return files.map(({ path }) => path);
}

/** Writes as `writeTogether`; null where that went well, else the exit code of a folder that cannot be written into. */
export async function writeResults(
	folder: string,
	texts: ReadonlyMap<string, string>,
	synopsis: string,
): Promise<number | null> {
	try {
		await writeTogether(folder, texts);
		return null;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return misuse(`cannot write into ${folder}: ${reason}`, synopsis);
	}
}
