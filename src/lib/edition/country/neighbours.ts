// The countries that stand next to one in the ranking of its region, and how often it is ahead of them over the draws.

/** How often `country` is ahead of `other`: shares of the draws in which both have a score (`compared`). */
export interface ComparedPair {
	readonly country: string;
	readonly other: string;
	readonly compared: number;
	readonly ahead: number | null;
	readonly tied: number | null;
}

/** A country next to another: its own rank, and the shares of the draws in which the other is ahead of it, or level. */
export interface RankNeighbour {
	readonly id: string;
	readonly rank: number;
	readonly compared: number;
	readonly ahead: number | null;
	readonly tied: number | null;
}

/** How many are taken from each side. */
const REACH = 2;

/** A pair as its first country sees it, whichever way round it is kept. Counts are whole, so the rest is exact. */
function seenFrom(country: string, pair: ComparedPair): Omit<RankNeighbour, 'id' | 'rank'> {
	const { compared, ahead, tied } = pair;
	if (pair.country === country || ahead === null || tied === null) return { compared, ahead, tied };
	const [leads, shared] = [Math.round(ahead * compared), Math.round(tied * compared)];
	return { compared, ahead: (compared - leads - shared) / compared, tied };
}

/**
 * The two countries just above and the two just below in rank, from the best down; none where the country has no rank.
 * `peers` are the countries of its region in the order of names, which decides between equal ranks.
 */
export function rankNeighbours(
	country: string,
	peers: readonly string[],
	rankOf: (country: string) => number | null,
	pairs: readonly ComparedPair[],
): readonly RankNeighbour[] {
	const ranked = peers
		.flatMap((id) => {
			const rank = rankOf(id);
			return rank === null ? [] : [{ id, rank }];
		})
		.toSorted((a, b) => a.rank - b.rank);
	const at = ranked.findIndex(({ id }) => id === country);
	if (at < 0) return [];
	const around = [...ranked.slice(Math.max(0, at - REACH), at), ...ranked.slice(at + 1, at + 1 + REACH)];
	const mine = new Map(
		pairs.flatMap((pair) =>
			pair.country === country || pair.other === country
				? [[pair.country === country ? pair.other : pair.country, pair] as const]
				: [],
		),
	);
	return around.flatMap(({ id, rank }) => {
		const pair = mine.get(id);
		return pair === undefined ? [] : [{ id, rank, ...seenFrom(country, pair) }];
	});
}
