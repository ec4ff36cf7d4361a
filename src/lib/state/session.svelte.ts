// The one writer of what the reader is looking at: selection, the weights' live scores, and the engine behind them.
import { getContext, setContext } from 'svelte';
import { bookOf, type ScoreBook } from '#lib/scoring/book.ts';
import type { LiveScorer } from '#lib/scoring/live.ts';
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
	| { readonly is: 'failed'; readonly reason: string };

/** What the session needs from outside: how to open the engine, and how to show a query in the address bar. */
export interface SessionEffects {
	readonly openLive: (onarrival: (received: number) => void) => Promise<LiveScorer>;
	readonly showQuery: (query: string) => void;
}

export interface SessionOptions extends SessionEffects {
	readonly choices: Choices;
	readonly year: number;
	readonly tiers: ReadonlyMap<string, readonly string[]>;
}

export class Session {
	readonly #options: SessionOptions;
	#selection: Selection = $state.raw({ method: '', measure: '', country: null, weights: new Map() });
	#highlighted: string | null = $state.raw(null);
	#engine: EngineState = $state.raw({ is: 'absent' });
	#live: ScoreBook | null = $state.raw(null);
	#opening: Promise<LiveScorer> | null = null;
	#scoring: Promise<void> | null = null;

	constructor(options: SessionOptions) {
		this.#options = options;
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

	/** The query that leads here again in another language. */
	get query(): string {
		return writeSelection(this.#selection, this.#options.choices);
	}

	highlight(country: string | null): void {
		this.#highlighted = country;
	}

	/** Takes over the selection of an address that was opened. */
	async adopt(query: URLSearchParams): Promise<void> {
		this.#selection = parseSelection(query, this.#options.choices);
		if (this.#selection.weights.size > 0) await this.#rescore();
	}

	/** Takes the selection along to another page of the site, where no country is picked yet. */
	carry(): Promise<void> {
		return this.update({ country: null });
	}

	/** Changes part of the selection, shows it in the address, and resolves when its scores are in. */
	async update(change: Partial<Selection>): Promise<void> {
		this.#selection = { ...this.#selection, ...change };
		const scored = this.#selection.weights.size > 0 ? this.#rescore() : null;
		this.#options.showQuery(writeSelection(this.#selection, this.#options.choices));
		await scored;
	}

	/** Opens the engine if it is not open; resolves when it is, or when it has failed (see `engine`). */
	async wake(): Promise<LiveScorer | null> {
		this.#opening ??= this.#options.openLive((received) => {
			if (this.#engine.is === 'arriving') this.#engine = { is: 'arriving', received };
		});
		if (this.#engine.is !== 'ready') this.#engine = { is: 'arriving', received: 0 };
		try {
			const live = await this.#opening;
			this.#engine = { is: 'ready' };
			return live;
		} catch (fault) {
			this.#opening = null;
			this.#engine = { is: 'failed', reason: fault instanceof Error ? fault.message : String(fault) };
			return null;
		}
	}

	// One run at a time, always for the newest selection: moves made meanwhile are answered by the next run.
	async #rescore(): Promise<void> {
		const wanted = this.#selection;
		while (this.#scoring !== null) {
			await this.#scoring;
			if (this.#selection !== wanted) return;
		}
		this.#scoring = this.#score(wanted);
		await this.#scoring;
	}

	async #score({ method, weights }: Selection): Promise<void> {
		try {
			const live = await this.wake();
			if (live === null) return;
			const result = await live.score({ method, year: this.#options.year, weights });
			const tiers = this.#options.tiers.get(method) ?? [];
			this.#live = bookOf({ method, tiers, ...result });
		} catch (fault) {
			this.#engine = { is: 'failed', reason: fault instanceof Error ? fault.message : String(fault) };
		} finally {
			this.#scoring = null;
		}
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
