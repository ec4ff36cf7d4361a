// The desk of a reader's own tables: files in, a map of one column at once, then an index of the columns chosen.
import { failureOf, type Failure } from '#lib/arrival/fault.ts';
import { carryEntries, COLLECTION_FILE } from '#lib/disclosure/collection.ts';
import { formatProblem } from '#lib/exchange/problem.ts';
import { readPackage, type BenchmarkPackage } from '#lib/exchange/package.ts';
import type { Opened, Review, ShownValue } from '#lib/intake/bench.ts';
import { pastedFile, type IntakeFile } from '#lib/intake/files/unpack.ts';
import { writeRecipe, type Recipe } from '#lib/intake/recipe/recipe.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import type { Device } from '#lib/state/device.ts';
import type { OwnBenchmark, OwnContents, OwnKeeping, OwnShelf } from '#lib/state/ownShelf.ts';
import type { OwnBench } from './bench.ts';
import { scoreYear } from './scoreYear.ts';

export type Reading =
	| { readonly is: 'nothing' }
	| { readonly is: 'reading'; readonly share: number }
	| { readonly is: 'read' }
	| { readonly is: 'stopped' }
	| ({ readonly is: 'failed' } & Failure);

/** The scores of one year, and the package they are of. */
export interface Scored {
	readonly benchmark: BenchmarkPackage;
	readonly year: number;
	/** Of the root, by country. */
	readonly scores: ReadonlyMap<string, NodeScore>;
}

export type Scoring =
	| { readonly is: 'nothing' }
	| { readonly is: 'arriving'; readonly received: number }
	| { readonly is: 'scoring' }
	| { readonly is: 'scored'; readonly scored: Scored }
	| { readonly is: 'refused'; readonly faults: readonly string[] }
	| ({ readonly is: 'failed' } & Failure);

/** What is on the map. */
export interface Shown {
	readonly indicator: string;
	/** Null: every country's latest. */
	readonly year: number | null;
	readonly values: readonly ShownValue[];
}

interface Effects {
	readonly device: Pick<Device, 'score'>;
	/** Starts a worker; another each time one was ended. */
	readonly openBench: () => Promise<OwnBench>;
	readonly shelf: Pick<OwnShelf, 'keep'>;
}

/** The name a kept recipe goes by among files, where it answers for those beside it. */
const RECIPE_FILE = 'recipe.json';

export class OwnDesk {
	reading: Reading = $state.raw({ is: 'nothing' });
	opened: Opened | null = $state.raw(null);
	/** What came in last where nothing can be made of it; what was here before stays. */
	refused: Opened | null = $state.raw(null);
	recipe: Recipe | null = $state.raw(null);
	review: Review | null = $state.raw(null);
	shown: Shown | null = $state.raw(null);
	scoring: Scoring = $state.raw({ is: 'nothing' });
	/** What is on the page as it was kept last; null where it was not. */
	kept: OwnKeeping | null = $state.raw(null);

	readonly #effects: Effects;
	#bench: Promise<OwnBench> | null = null;
	/** What is on the page, to be opened again by another worker where one was ended or died. */
	#files: readonly IntakeFile[] | null = null;
	/** Whether the reader ended the worker. */
	#isEnded = false;
	/** Counts what was asked, so that a late answer does not replace a newer one. */
	#asked = 0;

	constructor(effects: Effects) {
		this.#effects = effects;
	}

