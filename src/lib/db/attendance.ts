// Stands by a worker, which may die without a word: whoever waits for it is told.
import { Fault } from '#lib/arrival/fault.ts';
import { Silence } from '#lib/arrival/silence.ts';
import { lossOf } from './workerFault.ts';

/** What is needed of a worker. */
export type Attended = Pick<Worker, 'addEventListener' | 'terminate'>;

export class Attendance {
	readonly #worker: Attended;
	readonly #limit: number;
	readonly #lost: Promise<never>;
	readonly #waiting = new Set<Silence>();
	#lose: (fault: Fault) => void = () => undefined;
	#isAlive = true;
	#hasSpoken = false;

	/** `limit` is for how many milliseconds a worker that was asked something may let nothing be heard. */
	constructor(worker: Attended, limit: number) {
		this.#worker = worker;
		this.#limit = limit;
		this.#lost = new Promise<never>((_, reject) => (this.#lose = reject));
		this.#lost.catch(() => undefined);
		worker.addEventListener('message', () => {
			this.#hasSpoken = true;
			for (const silence of this.#waiting) silence.heard();
		});
		worker.addEventListener('error', (event) => {
			// DuckDB would forget who waits, and say nothing to them.
			event.preventDefault();
			event.stopImmediatePropagation();
			this.end(new Fault('ended', 'message' in event ? event.message : ''));
		});
		worker.addEventListener('messageerror', () => {
			this.end(new Fault('ended', 'messageerror'));
		});
	}

	/** False once the worker has died or was ended. */
	get isAlive(): boolean {
		return this.#isAlive;
	}

	/** Whether anything was ever heard of it. */
	get hasSpoken(): boolean {
		return this.#hasSpoken;
	}

	/** Ends the worker: all that was asked of it and is not answered rejects with the fault, and all that will be. */
	end(fault: Fault): void {
		if (!this.#isAlive) return;
		this.#isAlive = false;
		this.#worker.terminate();
		this.#lose(fault);
	}

	/**
	 * Asks the worker. Rejects as `asking` does while the worker lives, and with a `Fault` as soon as it is lost: because it
	 * died, trapped, or let nothing be heard for too long. `patience` is for questions that may take as long as they take.
	 */
	async ask<Answer>(
		asking: () => Promise<Answer>,
		patience: 'limited' | 'endless' = 'limited',
	): Promise<Answer> {
		if (!this.#isAlive) return this.#lost;
		const silence = new Silence(patience === 'limited' ? this.#limit : Infinity, () =>
			this.end(new Fault('silent', '')),
		);
		this.#waiting.add(silence);
		try {
			return await Promise.race([asking(), this.#lost]);
		} catch (error) {
			const loss = lossOf(error);
			if (loss === null) throw error;
			this.end(loss);
			throw loss;
		} finally {
			silence.end();
			this.#waiting.delete(silence);
		}
	}
}
