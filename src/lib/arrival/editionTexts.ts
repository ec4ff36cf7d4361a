// The texts of one edition as a page fetches them: each is checked to be of the edition and the build the page is of.
import { digest } from './digest.ts';
import { Fault } from './fault.ts';
import { fetchBytes, nameOf, type Asking } from './fetchBytes.ts';
import { readSums, SUMS } from './sums.ts';

/** What a page knows of the site it was made with. */
export interface Origin {
	/** The SHA-256 of the list of sums, or how it begins. */
	readonly sums: string;
	/** The build that the pages, and the texts made with them, are of. */
	readonly build: string;
	/** The address of a path. */
	readonly addressOf: (path: string) => string;
}

/** Fetches bytes; `fetchBytes` but for a test. */
export type FetchBytes = (address: string, asking: Asking) => Promise<Uint8Array<ArrayBuffer>>;

type Check = (bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>;

const DATA = '/data/';

/** Reads as the page of a build reads: a text made with the pages says which build it is of. */
function isOfBuild(bytes: Uint8Array<ArrayBuffer>, build: string): boolean {
	try {
		const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
		return typeof value === 'object' && value !== null && 'build' in value && value.build === build;
	} catch {
		return false;
	}
}

/**
 * Fetches texts by path (`/data/relations/node.csv`, `/record/NPL.json`). What does not fit is asked for once more, past
 * all that was kept on the way; rejects with a `Fault`, which is `mixed` where it still does not.
 */
export function editionTexts(
	{ sums, build, addressOf }: Origin,
	fetcher: FetchBytes = fetchBytes,
): (path: string) => Promise<string> {
	async function once(path: string, cache: 'default' | 'reload', check: Check): Promise<string> {
		const bytes = await fetcher(addressOf(path), { cache });
		if (!(await check(bytes))) throw new Fault('mixed', nameOf(path));
		return new TextDecoder().decode(bytes);
	}

	async function take(path: string, check: Check): Promise<string> {
		try {
			return await once(path, 'default', check);
		} catch (fault) {
			if (fault instanceof Fault && ['unreachable', 'silent'].includes(fault.kind)) throw fault;
			return once(path, 'reload', check);
		}
	}

	let listing: Promise<ReadonlyMap<string, string>> | null = null;

	async function list(): Promise<ReadonlyMap<string, string>> {
		listing ??= take(DATA + SUMS, async (bytes) => (await digest(bytes)).startsWith(sums)).then(readSums);
		try {
			return await listing;
		} catch (fault) {
			listing = null;
			throw fault;
		}
	}

	return async (path) => {
		if (!path.startsWith(DATA)) return take(path, async (bytes) => isOfBuild(bytes, build));
		const sum = (await list()).get(path.slice(DATA.length));
		if (sum === undefined) throw new Fault('missing', nameOf(path));
		return take(path, async (bytes) => (await digest(bytes)) === sum);
	};
}
