// The desk where a set is chosen, fetched, gone on with, brought up to date and removed.
import {
	filesOf,
	isInventory,
	weightOf,
	type Inventory,
	type SizedFile,
	type Wish,
} from '#lib/along/plan.ts';
import {
	clearShelves,
	noteTaken,
	openShelf,
	readTaken,
	shelvedBuilds,
	type Taken,
} from '#lib/along/shelves.ts';
import { take, type Ending, type Progress } from '#lib/along/take.ts';

/** What the page's device lends: where files are kept, the network, and one turn for all tabs. */
export interface AlongDevice {
	/** Null where the browser keeps no pages: an address without HTTPS, a private window. */
	readonly caches: CacheStorage | null;
	readonly fetch: (address: string, options?: RequestInit) => Promise<Response>;
	/** Does the work while no other tab does such work; false where one does. */
	readonly alone: (work: () => Promise<void>) => Promise<boolean>;
	/** Asks the browser not to clear what is kept when it wants room. */
	readonly persist: () => Promise<void>;
}

interface Site {
	readonly edition: { readonly name: string; readonly hash: string };
	readonly countries: readonly { readonly id: string; readonly region: string | null }[];
}

export type Doing =
	| { readonly is: 'opening' | 'choosing' | 'unsupported' | 'unlisted' }
	| { readonly is: 'taking'; readonly progress: Progress };

export class AlongDesk {
	doing: Doing = $state.raw({ is: 'opening' });
	wish: Wish = $state.raw({ languages: [], regions: [], engine: true });
	/** What is here of the build the server has, and of one before it. */
	here: Taken | null = $state.raw(null);
	older: Taken | null = $state.raw(null);
	/** How the last fetching ended, or that another tab is at it. */
	ending: Ending | { readonly is: 'busy' | 'removed' } | null = $state.raw(null);

	readonly #site: Site;
	readonly #device: AlongDevice;
	readonly #regions: ReadonlyMap<string, string | null>;
	#inventory: Inventory | null = $state.raw(null);
	#stop: AbortController | null = null;

	readonly files: readonly SizedFile[] = $derived(
		this.#inventory === null
			? []
			: filesOf(this.#inventory, this.wish, (country) => this.#regions.get(country) ?? null),
	);
	readonly bytes: number = $derived(weightOf(this.files));
	readonly engineBytes: number = $derived(weightOf(this.#inventory?.engine ?? []));

	constructor(site: Site, device: AlongDevice, wish: Wish) {
		this.#site = site;
		this.#device = device;
		this.#regions = new Map(site.countries.map(({ id, region }) => [id, region]));
		this.wish = wish;
	}

	/** Looks at what there is to take, and at what was taken. */
	async open(): Promise<void> {
		const { caches, fetch } = this.#device;
		if (caches === null) {
			this.doing = { is: 'unsupported' };
			return;
		}
		try {
			const response = await fetch('/along.json', { cache: 'no-cache' });
			if (!response.ok) throw new Error(response.statusText);
			const inventory: unknown = await response.json();
			if (!isInventory(inventory)) throw new Error('not the list of this site');
			this.#inventory = inventory;
			await this.#look(caches, inventory.build);
			if (this.here !== null) this.wish = this.here;
			this.doing = { is: 'choosing' };
		} catch {
			// Without network there is nothing to fetch, and what is here is said all the same.
			await this.#look(caches, '').catch(() => undefined);
			this.doing = { is: 'unlisted' };
		}
	}

	async #look(caches: CacheStorage, build: string): Promise<void> {
		this.here = null;
		this.older = null;
		for (const each of await shelvedBuilds(caches)) {
			const taken = await readTaken(await openShelf(caches, each));
			if (taken === null) continue;
			if (each === build) this.here = taken;
			else this.older ??= taken;
		}
	}

	/** Fetches what is wished for and not here yet. */
	async take(): Promise<void> {
		const { caches, alone } = this.#device;
		const inventory = this.#inventory;
		if (caches === null || inventory === null || this.doing.is !== 'choosing') return;
		this.ending = null;
		const isAlone = await alone(() => this.#takeFrom(caches, inventory)).catch(() => true);
		if (!isAlone) this.ending = { is: 'busy' };
		this.doing = { is: 'choosing' };
	}

	async #takeFrom(caches: CacheStorage, inventory: Inventory): Promise<void> {
		const { files, bytes, wish } = this;
		const { name, hash } = this.#site.edition;
		const stop = new AbortController();
		this.#stop = stop;
		this.doing = { is: 'taking', progress: { files: 0, bytes: 0 } };
		await this.#device.persist();
		const shelf = await openShelf(caches, inventory.build);
		let arrived = 0;
		const note = () => {
			const { languages, regions, engine } = wish;
			const set = { languages: [...languages], regions: [...regions], engine };
			return noteTaken(shelf, { ...set, edition: name, hash, bytes, files: files.length, arrived });
		};
		// Said first, so that nobody clears what is half here.
		await note().catch(() => undefined);
		const ending = await take(inventory.build, files, {
			shelf,
			fetch: this.#device.fetch,
			onprogress: (progress) => {
				arrived = progress.files;
				this.doing = { is: 'taking', progress };
			},
			signal: stop.signal,
		});
		await note().catch(() => undefined);
		if (ending.is === 'whole') await clearShelves(caches, [inventory.build], { evenTaken: true });
		this.ending = ending;
		await this.#look(caches, inventory.build);
	}

	/** Stops fetching; what has arrived stays. */
	stop(): void {
		this.#stop?.abort();
	}

	/** Takes everything away that was kept on this device: visited and taken along. */
	async remove(): Promise<void> {
		const { caches } = this.#device;
		if (caches === null) return;
		await clearShelves(caches, [], { evenTaken: true });
		this.ending = { is: 'removed' };
		await this.#look(caches, this.#inventory?.build ?? '');
	}
}