	/**
	 * Reads files in place of those that are here. What was here stays until something of the new can be shown. What was said
	 * of a benchmark that was kept answers for `next` month's files, which then take its place.
	 */
	async read(given: readonly IntakeFile[], next: OwnBenchmark | null = null): Promise<void> {
		const recipe = next?.recipe ?? null;
		const said = recipe === null ? [] : [{ name: RECIPE_FILE, bytes: new TextEncoder().encode(recipe) }];
		const files = [...given, ...said];
		this.#isEnded = false;
		this.reading = { is: 'reading', share: 0 };
		await this.#attempt(async () => {
			const bench = await this.#ready();
			const opened = await bench.open(files, (done, all) => {
				if (this.reading.is === 'reading')
					this.reading = { is: 'reading', share: all === 0 ? 0 : done / all };
			});
			this.reading = { is: 'read' };
			if (opened.recipe === null && opened.package === null) {
				this.refused = opened;
				return;
			}
			this.refused = null;
			this.#files = files;
			this.opened = opened;
			this.recipe = null;
			this.review = null;
			this.shown = null;
			this.scoring = { is: 'nothing' };
			this.kept = next === null ? null : { benchmark: next, how: 'before' };
			if (opened.recipe !== null) await this.#apply(bench, opened.recipe);
			const [first] = opened.package?.indicators ?? [];
			if (first !== undefined) await this.#show(bench, first.id, null);
		});
	}

	/** Reads cells from the clipboard. */
	async paste(text: string): Promise<void> {
		await this.read([pastedFile(text)]);
	}

	/** Ends what is being read. */
	stop(): void {
		this.#isEnded = true;
		void this.#bench?.then((bench) => bench.close());
		this.#bench = null;
	}

	/** Says something else of the tables. */
	async change(recipe: Recipe): Promise<void> {
		this.#isEnded = false;
		await this.#attempt(async () => {
			await this.#apply(await this.#ready(), recipe);
		});
	}

	/** Puts an indicator on the map. */
	async show(indicator: string, year: number | null): Promise<void> {
		await this.#attempt(async () => {
			await this.#show(await this.#ready(), indicator, year);
		});
	}

	/** Makes an index by the stages, of the latest year. */
	async score(): Promise<void> {
		this.scoring = { is: 'scoring' };
		try {
			const texts = await this.texts();
			if (texts === null) {
				this.scoring = { is: 'nothing' };
				return;
			}
			const read = readPackage(texts);
			if (!read.ok) {
				this.scoring = { is: 'refused', faults: read.problems.map(formatProblem) };
				return;
			}
			this.scoring = { is: 'scored', scored: await this.#run(read.package) };
		} catch (fault) {
			this.scoring = { is: 'failed', ...failureOf(fault) };
		}
	}

	/** The texts of the package: what came in, or what is made of the tables. */
	async texts(): Promise<ReadonlyMap<string, string> | null> {
		return (await this.#ready()).texts();
	}

	/**
	 * Keeps the package on this device, in place of the one it was kept as, with what that had said of its countries as a
	 * collection; null where there is none. Rejects where it cannot be made.
	 */
	async keep(): Promise<OwnKeeping | null> {
		const texts = await this.texts();
		if (texts === null) return null;
		const recipe = this.recipe === null ? null : writeRecipe(this.recipe);
		const name = this.kept?.benchmark.card.name ?? this.recipe?.root.name ?? this.opened?.package?.name ?? '';
		const before = this.kept?.benchmark.texts ?? {};
		const said = before[COLLECTION_FILE];
		const collection: OwnContents['texts'] =
			said === undefined
				? {}
				: {
						[COLLECTION_FILE]: carryEntries(said, before['observations.csv'], texts.get('observations.csv')),
					};
		const own = { texts: { ...collection, ...Object.fromEntries(texts) }, recipe };
		this.kept = await this.#effects.shelf.keep(name, own, this.kept?.benchmark.card ?? null);
		return this.kept;
	}

	/** A worker with what is on the page in it. */
	#ready(): Promise<OwnBench> {
		this.#bench ??= this.#refill().catch((fault: unknown) => {
			this.#bench = null;
			throw fault;
		});
		return this.#bench;
	}

	async #refill(): Promise<OwnBench> {
		const bench = await this.#effects.openBench();
		if (this.#files !== null) await bench.open(this.#files, () => undefined);
		if (this.recipe !== null) await bench.apply(this.recipe);
		return bench;
	}

	async #run(benchmark: BenchmarkPackage): Promise<Scored> {
		const root = benchmark.framework.find(({ parent }) => parent === null);
		if (root === undefined) throw new Error('a package without a root');
		const { year } = benchmark.edition;
		const scores = await scoreYear(this.#effects.device, benchmark, (received) => {
			if (this.scoring.is === 'scoring' || this.scoring.is === 'arriving')
				this.scoring = { is: 'arriving', received };
		});
		const ofRoot = scores.filter(({ node }) => node === root.id);
		return { benchmark, year, scores: new Map(ofRoot.map((row) => [row.country, row])) };
	}

	async #apply(bench: OwnBench, recipe: Recipe): Promise<void> {
		this.#asked += 1;
		const mine = this.#asked;
		this.recipe = recipe;
		const review = await bench.apply(recipe);
		if (mine !== this.#asked) return;
		this.review = review;
		this.scoring = { is: 'nothing' };
		const known =
			this.shown === null ? undefined : review.indicators.find(({ id }) => id === this.shown?.indicator);
		const target = known ?? review.indicators.find(({ values }) => values > 0);
		if (target === undefined) this.shown = null;
		else await this.#show(bench, target.id, known === undefined ? null : (this.shown?.year ?? null));
	}

	async #show(bench: OwnBench, indicator: string, year: number | null): Promise<void> {
		const values = await bench.values(indicator, year);
		this.shown = { indicator, year, values };
	}

	async #attempt(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (fault) {
			if (this.#isEnded) this.reading = { is: 'stopped' };
			else {
				this.#bench = null;
				this.reading = { is: 'failed', ...failureOf(fault) };
			}
		}
	}
}
