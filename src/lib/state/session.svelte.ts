// The one writer of what the reader is looking at: selection, the weights' live scores, and the engine behind them.
import { getContext, setContext } from 'svelte';
import { failureOf, type Failure } from '#lib/arrival/fault.ts';
import type { ScoreBook } from '#lib/scoring/book.ts';
import type { LiveScorer } from '#lib/scoring/live.ts';
import { Answers, type Answer, type Scored } from './answers.ts';
import { Robustness, type Draw, type RobustnessState } from './robustness.svelte.ts';
import {
	defaultSelection,
	parseSelection,
	writeSelection,
	type Choices,
	type Selection,
} from './selection.ts';

/** How far the engine is: `arriving` carries the bytes received, where they are known. */
export type EngineState =
	| { readonly is: 'absent' }
	| { readonly is: 'arriving'; readonly received: number }
	| { readonly is: 'ready' }
	| ({ readonly is: 'failed' } & Failure);

/** What the session needs from outside: how to open the engine, make draws, and show a query in the address bar. */
export interface SessionEffects {
	readonly openLive: (onarrival: (received: number) => void) => Promise<LiveScorer>;
	readonly draw: Draw;
	readonly showQuery: (query: string) => void;
}

export interface SessionOptions extends SessionEffects {
	readonly choices: Choices;
	readonly year: number;
	readonly tiers: ReadonlyMap<string, readonly string[]>;
}

const NOTHING: Choices = {
	methods: [],
	measures: [],
	series: [],
	groups: [],
	countries: [],
	weighable: [],
};

export class Session {
	readonly #options: SessionOptions;
	readonly #robustness: Robustness;
	readonly #answers: Answers;
	#selection: Selection = $state.raw(defaultSelection(NOTHING));
	#highlighted: string | null = $state.raw(null);
	#engine: EngineState = $state.raw({ is: 'absent' });
	#live: ScoreBook | null = $state.raw(null);
	#liveWeights: Selection['weights'] | null = $state.raw(null);
	#opening: Promise<LiveScorer> | null = null;
	#following: Promise<void> | null = null;
	/** The newest of those that score ahead. */
	#ahead: readonly Selection['weights'][] = [];

	constructor(options: SessionOptions) {
		this.#options = options;
		this.#robustness = new Robustness(options.draw);
		this.#answers = new Answers(options.tiers);
		this.#selection = defaultSelection(options.choices);
	}

	get selection(): Selection {
		return this.#selection;
	}

	get highlighted(): string | null {
		return this.#highlighted;
	}

	get engine(): EngineState {
		return this.#engine;
	}

	/** The scores with the reader's own weights, once they are computed; null while the published ones hold. */
	get live(): ScoreBook | null {
		return this.#selection.weights.size > 0 && this.#live?.method === this.#selection.method
			? this.#live
			: null;
	}

	/** The weights `live` is of: for as long as newer ones are being scored, those before them; null where there are no live scores. */
	get liveWeights(): Selection['weights'] | null {
		return this.live === null ? null : this.#liveWeights;
	}

	/** How firmly the live scores hold; `absent` while the published ones do. */
	get robustness(): RobustnessState {
		return this.live === null ? { is: 'absent' } : this.#robustness.state;
	}

