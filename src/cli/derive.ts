// Rebuilds the derived files of data/ from the extracts in data/raw.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { derivePackage } from '#derive/derive.ts';

async function readRawFolder(folder: string): Promise<ReadonlyMap<string, string>> {
	const files = await readdir(folder, { recursive: true });
	const paths = files.filter((path) => path.endsWith('.csv'));
	const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
	return new Map(paths.map((path, at) => [path.replaceAll('\\', '/'), texts[at] ?? '']));
}

/** The derived files of a data folder, by name, made from its raw/ folder. */
export async function deriveFrom(data: string): Promise<ReadonlyMap<string, string>> {
	const raw = await readRawFolder(join(data, 'raw'));
	return derivePackage((path) => {
		const text = raw.get(path);
		if (text === undefined) throw new Error(`data/raw/${path} is not there`);
		return text;
	});
}

/** Writes the derived files into `[data folder]`, by default data/, and says how long each is. */
export async function main(args: readonly string[]): Promise<number> {
	const [data = 'data'] = args;
	for (const [name, text] of await deriveFrom(data)) {
		await mkdir(dirname(join(data, name)), { recursive: true });
		await writeFile(join(data, name), text);
		console.log(`${join(data, name)}: ${text.split('\n').length - 1} lines`);
	}
	return 0;
}
