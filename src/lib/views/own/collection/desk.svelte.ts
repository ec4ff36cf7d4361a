// The desk of a collection: what is said of each country is kept as it is said, and what would be published is shown before it is.
import { failureOf, type Failure } from '#lib/arrival/fault.ts';
import {
	COLLECTION_FILE,
	readEntries,
	writeEntries,
	type Entries,
	type Entry,
} from '#lib/disclosure/collection.ts';
import type { Publication } from '#lib/disclosure/publish.ts';
import type { Level } from '#lib/observations/disclosed.ts';
import { formatProblem } from '#lib/exchange/problem.ts';
import { readPackage, type BenchmarkPackage } from '#lib/exchange/package.ts';
import type { Device } from '#lib/state/device.ts';
import type { OwnBenchmark, OwnKeeping, OwnShelf } from '#lib/state/ownShelf.ts';
import { scoreYear } from '../scoreYear.ts';

/** A benchmark that was opened as a collection. */
export interface OpenCollection {
	readonly own: OwnBenchmark;
	readonly benchmark: BenchmarkPackage;
}

export type Opening =
	| { readonly is: 'nothing' | 'none' | 'gone' }
	| { readonly is: 'unsound'; readonly faults: readonly string[] }
	| ({ readonly is: 'open' } & OpenCollection);

export type Publishing =
	| { readonly is: 'nothing' | 'scoring' }
	| { readonly is: 'arriving'; readonly received: number }
	| ({ readonly is: 'decided' } & Publication)
	| ({ readonly is: 'failed' } & Failure);

interface Effects {
	readonly device: Pick<Device, 'score'>;
	readonly shelf: Pick<OwnShelf, 'open' | 'keep'>;
	readonly now: () => Date;
}

const MOST_FAULTS = 20;

export class CollectionDesk {
	opening: Opening = $state.raw({ is: 'nothing' });
	entries: Entries = $state.raw(new Map());
	publishing: Publishing = $state.raw({ is: 'nothing' });
	/** How the newest change was kept, `failed` where the store threw; null until it is. What failed is kept with the next. */
	kept: OwnKeeping['how'] | 'failed' | null = $state.raw(null);

	readonly #effects: Effects;
	/** What is open, as it was kept last: changes are kept one after another, each over the one before. */
	#last: Promise<OwnBenchmark | null> = Promise.resolve(null);
	/** Counts what was asked, so that a late answer is not taken for one to what stands now. */
	#asked = 0;

	constructor(effects: Effects) {
		this.#effects = effects;
	}

	/** Opens a benchmark kept on this device, with all that was said of it; null where the address names none. */
	async open(id: string | null): Promise<void> {
		// What could not be kept of the one that is left.
		if (this.kept === 'failed') void this.#queue(this.entries);
		this.#asked += 1;
		const mine = this.#asked;
		this.opening = { is: 'nothing' };
		this.entries = new Map();
		this.publishing = { is: 'nothing' };
		this.kept = null;
		await this.#last;
		const own = id === null ? null : await this.#effects.shelf.open(id);
		if (mine !== this.#asked) return;
		if (own === null) {
			this.opening = { is: id === null ? 'none' : 'gone' };
			return;
		}
		const read = readPackage(new Map(Object.entries(own.texts)), { scoringOnly: false });
		if (!read.ok) {
			this.opening = { is: 'unsound', faults: read.problems.slice(0, MOST_FAULTS).map(formatProblem) };
			return;
		}
		this.entries = readEntries(own.texts[COLLECTION_FILE], read.package);
		this.opening = { is: 'open', own, benchmark: read.package };
		this.#last = Promise.resolve(own);
	}

	/** Says something else of a country, which is kept at once. */
	async say(country: string, change: Partial<Entry>): Promise<void> {
		const entry = this.entries.get(country);
		if (entry !== undefined) await this.#change(new Map(this.entries).set(country, { ...entry, ...change }));
	}

	/** The same level for every country. */
	async sayAll(level: Level): Promise<void> {
		await this.#change(new Map([...this.entries].map(([id, entry]) => [id, { ...entry, level }])));
	}

	/** Scores the collection and decides what of it may be published; nothing leaves the device. */
	async decide(): Promise<void> {
		const { opening, entries } = this;
		if (opening.is !== 'open') return;
		this.#asked += 1;
		const mine = this.#asked;
		this.publishing = { is: 'scoring' };
		try {
			const { benchmark, own } = opening;
			const [{ publishCollection }, scores] = await Promise.all([
				import('#lib/disclosure/publish.ts'),
				scoreYear(this.#effects.device, benchmark, (received) => {
					if (mine === this.#asked) this.publishing = { is: 'arriving', received };
				}),
			]);
			if (mine !== this.#asked) return;
			const day = this.#effects.now().toISOString().slice(0, 10);
			const texts = new Map(Object.entries(own.texts));
			this.publishing = { is: 'decided', ...publishCollection({ texts, benchmark, entries, scores, day }) };
		} catch (fault) {
			if (mine === this.#asked) this.publishing = { is: 'failed', ...failureOf(fault) };
		}
	}

	async #change(entries: Entries): Promise<void> {
		if (this.opening.is !== 'open') return;
		this.entries = entries;
		// What was decided was of other levels.
		this.#asked += 1;
		this.publishing = { is: 'nothing' };
		await this.keepAgain();
	}

	/** Keeps all that was said anew, as after a failure. */
	async keepAgain(): Promise<void> {
		this.kept = null;
		await this.#queue(this.entries);
	}

	#queue(entries: Entries): Promise<unknown> {
		return (this.#last = this.#last.then((own) => own && this.#keep(own, entries)));
	}

	/** Gives what the next change is kept over: what was there before, where the store throws. */
	async #keep(own: OwnBenchmark, entries: Entries): Promise<OwnBenchmark> {
		const { card, recipe } = own;
		const texts = { ...own.texts, [COLLECTION_FILE]: writeEntries(entries) };
		const { benchmark, how } = await this.#effects.shelf
			.keep(card.name, { texts, recipe }, card)
			.catch(() => ({ benchmark: own, how: 'failed' as const }));
		// Another may have been opened meanwhile.
		if (this.opening.is === 'open' && this.opening.own === own) {
			this.opening = { ...this.opening, own: benchmark };
			if (this.entries === entries) this.kept = how;
		}
		return benchmark;
	}
}
