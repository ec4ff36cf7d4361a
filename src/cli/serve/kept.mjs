// What was made of files and may be asked for again, as long as the files are the same: the least recently used is forgotten.

/** @template Value */
export class Kept {
	/** @type {Map<string, { stamp: string, value: Promise<Value>, weight: number }>} */
	#entries = new Map();
	#weight = 0;

	/**
	 * @param {number} limit of the weights together
	 * @param {(value: Value) => number} weigh
	 */
	constructor(limit, weigh) {
		this.limit = limit;
		this.weigh = weigh;
	}

	/**
	 * The value made of a file, made once while the file is the same however many ask at a time. What fails is not kept.
	 * @param {string} name of the file and of what is made of it
	 * @param {string} stamp another one when the file is another
	 * @param {() => Promise<Value>} make
	 * @returns {Promise<Value>}
	 */
	of(name, stamp, make) {
		const known = this.#entries.get(name);
		this.#forget(name);
		const entry = known?.stamp === stamp ? known : { stamp, value: make(), weight: 0 };
		this.#entries.set(name, entry);
		this.#weight += entry.weight;
		if (entry !== known) {
			entry.value.then(
				(made) => this.#settle(name, entry, this.weigh(made)),
				() => this.#settle(name, entry, Infinity),
			);
		}
		return entry.value;
	}

	/**
	 * @param {string} name
	 * @param {{ stamp: string, value: Promise<Value>, weight: number }} entry
	 * @param {number} weight
	 */
	#settle(name, entry, weight) {
		if (this.#entries.get(name) !== entry) return;
		if (weight > this.limit) {
			this.#forget(name);
			return;
		}
		entry.weight = weight;
		this.#weight += weight;
		for (const oldest of this.#entries.keys()) {
			if (this.#weight <= this.limit) return;
			this.#forget(oldest);
		}
	}

	/** @param {string} name */
	#forget(name) {
		this.#weight -= this.#entries.get(name)?.weight ?? 0;
		this.#entries.delete(name);
	}
}
