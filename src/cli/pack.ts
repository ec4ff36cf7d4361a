// `npm run pack`: copies a part of the site into a folder that any server of plain files serves.
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { isInventory, type Inventory } from '#lib/along/plan.ts';
import { readArguments, SYNOPSIS, USAGE, type PackRequest } from './pack/arguments.ts';
import { copiesOf, packedInventory, standIns } from './pack/contents.ts';
import { buildSite } from './site.mjs';
import { shipped } from './site/which.mjs';
import { root } from './steps.mjs';
import { DONE, misuse } from './terminal.ts';
import { fulfil } from './wish.ts';

/** Lies in a pack, and tells it from any other folder. */
const MARK = 'pack.json';

async function isFree(folder: string): Promise<boolean> {
	const found = await stat(folder).catch(() => null);
	if (found === null) return true;
	if (!found.isDirectory()) return false;
	const names = await readdir(folder);
	return names.length === 0 || names.includes(MARK);
}

const readme = (hash: string, home: string): string => `COP Atlas, a part of it, to be used without network.

Serve this folder with any server of plain files, such as
    python3 -m http.server 8000
and open http://localhost:8000${home}

Nothing leaves this device. Edition ${hash}.
`;

async function readInventory(build: string): Promise<Inventory> {
	const inventory: unknown = JSON.parse(await readFile(join(build, 'along.json'), 'utf8'));
	if (!isInventory(inventory)) throw new Error('along.json of the built site does not list it');
	return inventory;
}

interface Listed {
	readonly countries: readonly { readonly id: string; readonly region: string | null }[];
	readonly edition: { readonly hash: string };
}

const isListed = (page: unknown): page is Listed =>
	typeof page === 'object' && page !== null && 'countries' in page && 'edition' in page;

async function readSite(build: string, language: string): Promise<Listed> {
	const file: unknown = JSON.parse(await readFile(join(build, `pages/site/${language}.json`), 'utf8'));
	const page = typeof file === 'object' && file !== null && 'page' in file ? file.page : null;
	if (!isListed(page)) throw new Error(`pages/site/${language}.json of the built site does not list it`);
	return page;
}

async function pack(request: PackRequest): Promise<number> {
	const { out, languages, regions, engine } = request;
	if (!(await isFree(out)))
		return misuse(
			`${out} holds something else; expected a new folder, an empty one or an earlier pack`,
			SYNOPSIS,
		);
	await buildSite();
	const build = join(root, shipped.build);
	const inventory = await readInventory(build);
	const { countries, edition } = await readSite(build, inventory.languages[0] ?? '');
	const regionsOf = new Map(countries.map(({ id, region }) => [id, region]));
	const regionOf = (country: string) => regionsOf.get(country) ?? null;
	const wish = { languages, regions, engine };

	await rm(out, { recursive: true, force: true });
	await mkdir(out, { recursive: true });
	await writeFile(join(out, MARK), `${JSON.stringify({ edition: edition.hash, ...wish })}\n`);
	const write = async (address: string, text: string): Promise<void> => {
		const path = join(out, address);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	};
	const copies = copiesOf(inventory, wish, regionOf);
	for (const { from, to } of copies) {
		await mkdir(dirname(join(out, to)), { recursive: true });
		await cp(join(build, from), join(out, to));
	}
	const read = (address: string) => readFile(join(build, address), 'utf8');
	const absent = await standIns(inventory, wish, regionOf, read);
	for (const [address, text] of absent) await write(address, text);
	await write('/along.json', JSON.stringify(packedInventory(inventory, wish, regionOf)));
	const [first = ''] = languages;
	await write('/README.txt', readme(edition.hash, first === inventory.languages[0] ? '/' : `/${first}`));

	const sizes = await Promise.all(copies.map(async ({ to }) => (await stat(join(out, to))).size));
	const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
	console.log(
		`${copies.length} files of the site, ${megabytes.toFixed(0)} MB, in ${relative('', out) || '.'}: ${languages.join(', ')}; the world${regions.map((id) => `, ${id}`).join('')}; ${engine ? 'with' : 'without'} the scoring engine`,
	);
	console.log(
		`${absent.size} further pages say that they are not in it; how to serve it stands in README.txt`,
	);
	return DONE;
}

/** `[--region …] [--language …] [--without-engine] [--out <folder>]`; 0 written, 2 misused. */
export async function main(args: readonly string[]): Promise<number> {
	return fulfil(readArguments(args), { usage: USAGE, synopsis: SYNOPSIS }, pack);
}
