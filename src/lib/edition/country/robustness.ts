// How far the scores of a country hold over the draws of a method, and how it compares with those next to it in rank.
import type { RankRangeRow } from '#lib/exchange/results/robustness.ts';
import { compareNames } from '#lib/i18n/format.ts';
import type { NodeRobustness } from '#lib/scoring/book.ts';
import type { Edition, EditionResult } from '../edition.ts';
import { rankNeighbours, type ComparedPair, type RankNeighbour } from './neighbours.ts';

/**
 * A node of a country over the draws: in how many of them it is `scored`, the 5th and 95th percentile of score and rank,
 * and the share of those that falls in each tier, lowest first. Null without a score.
 */
export interface DrawnPlace extends NodeRobustness {
	readonly draws: number;
	readonly scored: number;
	readonly score_low: number | null;
	readonly score_high: number | null;
	readonly tier_shares: readonly number[] | null;
}

/** What a run of draws says of every country, and of every two of a region. */
export interface Drawn {
	readonly places: readonly DrawnPlace[];
	readonly pairs: readonly ComparedPair[];
}

/** The best and worst rank weights were found for, and those no weights pass. */
export interface RankReach {
	readonly best: number;
	readonly worst: number;
	readonly bestBound: number;
	readonly worstBound: number;
}

export interface CountryRobustness {
	readonly method: string;
	/** Its own rows: the index and the pillars that were drawn. */
	readonly places: readonly DrawnPlace[];
	/** The two above and the two below it in its region, from the best down. */
	readonly neighbours: readonly RankNeighbour[];
	/** The ranks any weights within the noise of the method can give it; null where that was not worked out. */
	readonly range: RankReach | null;
}

/** One entry a method, in the order of the package. */
export type RobustnessPage = readonly CountryRobustness[];

/** Picks out of a whole run what one country shows. `peers` and `rankOf` are those of `rankNeighbours`. */
export function pickRobustness(
	{ places, pairs }: Drawn,
	method: string,
	country: string,
	peers: readonly string[],
	rankOf: (country: string) => number | null,
): CountryRobustness {
	return {
		method,
		places: places.filter((place) => place.country === country),
		neighbours: rankNeighbours(country, peers, rankOf, pairs),
		range: null,
	};
}

function reachOf(row: RankRangeRow | undefined): RankReach | null {
	if (row?.best_attained == null || row.worst_attained === null) return null;
	if (row.best_bound === null || row.worst_bound === null) return null;
	return {
		best: row.best_attained,
		worst: row.worst_attained,
		bestBound: row.best_bound,
		worstBound: row.worst_bound,
	};
}

/** The published draws of a country, with its neighbours in rank among the countries of its region; of equals the package's own names decide. */
export function robustnessOf(edition: Edition, id: string): RobustnessPage {
	const country = edition.country(id);
	if (country === undefined) return [];
	const near = [country, ...edition.peersOf(country)]
		.toSorted((a, b) => compareNames(a.name, b.name, 'en'))
		.map((row) => row.id);
	const ofMethod = ({ method, robustness, pairs, ranges }: EditionResult): CountryRobustness => {
		const book = edition.book(method);
		const rankOf = (other: string) => book.reading(edition.root.id, other)?.rank ?? null;
		const picked = pickRobustness({ places: robustness, pairs }, method, id, near, rankOf);
		return { ...picked, range: reachOf(ranges.find((row) => row.country === id)) };
	};
	return edition.results.map(ofMethod);
}
