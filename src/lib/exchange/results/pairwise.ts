// How often one country stands ahead of another over the draws, as a file: one row for each two countries of a region.
import { z } from 'zod';
import { compare } from '#lib/scoring/draws/pairwise.ts';
import type { DrawProblem } from '#lib/scoring/draws/problem.ts';
import type { DrawResult } from '#lib/scoring/draws/uncertainty.ts';
import { rowFile } from './rowFile.ts';

/** A row of a pairwise file. */
export const pairRow = z.object({
	country: z.string(),
	other: z.string(),
	compared: z.number(),
	ahead: z.number().nullable(),
	tied: z.number().nullable(),
});

/**
 * Two countries of a region in the index: in how many draws both have a score (`compared`), the share of those in which
 * `country` has the better rank, and in which both have the same; null where they are never compared. In what is left
 * to 1 `other` is ahead.
 */
export type Pair = Readonly<z.infer<typeof pairRow>>;

/** Every two countries of the same region, once, in the order of the run. Those of no region are left out. */
export function pairsOf(result: DrawResult, countries: DrawProblem['countries']): readonly Pair[] {
	const placed = countries.filter(({ region }) => region !== null);
	return placed.flatMap(({ id: country, region }, at) =>
		placed
			.slice(at + 1)
			.filter((each) => each.region === region)
			.map(({ id: other }) => ({ country, other, ...compare(result, country, other) })),
	);
}

/** A pairwise file. */
export const { write: writePairs, read: readPairs } = rowFile(pairRow);
