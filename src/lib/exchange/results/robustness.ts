// What the choices behind a score do to it, as files: sensitivity indices, ranks without one part, ranks under other weights.
import { z } from 'zod';
import type { Without } from '#lib/scoring/draws/dropOne.ts';
import type { OutputIndices, Sensitivity } from '#lib/scoring/draws/sensitivity.ts';
import type { RankRange } from '#lib/scoring/draws/weightRange.ts';
import { writeCsv } from '../csv.ts';
import { rowFile } from './rowFile.ts';

/** What the sensitivity indices of the mean absolute shift of rank stand under, in place of a country. */
export const RANK_SHIFT = 'rank_shift';

function rowsOf(output: string, indices: OutputIndices) {
	return (indices ?? []).map(({ input, first, total }) => ({
		output,
		input,
		first: first.value,
		first_low: first.p05,
		first_high: first.p95,
		total: total.value,
		total_low: total.p05,
		total_high: total.p95,
	}));
}

/**
 * Writes Sobol indices: one row for each output (a country's score, or `rank_shift` for all ranks together) and input,
 * with the 5th and 95th bootstrap percentile. An output no choice moves has no rows.
 */
export function writeSensitivity({ countries, rankShift }: Sensitivity): string {
	return writeCsv(
		['output', 'input', 'first', 'first_low', 'first_high', 'total', 'total_low', 'total_high'],
		[
			...rowsOf(RANK_SHIFT, rankShift),
			...countries.flatMap(({ country, indices }) => rowsOf(country, indices)),
		],
	);
}

/**
 * Writes, for each node left out (`without`), every country's score and rank, beside the mean absolute
 * shift of rank that leaving it out makes over all countries.
 */
export function writeDropOne(rows: readonly Without[]): string {
	return writeCsv(
		['without', 'country', 'score', 'rank', 'mean_rank_shift'],
		rows.flatMap(({ node, countries, shift }) =>
			countries.map((place) => ({ without: node, ...place, mean_rank_shift: shift })),
		),
	);
}

const place = z.number().nullable();

/** A row of a rank range file. */
export const rankRangeRow = z.object({
	country: z.string(),
	best_attained: place,
	best_bound: place,
	worst_attained: place,
	worst_bound: place,
});

/** The best and worst rank weights can give a country: attained by weights that were found, bound by none passed. */
export type RankRangeRow = Readonly<z.infer<typeof rankRangeRow>>;

const rankRanges = rowFile(rankRangeRow);

/** Reads a rank range file back; throws with file, row and column when it is not one. */
export const { read: readRankRange } = rankRanges;

/** Ranges of ranks as rows. */
export function rankRangeRows(ranges: readonly RankRange[]): readonly RankRangeRow[] {
	return ranges.map(({ country, best, worst }) => ({
		country,
		best_attained: best.attained,
		best_bound: best.bound,
		worst_attained: worst.attained,
		worst_bound: worst.bound,
	}));
}

/**
 * Writes the best and worst rank any weights within the limits can give: `attained` by weights that were found, `bound`
 * no weights can pass. Where both are equal the answer is exact.
 */
export const writeRankRange = (ranges: readonly RankRange[]): string =>
	rankRanges.write(rankRangeRows(ranges));
