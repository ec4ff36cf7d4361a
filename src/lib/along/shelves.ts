// Where a browser keeps what was visited or taken along: one cache for each build of the site, so that two never mix.

const PREFIX = 'cop-atlas-';

/** Tells which build a server has: asked of the network only. */
export const BUILD_ADDRESS = '/_app/version.json';

/** Under this name a shelf says what was taken along on purpose; no page has it. */
const TAKEN = '/.taken-along';

/** The page shown in place of one that is not here, by the path of its language (`/fr`, or nothing). */
export const absentAddress = (language: string): string => `${language}/offline`;

/** What is asked of a cache, by every part of the address but the query of a document: it holds what the reader chose, not another page. */
const asDocument: CacheQueryOptions = { ignoreSearch: true, ignoreVary: true };
const asFile: CacheQueryOptions = { ignoreVary: true };

/** The shelf of a build, made where there is none. */
export const openShelf = (caches: CacheStorage, build: string): Promise<Cache> => caches.open(PREFIX + build);

/** The builds there are shelves of, the newest first. */
export async function shelvedBuilds(caches: CacheStorage): Promise<readonly string[]> {
	const names = await caches.keys();
	return names
		.filter((name) => name.startsWith(PREFIX))
		.map((name) => name.slice(PREFIX.length))
		.reverse();
}

/** What is kept of an address, of the newest build that has it; undefined where none does. */
export async function findKept(
	caches: CacheStorage,
	address: string,
	as: 'document' | 'file',
): Promise<Response | undefined> {
	for (const build of await shelvedBuilds(caches)) {
		const shelf = await openShelf(caches, build);
		const found = await shelf.match(address, as === 'document' ? asDocument : asFile);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** What a reader took along on purpose. */
export interface Taken {
	/** The edition it is of, as pages name it, and the sum of its package. */
	readonly edition: string;
	readonly hash: string;
	readonly languages: readonly string[];
	readonly regions: readonly string[];
	readonly engine: boolean;
	/** Bytes the files take on the device, and how many of them are here. */
	readonly bytes: number;
	readonly files: number;
	readonly arrived: number;
}

const isTaken = (value: unknown): value is Taken =>
	typeof value === 'object' &&
	value !== null &&
	'languages' in value &&
	Array.isArray(value.languages) &&
	'regions' in value &&
	Array.isArray(value.regions) &&
	'files' in value &&
	'arrived' in value;

/** Writes on the shelf of a build what was taken along of it. */
export async function noteTaken(shelf: Cache, taken: Taken): Promise<void> {
	await shelf.put(TAKEN, new Response(JSON.stringify(taken)));
}

/** What was taken along of a build; null where nothing was, or what is written there cannot be read. */
export async function readTaken(shelf: Cache): Promise<Taken | null> {
	const written = await shelf.match(TAKEN);
	if (written === undefined) return null;
	try {
		const value: unknown = await written.json();
		return isTaken(value) ? value : null;
	} catch {
		return null;
	}
}

/**
 * Takes away every shelf but those of the builds named and, unless `evenTaken`, those something was taken along of: a newer
 * edition takes the place of an older one only when the reader says so.
 */
export async function clearShelves(
	caches: CacheStorage,
	stays: readonly string[],
	{ evenTaken = false } = {},
): Promise<void> {
	for (const build of await shelvedBuilds(caches)) {
		if (stays.includes(build)) continue;
		if (!evenTaken && (await readTaken(await openShelf(caches, build))) !== null) continue;
		await caches.delete(PREFIX + build);
	}
}
