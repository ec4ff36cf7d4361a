// How firmly the reader's own scores hold: draws made elsewhere for the newest weights, and given up when these change.
import type { Drawn } from '#lib/edition/country/robustness.ts';

export type { Drawn, DrawnPlace } from '#lib/edition/country/robustness.ts';

/** What is to be drawn: a method with the reader's own weights. */
export interface DrawRequest {
	readonly method: string;
	readonly weights: ReadonlyMap<string, number>;
}

/** Makes the draws of a request; `onprogress` takes the share that is done. Rejects when told to stop, or on a fault. */
export type Draw = (
	request: DrawRequest,
	onprogress: (share: number) => void,
	signal: AbortSignal,
) => Promise<Drawn>;

export type RobustnessState =
	| { readonly is: 'absent' }
	| { readonly is: 'drawing'; readonly share: number }
	| { readonly is: 'drawn'; readonly drawn: Drawn }
	| { readonly is: 'failed'; readonly reason: string };

/** The draws for one set of weights at a time. */
export class Robustness {
	readonly #draw: Draw;
	#state: RobustnessState = $state.raw({ is: 'absent' });
	#running: AbortController | null = null;

	constructor(draw: Draw) {
		this.#draw = draw;
	}

	get state(): RobustnessState {
		return this.#state;
	}

	/** Gives up what is being drawn and forgets what was. */
	stop(): void {
		this.#running?.abort();
		this.#running = null;
		this.#state = { is: 'absent' };
	}

	/** Draws for a request instead of any before; resolves with what was drawn, null when given up or failed. */
	async start(request: DrawRequest): Promise<Drawn | null> {
		this.stop();
		const running = new AbortController();
		this.#running = running;
		this.#state = { is: 'drawing', share: 0 };
		try {
			const drawn = await this.#draw(
				request,
				(share) => {
					if (this.#running === running) this.#state = { is: 'drawing', share };
				},
				running.signal,
			);
			if (this.#running !== running) return null;
			this.#state = { is: 'drawn', drawn };
			return drawn;
		} catch (fault) {
			if (this.#running === running)
				this.#state = { is: 'failed', reason: fault instanceof Error ? fault.message : String(fault) };
			return null;
		}
	}
}
