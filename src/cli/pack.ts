// `npm run pack`: copies a part of the site into a folder that any server of plain files serves.
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
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

/** What an earlier pack says lies at its top; nothing where the mark is of something else. */
async function heldIn(folder: string): Promise<readonly string[]> {
	try {
		const mark: unknown = JSON.parse(await readFile(join(folder, MARK), 'utf8'));
		const isMark = typeof mark === 'object' && mark !== null && 'edition' in mark && 'holds' in mark;
		return isMark && Array.isArray(mark.holds) ? [MARK, ...mark.holds.map(String)] : [];
	} catch {
		return [];
	}
}

/** Whether nothing but an earlier pack lies there. */
async function isFree(folder: string): Promise<boolean> {
	const found = await stat(folder).catch(() => null);
	if (found === null) return true;
	if (!found.isDirectory()) return false;
	const [names, held] = [await readdir(folder), await heldIn(folder)];
	return names.every((name) => held.includes(name));
}

/** Whether it is a folder the site is built in, which the next build would sweep. */
function isOfBuild(folder: string): boolean {
	const [top = ''] = relative(root, resolve(folder)).split(sep);
	return /^(build(\..*)?|static|\.svelte-kit|node_modules)$/.test(top);
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
	if (isOfBuild(out)) return misuse(`${out} is where the site is built; expected another folder`, SYNOPSIS);
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

	const copies = copiesOf(inventory, wish, regionOf);
	const read = (address: string) => readFile(join(build, address), 'utf8');
	const [first = ''] = languages;
	const texts = new Map([
		...(await standIns(inventory, wish, regionOf, read)),
		['/along.json', JSON.stringify(packedInventory(inventory, wish, regionOf))],
		['/README.txt', readme(edition.hash, first === inventory.languages[0] ? '/' : `/${first}`)],
	]);
	const holds = new Set(
		[...copies.map(({ to }) => to), ...texts.keys()].map((address) => address.split('/')[1] ?? ''),
	);
	// The folder stays: it may be a stick, or where the reader stands. The mark changes before anything it names is written.
	await mkdir(out, { recursive: true });
	for (const name of await readdir(out)) if (name !== MARK) await rm(join(out, name), { recursive: true });
	await writeFile(
		join(out, MARK),
		`${JSON.stringify({ edition: edition.hash, ...wish, holds: [...holds] })}\n`,
	);
	for (const { from, to } of copies) {
		await mkdir(dirname(join(out, to)), { recursive: true });
		await cp(join(build, from), join(out, to));
	}
	for (const [address, text] of texts) {
		await mkdir(dirname(join(out, address)), { recursive: true });
		await writeFile(join(out, address), text);
	}

	const sizes = await Promise.all(copies.map(async ({ to }) => (await stat(join(out, to))).size));
	const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
	console.log(
		`${copies.length} files of the site, ${megabytes.toFixed(0)} MB, in ${relative('', out) || '.'}: ${languages.join(', ')}; the world${regions.map((id) => `, ${id}`).join('')}; ${engine ? 'with' : 'without'} the scoring engine`,
	);
	console.log(
		`${texts.size - 2} further pages say that they are not in it; how to serve it stands in README.txt`,
	);
	return DONE;
}

/** `[--region …] [--language …] [--without-engine] [--out <folder>]`; 0 written, 2 misused. */
export async function main(args: readonly string[]): Promise<number> {
	return fulfil(readArguments(args), { usage: USAGE, synopsis: SYNOPSIS }, pack);
}
