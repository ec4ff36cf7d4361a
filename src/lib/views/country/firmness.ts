// How firmly the scores of a country hold over the draws of a method, and how it compares with those next to it in rank.
import type { Drawn, DrawnPlace } from '#lib/state/firmness.svelte.ts';
import { rankNeighbours, type RankNeighbour } from '#lib/state/neighbours.ts';

export interface CountryFirmness {
	readonly method: string;
	/** Its own rows: the index and the pillars that were drawn. */
	readonly places: readonly DrawnPlace[];
	/** The two above and the two below it in its region, from the best down. */
	readonly neighbours: readonly RankNeighbour[];
	/** The ranks any weights within the noise of the method can give it; null where that was not worked out. */
	readonly range: RankReach | null;
}

/** The best and worst rank weights were found for, and those no weights pass. */
export interface RankReach {
	readonly best: number;
	readonly worst: number;
	readonly bestBound: number;
	readonly worstBound: number;
}

/** Picks out of a whole run what one country shows. `peers` and `rankOf` are those of `rankNeighbours`. */
export function firmnessOf(
	{ places, pairs }: Drawn,
	method: string,
	country: string,
	peers: readonly string[],
	rankOf: (country: string) => number | null,
): CountryFirmness {
	return {
		method,
		places: places.filter((place) => place.country === country),
		neighbours: rankNeighbours(country, peers, rankOf, pairs),
		range: null,
	};
}
