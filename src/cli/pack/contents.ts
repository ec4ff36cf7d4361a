// What a pack holds: files of the built site under the names a server of plain files looks for, and pages that stand in for
// those left out.
import { offerKept, titleOf, type KeptPage } from '#lib/along/absent.ts';
import { filesOf, inLanguage, type Inventory, type Wish } from '#lib/along/plan.ts';

/** Where a page lies in the built site, and in a pack, by its address. */
export interface Copied {
	readonly from: string;
	readonly to: string;
}

const isFile = (address: string): boolean => /\.\w+$/.test(address);

/** A page in a folder of its own: `/fr` is asked for as a folder by whoever serves plain files. */
const indexOf = (address: string): string => (address === '/' ? '/index.html' : `${address}/index.html`);

/** What a server that knows no page by its address sends for one it does not find. */
const NOT_FOUND = '/404.html';

/** Small files a site needs whatever is chosen. */
const ALWAYS = ['/_app/version.json', '/service-worker.js'];

/** The files of a wish, by where they lie now and where they go. */
export function copiesOf(
	inventory: Inventory,
	wish: Wish,
	regionOf: (country: string) => string | null,
): readonly Copied[] {
	const addresses = filesOf(inventory, wish, regionOf).map(([address]) => address);
	return [
		...addresses.map((address) =>
			isFile(address)
				? { from: address, to: address }
				: { from: address === '/' ? '/index.html' : `${address}.html`, to: indexOf(address) },
		),
		...[NOT_FOUND, ...ALWAYS].map((address) => ({ from: address, to: address })),
	];
}

/** A copy of the inventory that knows only what is in the pack, for those who take it along from there. */
export function packedInventory(
	inventory: Inventory,
	wish: Wish,
	regionOf: (country: string) => string | null,
): Inventory {
	const kept = new Set(filesOf(inventory, wish, regionOf).map(([address]) => address));
	const [base = ''] = inventory.languages;
	return {
		...inventory,
		languages: inventory.languages,
		pages: inventory.pages.flatMap(([path, bytes]) => {
			const own = bytes.map((size, at) =>
				kept.has(inLanguage(path, inventory.languages[at] ?? base, base)) ? size : 0,
			);
			return own.some((size) => size > 0) ? [[path, own] as const] : [];
		}),
		scripts: Object.fromEntries(
			inventory.languages.map((language) => [
				language,
				wish.languages.includes(language) ? (inventory.scripts[language] ?? []) : [],
			]),
		),
		files: inventory.files.filter(([address]) => kept.has(address)),
		engine: wish.engine ? inventory.engine : [],
	};
}

/** A page that does nothing but lead to another. */
const leading = (address: string): string =>
	`<!doctype html>\n<meta charset="utf-8" />\n<meta http-equiv="refresh" content="0; url=${address}" />\n<title>COP Atlas</title>\n<p><a href="${address}">COP Atlas</a></p>\n`;

/**
 * The pages of a pack that stand where one is left out, by the file each is written to. In a language that was chosen it
 * says so and lists what there is; in another, whose pages are all left out, the front page does, and the others lead there.
 *
 * @param read the text of a file of the built site, by its address
 */
export async function standIns(
	inventory: Inventory,
	wish: Wish,
	regionOf: (country: string) => string | null,
	read: (address: string) => Promise<string>,
): Promise<ReadonlyMap<string, string>> {
	const [base = ''] = inventory.languages;
	const addresses = new Set(filesOf(inventory, wish, regionOf).map(([address]) => address));
	const written = new Map<string, string>();
	const pageOf = (path: string, language: string) => inLanguage(path, language, base);
	const fileOf = (address: string) => (address === '/' ? '/index.html' : `${address}.html`);
	const named = async (address: string): Promise<KeptPage> => ({
		path: address,
		title: titleOf(address, await read(fileOf(address))),
	});
	const homes = await Promise.all(wish.languages.map((language) => named(pageOf('/', language))));
	for (const language of inventory.languages) {
		const isChosen = wish.languages.includes(language);
		const at = inventory.languages.indexOf(language);
		const own = inventory.pages.filter(([, bytes]) => (bytes[at] ?? 0) > 0).map(([path]) => path);
		const here = own.filter((path) => path !== '/offline' && addresses.has(pageOf(path, language)));
		const listed = isChosen ? await Promise.all(here.map((path) => named(pageOf(path, language)))) : homes;
		const absent = offerKept(await read(fileOf(pageOf('/offline', language))), listed);
		// Of a language left out only what a page that is here leads to can be asked for.
		const asked = isChosen
			? own.filter((path) => !addresses.has(pageOf(path, language)))
			: own.filter((path) => wish.languages.some((each) => addresses.has(pageOf(path, each))));
		for (const path of asked) {
			const address = pageOf(path, language);
			const isFront = isChosen || path === '/';
			written.set(indexOf(address), isFront ? absent : leading(pageOf('/', language)));
		}
	}
	// Whoever opens the pack starts in a language that is in it.
	if (!wish.languages.includes(base)) written.set('/index.html', leading(`/${wish.languages[0] ?? ''}`));
	return written;
}
