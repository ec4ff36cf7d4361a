// What the pages show, by kind and id: read from the edition while the site is built, from the site's own files in a browser.
import { version } from '$app/environment';
import { noticeBuild } from './device/build.ts';
import { speaking } from './speaking.ts';
import { ONLY, type PageKind, type Pages, type PageSource } from './pageKinds.ts';

export { ONLY, type PageKind };

/** Where the file of a page stands below the root of the site. */
export const pageAddress = (kind: PageKind, id: string): string => `/pages/${kind}/${id}.json`;

/** Whether a document carries what it shows: a map is in it already as a picture, so that it weighs little more compressed. */
export const isCarried = (kind: PageKind): boolean => kind === 'map';

const carried = (address: string): string | null =>
	document.querySelector(`script[data-page="${address}"]`)?.textContent ?? null;

/** What the file of a page holds: the page, and which build of the site it is of. */
export interface PageFile<Page> {
	readonly build: string;
	readonly page: Page;
}

/** The files are made by the build from the very types they are read as. */
const isFile = <Kind extends PageKind>(_kind: Kind, file: unknown): file is PageFile<Pages[Kind]> =>
	typeof file === 'object' && file !== null && 'build' in file && 'page' in file;

/** Throws where the text is that of something else, such as a sign-in page, or cut off. */
function readFile<Kind extends PageKind>(kind: Kind, address: string, text: string): PageFile<Pages[Kind]> {
	try {
		const file: unknown = JSON.parse(text);
		if (isFile(kind, file)) return file;
	} catch {
		// Told below, as whatever else is no page.
	}
	throw new Error(`${address}: not a page of this site`);
}

async function fetchFile<Kind extends PageKind>(
	kind: Kind,
	address: string,
): Promise<PageFile<Pages[Kind]> | null> {
	const response = await fetch(address);
	if (response.status === 404) return null;
	try {
		if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
		return readFile(kind, address, await response.text());
	} catch (fault) {
		// What comes in place of a file is to be seen: the next page is loaded whole.
		noticeBuild('', version);
		throw fault;
	}
}

/** Waits, in milliseconds, before a document tries again for what it shows; from then on as long as the last. */
const WAITS = [500, 2000, 8000, 30_000];

let isAlive = false;

/** Says that the document has come alive: from then on a page that does not arrive is a fault. */
export function comeAlive(): void {
	isAlive = true;
}

/**
 * Until it has come alive a document can be read as it was built, and goes on trying rather than show a fault instead: its own
 * file may be late, unreadable or gone for a while, but the page is there.
 */
async function fetched<Kind extends PageKind>(
	kind: Kind,
	address: string,
): Promise<PageFile<Pages[Kind]> | null> {
	for (let tried = 0; ; tried++) {
		try {
			const file = await fetchFile(kind, address);
			if (file !== null || isAlive) return file;
		} catch (fault) {
			if (isAlive) throw fault;
		}
		const wait = WAITS[Math.min(tried, WAITS.length - 1)];
		await new Promise((resolve) => setTimeout(resolve, wait));
	}
}

/** A document and files of different builds do not fit together: it is loaded again, once, and else stays as it was built. */
function stayStill(): Promise<never> {
	const [entry] = performance.getEntriesByType('navigation');
	const isReloaded = entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
	if (!isReloaded) location.reload();
	// Going back shows another address, and nobody would show its page.
	addEventListener('popstate', () => location.reload());
	return new Promise<never>(() => undefined);
}

let source: PageSource = async (kind, id) => {
	const address = pageAddress(kind, id);
	const text = carried(address);
	const file = text === null ? await fetched(kind, address) : readFile(kind, address, text);
	if (file === null) return null;
	noticeBuild(file.build, version);
	return file.build === version || isAlive ? file.page : stayStill();
};

/** Takes the pages from elsewhere than the site's files, which are made from them. */
export function takePagesFrom(other: PageSource): void {
	source = other;
}

/** A page as its own file has it, where a document carries less; null where there is none. Rejects like `openPage`. */
export async function openWhole<Kind extends PageKind>(kind: Kind, id: string): Promise<Pages[Kind] | null> {
	return (await fetchFile(kind, pageAddress(kind, id)))?.page ?? null;
}

const { open, say } = speaking((kind, id) => source(kind, id));

/**
 * What a page shows, in the words of the document's language; null where there is no such page. Rejects, naming the file,
 * when it does not arrive.
 */
export const openPage: PageSource = open;

/** What was made of the package, in the words of the document's language. Rejects like `openPage`. */
export const inWords = say;
