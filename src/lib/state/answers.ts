// What was scored lately, by exactly what it is of: each run is made once, and the oldest is forgotten.
import { bookOf, type ScoreBook } from '#lib/scoring/book.ts';
import type { Report } from '#lib/scoring/pipeline.ts';
import type { Drawn } from './robustness.svelte.ts';
import type { Selection } from './selection.ts';

/** What a run is of, within one session, whose year and edition do not change. */
export type Scored = Pick<Selection, 'method' | 'weights'>;

/** What a run gave, and its scores as a book. */
export interface Answer {
	readonly report: Report;
	readonly book: ScoreBook;
}

interface Kept {
	readonly running: Promise<Answer>;
	/** Null while it runs. */
	answer: Answer | null;
}

/** So many are kept: the factors of two pillars, and where they start from. */
const MOST = 10;

const keyOf = ({ method, weights }: Scored): string =>
	JSON.stringify([method, [...weights].toSorted(([a], [b]) => (a < b ? -1 : 1))]);

export class Answers {
	readonly #kept = new Map<string, Kept>();
	readonly #tiers: ReadonlyMap<string, readonly string[]>;

	/** `tiers` are the tiers of each method by its id, from the lowest up. */
	constructor(tiers: ReadonlyMap<string, readonly string[]>) {
		this.#tiers = tiers;
	}

	/** The answer to exactly this; null where there is none, or none yet. */
	find(of: Scored): Answer | null {
		return this.#touch(keyOf(of))?.answer ?? null;
	}

	/** Runs unless it has run or is running. Rejects as the run does, which is then forgotten. */
	once(of: Scored, run: () => Promise<Report>): Promise<Answer> {
		const key = keyOf(of);
		const before = this.#touch(key);
		if (before !== null) return before.running;
		const running = run().then((report) => ({ report, book: this.bookOf(of, report) }));
		const kept: Kept = { running, answer: null };
		this.#kept.set(key, kept);
		const [oldest = key] = this.#kept.keys();
		if (this.#kept.size > MOST) this.#kept.delete(oldest);
		running.then(
			(answer) => (kept.answer = answer),
			() => this.#kept.get(key) === kept && this.#kept.delete(key),
		);
		return running;
	}

	/** The scores of a run as a book, with what was drawn for it. */
	bookOf({ method }: Scored, report: Report, drawn?: Drawn): ScoreBook {
		const tiers = this.#tiers.get(method) ?? [];
		return bookOf({ method, tiers, ...report, ...(drawn && { robustness: drawn.places }) });
	}

	forget(): void {
		this.#kept.clear();
	}

	/** Makes it the newest. */
	#touch(key: string): Kept | null {
		const kept = this.#kept.get(key);
		if (kept === undefined) return null;
		this.#kept.delete(key);
		this.#kept.set(key, kept);
		return kept;
	}
}
