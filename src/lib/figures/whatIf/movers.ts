// Which countries other weights move, and by how much: two books of scores held against each other.
import type { ScoreBook } from '#lib/scoring/book.ts';

/** A country's place: its score, and the position of its tier from the lowest. */
interface Place {
	readonly score: number;
	readonly tier: number | null;
}

export interface Mover<Country> {
	readonly country: Country;
	readonly before: Place;
	readonly after: Place;
	/** Of the scale, up or down. */
	readonly points: number;
	/** So many tiers up or down; 0 where it stays in its own. */
	readonly tiers: number;
	/** The share of weightings near the new one in which it stays in the new tier; null until they were drawn. */
	readonly stability: number | null;
}

export interface Moves<Country> {
	/** Those that move, tiers before points, the furthest first. */
	readonly movers: readonly Mover<Country>[];
	readonly up: number;
	readonly down: number;
	/** How many keep their score, as it is shown. */
	readonly still: number;
	/** How many have no score in one of the two. */
	readonly unscored: number;
}

/** The scores before and after, by one method. */
export interface Books {
	readonly before: ScoreBook;
	readonly after: ScoreBook;
}

/** Below this a score is shown as the same. */
const NOTHING = 0.05;

/** How a node's score moves from one book to another, over the countries given. */
export function movesOf<Country extends { readonly id: string }>(
	countries: readonly Country[],
	node: string,
	{ before, after }: Books,
): Moves<Country> {
	const known = countries.flatMap((country): readonly Mover<Country>[] => {
		const [was, is] = [before.reading(node, country.id), after.reading(node, country.id)];
		if (was?.score == null || is?.score == null) return [];
		return [
			{
				country,
				before: { score: was.score, tier: was.tier },
				after: { score: is.score, tier: is.tier },
				points: is.score - was.score,
				tiers: was.tier === null || is.tier === null ? 0 : is.tier - was.tier,
				stability: is.stability,
			},
		];
	});
	const movers = known
		.filter(({ points, tiers }) => tiers !== 0 || Math.abs(points) >= NOTHING)
		.toSorted((a, b) => Math.abs(b.tiers) - Math.abs(a.tiers) || Math.abs(b.points) - Math.abs(a.points));
	return {
		movers,
		up: movers.filter(({ tiers }) => tiers > 0).length,
		down: movers.filter(({ tiers }) => tiers < 0).length,
		still: known.length - movers.length,
		unscored: countries.length - known.length,
	};
}