	/** The query that leads here again in another language. */
	get query(): string {
		return writeSelection(this.#selection, this.#options.choices);
	}

	highlight(country: string | null): void {
		this.#highlighted = country;
	}

	/** Takes over the selection of an address that was opened; resolves when its scores are in. */
	async adopt(query: URLSearchParams): Promise<void> {
		this.#selection = parseSelection(query, this.#options.choices);
		await this.#follow();
	}

	/** Takes the selection along to another page of the site, where no country is picked yet, nothing planned and nothing sorted. */
	carry(): Promise<void> {
		return this.update({ country: null, plan: null, sort: null, columns: null });
	}

	/** Changes part of the selection, shows it in the address, and resolves when its scores are in. */
	async update(change: Partial<Selection>): Promise<void> {
		const before = this.#selection;
		this.#selection = { ...before, ...change };
		const { method, weights } = this.#selection;
		const scored = method === before.method && weights === before.weights ? null : this.#follow();
		this.#options.showQuery(writeSelection(this.#selection, this.#options.choices));
		await scored;
	}

	/** Opens the engine if it is not open, and scores what waits for it; null when it has failed (see `engine`). */
	async wake(): Promise<LiveScorer | null> {
		const live = await this.#open();
		if (live !== null && this.#live === null) await this.#follow();
		return live;
	}

	/** Opens the engine and scores once, so that the first weight that is moved waits for neither. */
	async warm(): Promise<void> {
		if (this.#engine.is !== 'failed') await this.scoreWith(this.#selection.weights);
	}

	/**
	 * Scores by the chosen method weights that may be asked for next, so that they are there then: one after another, for as long
	 * as nothing is asked for and no others are to be scored ahead. Opens no engine.
	 */
	async scoreAhead(next: readonly Selection['weights'][]): Promise<void> {
		this.#ahead = next;
		const { method } = this.#selection;
		for (const weights of next) {
			const isFree = this.#engine.is === 'ready' && this.#following === null;
			if (!isFree || this.#ahead !== next || this.#selection.method !== method) return;
			if (weights.size > 0) await this.#answer({ method, weights });
		}
	}

	/**
	 * The bounds of every node by a method that reads them, with the reader's own weights; null when the engine has failed
	 * (see `engine`).
	 */
	async boundsBy(method: string): Promise<ScoreBook | null> {
		return (await this.#answer({ method, weights: this.#selection.weights }))?.book ?? null;
	}

	/**
	 * The scores of the chosen method with weights that are not those of the selection, which stays as it is; null when the
	 * engine has failed (see `engine`).
	 */
	async scoreWith(weights: Selection['weights']): Promise<ScoreBook | null> {
		return (await this.#answer({ method: this.#selection.method, weights }))?.book ?? null;
	}

	async #answer(of: Scored): Promise<Answer | null> {
		const live = await this.#open();
		if (live === null) return null;
		try {
			return await this.#answers.once(of, () => live.score({ ...of, years: [this.#options.year] }));
		} catch (fault) {
			this.#fail(fault);
			return null;
		}
	}

	async #open(): Promise<LiveScorer | null> {
		this.#opening ??= this.#options.openLive((received) => {
			if (this.#engine.is === 'arriving') this.#engine = { is: 'arriving', received };
		});
		if (this.#engine.is !== 'ready') this.#engine = { is: 'arriving', received: 0 };
		try {
			const live = await this.#opening;
			// Whoever follows the engine hears of nothing while it stays ready.
			if (this.#engine.is !== 'ready') this.#engine = { is: 'ready' };
			return live;
		} catch (fault) {
			this.#fail(fault);
			return null;
		}
	}

	// What failed is not asked again: the next to ask opens anew.
	#fail(fault: unknown): void {
		this.#opening = null;
		this.#live = null;
		this.#answers.forget();
		this.#robustness.stop();
		this.#engine = { is: 'failed', ...failureOf(fault) };
	}

	// One run at a time, always for the newest weights: moves made during a run are answered together by the next.
	async #follow(): Promise<void> {
		this.#robustness.stop();
		if (this.#selection.weights.size === 0) {
			this.#live = null;
			return;
		}
		this.#following ??= this.#scoreNewest().finally(() => (this.#following = null));
		await this.#following;
	}

	async #scoreNewest(): Promise<void> {
		let wanted: Selection | null = null;
		while (this.#selection.weights !== wanted?.weights || this.#selection.method !== wanted.method) {
			wanted = this.#selection;
			if (wanted.weights.size > 0) await this.#score(wanted);
		}
	}

	async #score({ method, weights }: Selection): Promise<void> {
		const of = { method, weights };
		// What was scored before is shown at once.
		const answer = this.#answers.find(of) ?? (await this.#answer(of));
		if (answer === null || this.#selection.weights.size === 0) return;
		const { report, book } = answer;
		this.#live = book;
		this.#liveWeights = weights;
		// What was drawn for other weights says nothing of these.
		void this.#robustness.start(of).then((drawn) => {
			if (drawn !== null && this.#live === book) this.#live = this.#answers.bookOf(of, report, drawn);
		});
	}
}

const KEY = Symbol('session');

/** Makes the session known to the components below; call while a layout initialises. */
export function provideSession(session: Session): Session {
	return setContext(KEY, session);
}

/** The session of the page; call while a component initialises. */
export function useSession(): Session {
	return getContext<Session>(KEY);
}
