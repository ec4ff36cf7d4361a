// What the draws of one node say of each country: intervals of score and rank, and the tiers it falls in.
import type { Tier } from '../method.ts';
import { tierAt } from './rank.ts';
import { roundForRank } from './rounding.ts';

/** The 5th, 50th and 95th percentile over the draws (type 7). */
export interface Interval {
	readonly p05: number;
	readonly p50: number;
	readonly p95: number;
}

/** A country's place in one node: as published, and over the draws in which it has a score. */
export interface CountryDraws {
	readonly country: string;
	/** Draw 0: null without a published score. */
	readonly published: {
		readonly score: number;
		readonly rank: number;
		readonly tier: string | null;
	} | null;
	/** In how many draws it has a score. */
	readonly scored: number;
	/** Null without a published score. */
	readonly score: Interval | null;
	readonly rank: Interval | null;
	/** For each tier of the method, lowest first, the share of the draws with a score that fall in it; null as above. */
	readonly tiers: readonly number[] | null;
	/** The share of the draws with a score that fall in the published tier; null as above. */
	readonly stability: number | null;
}

/** Every draw of one node. `scores` and `ranks` hold country × draws + draw: NaN and 0 where there is no score. */
export interface NodeDraws {
	readonly node: string;
	readonly scores: Float64Array;
	readonly ranks: Uint16Array;
	readonly countries: readonly CountryDraws[];
}

/** The quantile of sorted values between neighbours (type 7: Hyndman & Fan 1996), as R and d3-array have it. */
function quantileAt(sorted: Float64Array | Uint16Array, share: number): number {
	const at = (sorted.length - 1) * share;
	const [below, above] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
	return below + (above - below) * (at - Math.floor(at));
}

const intervalOf = (sorted: Float64Array | Uint16Array): Interval => ({
	p05: quantileAt(sorted, 0.05),
	p50: quantileAt(sorted, 0.5),
	p95: quantileAt(sorted, 0.95),
});

/** One country's draws of a node summed up. `cap` is the position of the highest tier its floors allow. */
export function sumUp(
	country: string,
	scores: Float64Array,
	ranks: Uint16Array,
	tiers: readonly Tier[],
	cap: number,
): CountryDraws {
	const tierOf = (score: number): number => Math.min(tierAt(tiers, roundForRank(score)), cap);
	const present = scores.filter((score) => !Number.isNaN(score));
	const scored = present.length;
	const score = scores[0] ?? NaN;
	if (Number.isNaN(score))
		return { country, published: null, scored, score: null, rank: null, tiers: null, stability: null };
	const published = tierOf(score);
	const counts = new Float64Array(tiers.length + 1);
	for (const each of present) {
		const tier = tierOf(each) + 1;
		counts[tier] = (counts[tier] ?? 0) + 1;
	}
	return {
		country,
		published: { score, rank: ranks[0] ?? 0, tier: tiers[published]?.id ?? null },
		scored,
		score: intervalOf(present.sort()),
		rank: intervalOf(ranks.filter((rank) => rank > 0).sort()),
		tiers: Array.from(counts.subarray(1), (count) => count / scored),
		stability: (counts[published + 1] ?? NaN) / scored,
	};
}
