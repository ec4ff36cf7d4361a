// What moved since the edition before: the newest package under `editions/` of a package folder, held against it.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { main as compare } from '../changes.ts';
import { listMethodFiles } from '../changes/methodFiles.ts';
import { readFolder } from '../readFolder.ts';
import { DONE } from '../terminal.ts';

const FOLDER = 'editions';

/** The folder of the edition before, the last of `editions/` by name; null where there is none. */
async function findEarlier(dataFolder: string): Promise<string | null> {
	const folder = join(dataFolder, FOLDER);
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	const last = names.toSorted().at(-1);
	return last === undefined ? null : join(folder, last);
}

/** The files of the edition before, by their path in it; none where there is no such edition. */
export async function readEditionBefore(dataFolder: string): Promise<ReadonlyMap<string, string>> {
	const earlier = await findEarlier(dataFolder);
	return earlier === null ? new Map() : readFolder(earlier);
}

/**
 * Writes `<out>/<method>/changes.csv` and `changed_values.csv` as `npm run changes` does, for every method both editions
 * have; nothing where there is no edition before. Gives the exit code of the first comparison that failed, else 0.
 */
export async function writeChangesSince(
	dataFolder: string,
	out: string,
	methods: readonly string[],
): Promise<number> {
	const earlier = await findEarlier(dataFolder);
	if (earlier === null) return DONE;
	const known = listMethodFiles(await readFolder(earlier));
	for (const method of methods.filter((id) => known.has(id))) {
		const code = await compare([earlier, dataFolder, '--method', method, '--out', join(out, method)]);
		if (code !== DONE) return code;
	}
	return DONE;
}
