// A file being read: its name while it is, and the way to stop it.
import type { ReadFile } from '#lib/assessment/files/read.ts';
import type { ReadAnswers, ReadingOrder } from '#lib/assessment/files/refused.ts';

export class Reading {
	readonly #read: ReadAnswers;
	#control: AbortController | null = null;
	#file: string | null = $state(null);

	constructor(read: ReadAnswers) {
		this.#read = read;
	}

	/** The name of the file being read. */
	get file(): string | null {
		return this.#file;
	}

	/** Reads a file, in place of one that is being read; null where it was stopped. Rejects where reading cannot begin. */
	async read(order: ReadingOrder): Promise<ReadFile | null> {
		this.stop();
		const control = new AbortController();
		this.#control = control;
		this.#file = order.name;
		try {
			return await this.#read(order, control.signal);
		} catch (fault) {
			if (control.signal.aborted) return null;
			throw fault;
		} finally {
			if (this.#control === control) this.#file = null;
		}
	}

	stop(): void {
		this.#control?.abort();
	}
}
