// How far scores, ranks and tiers hold over the draws, as a file: one row per country and node followed.
import { z } from 'zod';
import type { DrawResult } from '#lib/scoring/draws/uncertainty.ts';
import { rowFile } from './rowFile.ts';

const number = z.number().nullable();

/** A row of a stability file. Intervals, shares and stability are null without a published score. */
export const stabilityRow = z.object({
	country: z.string(),
	node: z.string(),
	draws: z.number(),
	scored: z.number(),
	score_low: number,
	score_mid: number,
	score_high: number,
	rank_low: number,
	rank_mid: number,
	rank_high: number,
	stability: number,
	tier_shares: z.array(z.number()).nullable(),
});

/**
 * A node of a country over the draws: in how many it is `scored`; the 5th, 50th and 95th percentile of its score and its
 * rank; the share of the draws with a score that give it its published tier (`stability`), and each tier, lowest first.
 */
export type Stability = Readonly<z.infer<typeof stabilityRow>>;

/** The draws as rows, node by node, countries in the order of the run. */
export function stabilityOf({ draws, nodes }: DrawResult): readonly Stability[] {
	return nodes.flatMap(({ node, countries }) =>
		countries.map(({ country, scored, score, rank, tiers, stability }) => ({
			country,
			node,
			draws,
			scored,
			score_low: score?.p05 ?? null,
			score_mid: score?.p50 ?? null,
			score_high: score?.p95 ?? null,
			rank_low: rank?.p05 ?? null,
			rank_mid: rank?.p50 ?? null,
			rank_high: rank?.p95 ?? null,
			stability,
			tier_shares: tiers === null ? null : [...tiers],
		})),
	);
}

/** A stability file. */
export const { write: writeStability, read: readStability } = rowFile(stabilityRow);
