// SHA-256, by the browser where it may be asked: over plain HTTP it may not, and a library does the same more slowly.

type Bytes = Uint8Array<ArrayBuffer>;

async function sha256(bytes: Bytes, subtle: SubtleCrypto | undefined): Promise<Bytes> {
	if (subtle !== undefined) return new Uint8Array(await subtle.digest('SHA-256', bytes));
	const library = await import('@noble/hashes/sha2.js');
	return new Uint8Array(library.sha256(bytes));
}

const hex = (bytes: Bytes): string =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The SHA-256 of bytes, in hexadecimal. */
export const digest = async (
	bytes: Bytes,
	subtle: SubtleCrypto | undefined = globalThis.crypto.subtle,
): Promise<string> => hex(await sha256(bytes, subtle));

const BLOCK = 1 << 20;

/** A sum over bytes while they come, none of them kept: the SHA-256 of the SHA-256 of each MiB, in order. */
export class RunningDigest {
	readonly #subtle: SubtleCrypto | undefined;
	readonly #block = new Uint8Array(BLOCK);
	readonly #sums: Bytes[] = [];
	#filled = 0;
	#bytes = 0;

	constructor(subtle: SubtleCrypto | undefined = globalThis.crypto.subtle) {
		this.#subtle = subtle;
	}

	/** How many bytes there were so far. */
	get bytes(): number {
		return this.#bytes;
	}

	async add(chunk: Uint8Array): Promise<void> {
		this.#bytes += chunk.length;
		for (let at = 0; at < chunk.length;) {
			const taken = chunk.subarray(at, at + BLOCK - this.#filled);
			this.#block.set(taken, this.#filled);
			this.#filled += taken.length;
			at += taken.length;
			if (this.#filled === BLOCK) await this.#close();
		}
	}

	/** The sum, in hexadecimal, once all have come. */
	async end(): Promise<string> {
		if (this.#filled > 0) await this.#close();
		const all = new Uint8Array(this.#sums.flatMap((sum) => [...sum]));
		return hex(await sha256(all, this.#subtle));
	}

	async #close(): Promise<void> {
		this.#sums.push(await sha256(this.#block.slice(0, this.#filled), this.#subtle));
		this.#filled = 0;
	}
}
