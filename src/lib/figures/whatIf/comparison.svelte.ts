// The weights a reader had and those that were asked for, held against each other by one method.
import type { ScoreBook } from '#lib/scoring/book.ts';
import type { Selection } from '#lib/state/selection.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import type { Books } from './movers.ts';

type Weights = Selection['weights'];

/** Scores, and exactly what they are of. */
interface Known {
	readonly method: string;
	readonly weights: Weights;
	readonly book: ScoreBook;
}

const areSame = (some: Weights, others: Weights): boolean =>
	some.size === others.size && [...some].every(([node, weight]) => others.get(node) === weight);

export class Comparison {
	readonly #session: Pick<Session, 'live' | 'liveWeights' | 'scoreWith' | 'selection'>;
	/** The weights before: none where the published ones held. */
	readonly start: Weights;
	#wanted: Weights = $state.raw(new Map());
	#known: readonly Known[] = $state.raw([]);
	#asked: readonly Omit<Known, 'book'>[] = [];

	constructor(session: Pick<Session, 'live' | 'liveWeights' | 'scoreWith' | 'selection'>) {
		this.#session = session;
		this.start = session.selection.weights;
		this.#wanted = this.start;
	}

	/** The weights asked for: none where they are the published ones. */
	get wanted(): Weights {
		return this.#wanted;
	}

	/** Whether the weights asked for are other ones than those before. */
	get isMoved(): boolean {
		return !areSame(this.start, this.#wanted);
	}

	/**
	 * The scores before and after, by the method that is chosen; null while one of the two is not there. While newer weights are
	 * being scored, those after are of the ones before them.
	 */
	get books(): Books | null {
		const before = this.#find(this.start);
		const after = this.#find(this.#wanted) ?? this.#onItsWay();
		return before === null || after === null ? null : { before, after };
	}

	/** Asks for other weights. */
	want(weights: Weights): void {
		this.#wanted = weights;
		this.#known = this.#known.filter((each) => each.weights === this.start);
	}

	/** Keeps what the session has scored, for when it scores something else. */
	remember(): void {
		const { live, liveWeights } = this.#session;
		if (live !== null && liveWeights === this.#wanted)
			this.#keep({ method: live.method, weights: liveWeights, book: live });
	}

	/** Weights whose scores are not there, and that the session does not score by itself. */
	get lacking(): readonly Weights[] {
		const { weights } = this.#session.selection;
		const isElsewhere = weights !== this.#wanted || weights.size === 0;
		const needed = new Set([this.start, ...(isElsewhere ? [this.#wanted] : [])]);
		return [...needed].filter((each) => this.#find(each) === null);
	}

	/** Has scored what is lacking. What the engine refuses is told by the session. */
	async ask(): Promise<void> {
		const { method } = this.#session.selection;
		for (const weights of this.lacking) {
			if (this.#asked.some((each) => each.method === method && each.weights === weights)) continue;
			const asked = { method, weights };
			this.#asked = [...this.#asked, asked];
			const book = await this.#session.scoreWith(weights);
			this.#asked = this.#asked.filter((each) => each !== asked);
			if (book?.method === method) this.#keep({ ...asked, book });
		}
	}

	#find(weights: Weights, method = this.#session.selection.method): ScoreBook | null {
		return this.#known.find((each) => each.method === method && each.weights === weights)?.book ?? null;
	}

	#onItsWay(): ScoreBook | null {
		const { live, liveWeights, selection } = this.#session;
		return selection.weights === this.#wanted && liveWeights !== this.start ? live : null;
	}

	#keep(known: Known): void {
		if (this.#find(known.weights, known.method) === known.book) return;
		const others = this.#known.filter(
			({ method, weights }) => method !== known.method || weights !== known.weights,
		);
		this.#known = [...others, known];
	}
}
