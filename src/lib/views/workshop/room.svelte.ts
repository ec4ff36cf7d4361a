// The room's weights scored: every delegate's, one after another, and those in the middle, by the stages that score everything.
import type { ScoreBook } from '#lib/scoring/book.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import { spreadsOf, weightsOf, type Spread } from '#lib/workshop/outcome.ts';

export interface Scored {
	readonly spreads: readonly Spread[];
	/** In the order of the codes. */
	readonly each: readonly ScoreBook[];
	readonly middle: ScoreBook;
	readonly weights: ReadonlyMap<string, number>;
}

export class Room {
	readonly #session: Pick<Session, 'scoreWith' | 'selection'>;
	#done = $state.raw(0);
	#scored: Scored | null = $state.raw(null);
	#wanted = '';
	/** What was scored already, by method and levels: delegates of one mind are scored once. */
	readonly #known = new Map<string, ScoreBook>();

	constructor(session: Pick<Session, 'scoreWith' | 'selection'>) {
		this.#session = session;
	}

	/** How many delegates are scored so far. */
	get done(): number {
		return this.#done;
	}

	/** What came of the newest room that was asked for; null until all of it is scored. */
	get scored(): Scored | null {
		return this.#scored;
	}

	/** Scores a room; one asked for meanwhile takes its place. What the engine refuses is told by the session. */
	async score(room: readonly (readonly number[])[], pillars: readonly string[]): Promise<void> {
		const { method } = this.#session.selection;
		const wanted = (this.#wanted = JSON.stringify([method, room]));
		this.#scored = null;
		this.#done = 0;
		if (room.length === 0) return;
		const spreads = spreadsOf(room, pillars);
		const each: ScoreBook[] = [];
		for (const levels of [...room, spreads.map(({ median }) => median)]) {
			const key = JSON.stringify([method, levels]);
			const book = this.#known.get(key) ?? (await this.#session.scoreWith(weightsOf(levels, pillars)));
			if (this.#wanted !== wanted || book === null) return;
			this.#known.set(key, book);
			each.push(book);
			this.#done = Math.min(each.length, room.length);
		}
		const middle = each.pop();
		const weights = weightsOf(
			spreads.map(({ median }) => median),
			pillars,
		);
		if (middle !== undefined) this.#scored = { spreads, each, middle, weights };
	}
}
