// Writes several files so that either all of them stand there whole or none has changed.
import { appendFile, mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { misuse } from '../terminal.ts';

/** Files on their way into a folder, under other names. */
export interface Draft {
	/** Adds to a file, which begins empty. */
	append(name: string, text: string | Uint8Array): Promise<void>;
	/** Gives all files their names. */
	commit(): Promise<void>;
	/** Leaves nothing behind, the folder neither if it was made for them; does nothing after `commit`. */
	abandon(): Promise<void>;
}

/** Begins to write files into a folder, which is made if it is not there. Rejects with the system's own error. */
export async function draftTogether(folder: string, names: readonly string[]): Promise<Draft> {
	const made = await mkdir(resolve(folder), { recursive: true });
	const draftOf = (name: string): string =>
		join(folder, dirname(name), `.${basename(name)}.${process.pid}.part`);
	for (const name of names) {
		await mkdir(dirname(draftOf(name)), { recursive: true });
		await writeFile(draftOf(name), '');
	}
	let isDone = false;
	return {
		append: (name, text) => appendFile(draftOf(name), text),
		commit: async () => {
			for (const name of names) await rename(draftOf(name), join(folder, name));
			isDone = true;
		},
		abandon: async () => {
			for (const name of names) await rm(draftOf(name), { force: true });
			if (isDone || made === undefined) return;
			for (let at = resolve(folder); at.length >= made.length; at = dirname(at))
				await rmdir(at).catch(() => undefined);
		},
	};
}

/**
 * Writes the texts, by file name, into a folder that is made if it is not there: first under other names, then renamed.
 * Returns the paths written; rejects with the system's own error, the folder's files as they were.
 */
export async function writeTogether(
	folder: string,
	texts: ReadonlyMap<string, string | Uint8Array>,
): Promise<readonly string[]> {
	const draft = await draftTogether(folder, [...texts.keys()]);
	try {
		for (const [name, text] of texts) await draft.append(name, text);
		await draft.commit();
	} finally {
		await draft.abandon();
	}
	return [...texts.keys()].map((name) => join(folder, name));
}

const cannotWrite = (folder: string, error: unknown, synopsis: string): number =>
	misuse(`cannot write into ${folder}: ${error instanceof Error ? error.message : String(error)}`, synopsis);

/** Writes as `writeTogether`; null where that went well, else the exit code of a folder that cannot be written into. */
export async function writeResults(
	folder: string,
	texts: ReadonlyMap<string, string | Uint8Array>,
	synopsis: string,
): Promise<number | null> {
	try {
		await writeTogether(folder, texts);
		return null;
	} catch (error) {
		return cannotWrite(folder, error, synopsis);
	}
}

/** A draft as `draftTogether` begins it, or the exit code of a folder that cannot be written into. */
export async function draftResults(
	folder: string,
	names: readonly string[],
	synopsis: string,
): Promise<Draft | number> {
	return draftTogether(folder, names).catch((error: unknown) => cannotWrite(folder, error, synopsis));
}
