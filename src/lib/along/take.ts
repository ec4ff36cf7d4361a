// Fetches a chosen set whole, onto the shelf of its build: what is there already is not fetched again, so that it can be
// stopped and gone on with.
import type { SizedFile } from './plan.ts';
import { BUILD_ADDRESS } from './shelves.ts';

export interface Progress {
	/** How many of the files are here, and their bytes. */
	readonly files: number;
	readonly bytes: number;
}

/** Why it ended: all is here; the reader stopped it; no network; no room; the server has another build; a file is not there. */
export type Ending =
	| { readonly is: 'whole' | 'stopped' | 'offline' | 'full' | 'other_build' }
	| { readonly is: 'missing'; readonly address: string };

interface Means {
	readonly shelf: Cache;
	readonly fetch: (address: string, options: RequestInit) => Promise<Response>;
	readonly onprogress: (progress: Progress) => void;
	readonly signal: AbortSignal;
}

const AT_ONCE = 4;
/** After so many files the server is asked again which build it has. */
const ASKED_EVERY = 100;

const isFull = (fault: unknown): boolean =>
	fault instanceof DOMException && fault.name === 'QuotaExceededError';

async function isBuildOf(build: string, { fetch, signal }: Means): Promise<boolean> {
	const said: unknown = await (await fetch(BUILD_ADDRESS, { cache: 'no-store', signal })).json();
	return typeof said === 'object' && said !== null && 'version' in said && said.version === build;
}

/** Fetches the files of a build that are not on its shelf yet. Never rejects: what ended it is said. */
export async function take(build: string, files: readonly SizedFile[], means: Means): Promise<Ending> {
	const { shelf, fetch, onprogress, signal } = means;
	const kept = new Set((await shelf.keys()).map(({ url }) => new URL(url).pathname));
	const progress = { files: 0, bytes: 0 };
	const waiting: SizedFile[] = [];
	for (const file of files) {
		if (kept.has(file[0])) {
			progress.files += 1;
			progress.bytes += file[1];
		} else waiting.push(file);
	}
	onprogress({ ...progress });
	const ended: { by: Ending | null } = { by: null };

	async function takeOne([address, bytes]: SizedFile): Promise<Ending | null> {
		const response = await fetch(address, { signal });
		if (!response.ok || response.redirected) return { is: 'missing', address };
		await shelf.put(address, response);
		progress.files += 1;
		progress.bytes += bytes;
		onprogress({ ...progress });
		const isAsked = progress.files % ASKED_EVERY === 0;
		return isAsked && !(await isBuildOf(build, means)) ? { is: 'other_build' } : null;
	}

	async function work(): Promise<void> {
		for (let next = waiting.shift(); next !== undefined && ended.by === null; next = waiting.shift())
			try {
				const ending = await takeOne(next);
				ended.by ??= ending;
			} catch (fault) {
				ended.by ??= { is: signal.aborted ? 'stopped' : isFull(fault) ? 'full' : 'offline' };
			}
	}
	try {
		if (!(await isBuildOf(build, means))) return { is: 'other_build' };
		await Promise.all(Array.from({ length: AT_ONCE }, work));
		return ended.by ?? ((await isBuildOf(build, means)) ? { is: 'whole' } : { is: 'other_build' });
	} catch {
		return { is: signal.aborted ? 'stopped' : 'offline' };
	}
}
