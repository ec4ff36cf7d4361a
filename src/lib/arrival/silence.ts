// Waits only as long as something is heard.

/** Calls once when nothing was heard for `limit` milliseconds; it begins when it is made. */
export class Silence {
	readonly #limit: number;
	readonly #onsilence: () => void;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(limit: number, onsilence: () => void) {
		this.#limit = limit;
		this.#onsilence = onsilence;
		this.heard();
	}

	/** Something was heard: the time begins anew. */
	heard(): void {
		clearTimeout(this.#timer);
		if (Number.isFinite(this.#limit)) this.#timer = setTimeout(this.#onsilence, this.#limit);
	}

	/** Stops listening. */
	end(): void {
		clearTimeout(this.#timer);
	}
}
