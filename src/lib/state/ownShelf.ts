// The reader's own benchmarks on this device: kept where the browser keeps things, else held as long as the page is open.
import { z } from 'zod';
import type { Card, Keeping, Shelf, Shelved } from '#lib/keep/shelf.ts';

const contents = z.object({
	/** The files of the package, by path in it. */
	texts: z.record(z.string(), z.string()),
	/** What was said of the tables it was made of; null for a package that came whole. */
	recipe: z.string().nullable(),
});
export type OwnContents = z.infer<typeof contents>;

export interface OwnBenchmark extends OwnContents {
	readonly card: Card;
	/** Whether it is there when the page is opened again. */
	readonly isKept: boolean;
}

/** How it went: `other` is kept beside what another tab kept meanwhile; `before` was kept, and is not as it is now. */
export interface OwnKeeping {
	readonly benchmark: OwnBenchmark;
	readonly how: Keeping['is'] | 'before';
}

/** The size of what is kept, in bytes. */
const sizeOf = ({ texts, recipe }: OwnContents): number => {
	const encoder = new TextEncoder();
	return [...Object.values(texts), recipe ?? ''].reduce((sum, text) => sum + encoder.encode(text).length, 0);
};

function benchmarkOf({ card, contents: found }: Shelved): OwnBenchmark | null {
	const read = contents.safeParse(found);
	return read.success ? { card, ...read.data, isKept: true } : null;
}

export class OwnShelf {
	readonly #shelf: Shelf;
	readonly #newId: () => string;
	/** What the browser did not keep. */
	readonly #held = new Map<string, OwnBenchmark>();

	constructor(shelf: Shelf, newId: () => string) {
		this.#shelf = shelf;
		this.#newId = newId;
	}

	/** The latest first, those that are only held among them; null where the browser refuses and nothing is held. */
	async cards(): Promise<readonly (Card & { readonly isKept: boolean })[] | null> {
		const kept = await this.#shelf.cards();
		const held = [...this.#held.values()].map(({ card }) => ({ ...card, isKept: false }));
		if (kept === null && held.length === 0) return null;
		return [...held, ...(kept ?? []).map((card) => ({ ...card, isKept: true }))];
	}

	/** Null where there is none of this id on this device. */
	async open(id: string): Promise<OwnBenchmark | null> {
		const held = this.#held.get(id);
		if (held !== undefined) return held;
		const found = await this.#shelf.read(id);
		return found === null ? null : benchmarkOf(found);
	}

	/**
	 * Keeps a benchmark: in place of `before`, where it is given and no other tab kept that meanwhile, else as one more.
	 * Where the browser does not keep it, it is held as long as the page is open.
	 */
	async keep(
		name: string,
		own: OwnContents,
		before: Pick<Card, 'id' | 'revision'> | null,
	): Promise<OwnKeeping> {
		const id = before?.id ?? this.#newId();
		const thing = { id, name, bytes: sizeOf(own) };
		const kept = await this.#shelf.keep(thing, own, before?.revision ?? null);
		if (kept.is === 'kept') {
			this.#held.delete(id);
			return { benchmark: { card: kept.card, ...own, isKept: true }, how: 'kept' };
		}
		// Whoever comes second loses nothing, and takes nothing away: both are there.
		if (kept.is === 'other') return { ...(await this.keep(name, own, null)), how: 'other' };
		const card = { ...thing, changed: new Date().toISOString(), revision: before?.revision ?? 0 };
		const benchmark = { card, ...own, isKept: false };
		this.#held.set(id, benchmark);
		return { benchmark, how: kept.is };
	}

	/** Gives a benchmark another name, in the list and in its atlas. */
	async rename(id: string, name: string): Promise<void> {
		const held = this.#held.get(id);
		if (held === undefined) await this.#shelf.rename(id, name);
		else this.#held.set(id, { ...held, card: { ...held.card, name } });
	}

	/** Takes a benchmark away; gives what puts it back, or null where there was none. */
	async remove(id: string): Promise<(() => Promise<OwnKeeping>) | null> {
		const held = this.#held.get(id);
		this.#held.delete(id);
		const removed = held === undefined ? await this.#shelf.remove(id) : null;
		const found = held ?? (removed === null ? null : benchmarkOf(removed));
		if (found === null) return null;
		const { card, texts, recipe } = found;
		return () => this.keep(card.name, { texts, recipe }, card);
	}

	/** Hears that another tab changed something; returns how to stop hearing. */
	hear(listen: () => void): () => void {
		return this.#shelf.hear(listen);
	}
}
