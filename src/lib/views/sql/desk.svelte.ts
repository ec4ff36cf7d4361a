// The desk where queries are run: what is being done, the last result, and what went wrong since.
import { failureOf, Fault, type Failure } from '#lib/arrival/fault.ts';
import type { Console, Excerpt } from '#lib/db/connector.ts';

/** The rows fetched of a result at most, and how many of them the page shows. */
export const MOST_FETCHED = 10_000;
export const MOST_SHOWN = 200;

export type Doing =
	{ readonly is: 'nothing' | 'running' } | { readonly is: 'arriving'; readonly received: number };

export interface Answer extends Excerpt {
	readonly sql: string;
	readonly seconds: number;
}

/** `fault` is what the engine says of a query; `failed` that there is no engine, or no tables, to ask. */
export type Trouble =
	| { readonly is: 'fault'; readonly says: string }
	| ({ readonly is: 'failed' } & Failure)
	| { readonly is: 'stopped'; readonly isEngineLost: boolean };

/** Opens an engine with the tables in it. */
export type OpenConsole = (onarrival: (received: number) => void) => Promise<Console>;

export class Desk {
	doing: Doing = $state.raw({ is: 'nothing' });
	answer: Answer | null = $state.raw(null);
	trouble: Trouble | null = $state.raw(null);

	readonly #open: OpenConsole;
	readonly #clock: () => number;
	#engine: Promise<Console> | null = null;
	#stop: AbortController | null = null;

	constructor(open: OpenConsole, clock: () => number) {
		this.#open = open;
		this.#clock = clock;
	}

	async #arrive(signal: AbortSignal): Promise<Console> {
		this.doing = { is: 'arriving', received: 0 };
		this.#engine ??= this.#open((received) => {
			if (this.doing.is === 'arriving') this.doing = { is: 'arriving', received };
		});
		const engine = this.#engine;
		const stopped = new Promise<never>((_, reject) => {
			signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
		});
		try {
			return await Promise.race([engine, stopped]);
		} catch (fault) {
			if (!signal.aborted) this.#engine = null;
			throw fault;
		}
	}

	/** Runs a query unless one is running; neither an error nor a stop takes the last answer away. */
	async run(sql: string): Promise<void> {
		if (this.doing.is !== 'nothing') return;
		const stop = new AbortController();
		this.#stop = stop;
		this.trouble = null;
		let engine: Console | null = null;
		try {
			engine = await this.#arrive(stop.signal);
			this.doing = { is: 'running' };
			const start = this.#clock();
			const excerpt = await engine.run(sql, MOST_FETCHED, stop.signal);
			this.answer = { ...excerpt, sql, seconds: (this.#clock() - start) / 1000 };
		} catch (fault) {
			const isEngineLost = engine !== null && !engine.isAlive;
			if (isEngineLost) this.#engine = null;
			if (stop.signal.aborted) this.trouble = { is: 'stopped', isEngineLost };
			else if (engine === null || fault instanceof Fault)
				this.trouble = { is: 'failed', ...failureOf(fault) };
			else this.trouble = { is: 'fault', says: failureOf(fault).reason };
		}
		this.doing = { is: 'nothing' };
	}

	stop(): void {
		this.#stop?.abort();
	}

	/** Ends the engine; the desk can be used again, with another. */
	close(): void {
		this.stop();
		void this.#engine?.then(
			(engine) => engine.close(),
			() => undefined,
		);
		this.#engine = null;
	}
}
