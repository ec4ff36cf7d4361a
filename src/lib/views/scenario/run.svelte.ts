// The scores of a scenario as they come in: always for the newest plan, the last result kept while the next is worked out.
import { failureOf, type Failure } from '#lib/arrival/fault.ts';
import type { Milestone } from '#lib/advice/scenario.ts';
import { bookOf } from '#lib/scoring/book.ts';
import type { Device, OwnReport } from '#lib/state/device.ts';
import type { DrawnPlace } from '#lib/state/robustness.svelte.ts';
import type { StatesRequest } from './compute.ts';

/** The index in one state; all on the method's scale but `coverage` and `stability`, null where there is none. */
export interface StateReading {
	readonly score: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly coverage: number | null;
	/** Position from the lowest. */
	readonly tier: number | null;
	/** The 5th and 95th percentile over the draws; null without draws. */
	readonly drawn: readonly [number, number] | null;
	/** The share of the draws that keep the tier; null without draws. */
	readonly stability: number | null;
}

export interface ScenarioRequest extends StatesRequest {
	/** Names what is asked for: country, method and plan. */
	readonly key: string;
	readonly country: string;
	/** The states planned, in the order of their years; the cases are these and the country as it is. */
	readonly states: readonly Milestone[];
	/** The node of the index. */
	readonly root: string;
	/** Tier ids from the lowest up. */
	readonly tiers: readonly string[];
}

export interface ScenarioResult {
	readonly request: ScenarioRequest;
	/** By the id of the case. */
	readonly readings: ReadonlyMap<string, StateReading>;
	readonly draws: 'coming' | 'there' | 'failed';
}

/** `arriving` carries the bytes of the engine received so far. */
export type RunState =
	| { readonly is: 'idle' }
	| { readonly is: 'arriving'; readonly received: number }
	| { readonly is: 'scoring' }
	| ({ readonly is: 'failed' } & Failure);

function readingsOf(
	{ method, tiers, cases, root }: ScenarioRequest,
	{ scores, medians }: OwnReport,
	places: readonly DrawnPlace[],
): ReadonlyMap<string, StateReading> {
	const book = bookOf({ method, tiers, scores, medians, robustness: places });
	const drawn = new Map(places.filter(({ node }) => node === root).map((place) => [place.country, place]));
	return new Map(
		cases.flatMap(({ id }) => {
			const reading = book.reading(root, id);
			const place = drawn.get(id);
			if (reading === null) return [];
			const { score, low, high, coverage, tier, stability } = reading;
			const range =
				place?.score_low == null || place.score_high === null
					? null
					: ([place.score_low, place.score_high] as const);
			return [[id, { score, low, high, coverage, tier, stability, drawn: range }] as const];
		}),
	);
}

export class ScenarioRun {
	readonly #device: Device;
	#state: RunState = $state.raw({ is: 'idle' });
	#result: ScenarioResult | null = $state.raw(null);
	#wanted: ScenarioRequest | null = null;
	#working = false;
	#drawing: AbortController | null = null;

	constructor(device: Device) {
		this.#device = device;
	}

	get state(): RunState {
		return this.#state;
	}

	/** The newest result there is, maybe of an earlier plan: see its request. */
	get result(): ScenarioResult | null {
		return this.#result;
	}

	/** Wants this scored, and nothing before it any more; null wants nothing. */
	want(request: ScenarioRequest | null): void {
		if (request !== null && request.key === this.#wanted?.key && this.#state.is !== 'failed') return;
		this.#wanted = request;
		this.#drawing?.abort();
		if (request === null) this.#state = { is: 'idle' };
		else if (!this.#working) void this.#work();
	}

	// One run at a time, always for what is wanted last.
	async #work(): Promise<void> {
		this.#working = true;
		let done: ScenarioRequest | null = null;
		while (this.#wanted !== null && this.#wanted !== done) {
			done = this.#wanted;
			await this.#score(done);
		}
		this.#working = false;
	}

	async #score(request: ScenarioRequest): Promise<void> {
		this.#state = { is: 'scoring' };
		try {
			const { scoreStates, drawStates } = await import('./compute.ts');
			const report = await scoreStates(this.#device, request, (received) => {
				if (this.#wanted === request) this.#state = { is: 'arriving', received };
			});
			if (this.#wanted !== request) return;
			this.#result = { request, readings: readingsOf(request, report, []), draws: 'coming' };
			this.#state = { is: 'idle' };
			const drawing = (this.#drawing = new AbortController());
			void drawStates(this.#device, request, report, drawing.signal).then(
				(places) => {
					if (this.#wanted !== request) return;
					this.#result = { request, readings: readingsOf(request, report, places), draws: 'there' };
				},
				() => {
					if (this.#wanted !== request || this.#result === null) return;
					this.#result = { ...this.#result, draws: 'failed' };
				},
			);
		} catch (fault) {
			if (this.#wanted !== request) return;
			this.#state = { is: 'failed', ...failureOf(fault) };
		}
	}
}
