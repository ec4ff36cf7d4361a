// The scores as files: one row per country and node, full double precision, empty where there is no score.
import { z } from 'zod';
import { nodeScoreRow, observedRow, regionMedianRow, type NodeScore } from '#lib/scoring/rows.ts';
import { rowFile } from './rowFile.ts';

/** A score with the 5th and 95th percentile of its rank over the draws, null where no draws were made of it. */
export type RankedScore = NodeScore & { readonly rank_low: number | null; readonly rank_high: number | null };

const place = z.number().nullable().default(null);
const { country, year, node, score, coverage, low, high, rank, tier } = nodeScoreRow.shape;

/** In the columns of the package format. */
const scoreFileRow = z.object({
	...{ country, year, node, score, coverage, low, high, rank },
	...{ rank_low: place, rank_high: place, tier },
});

/** A scores file: one row per country and node. */
export const { write: writeScores, read: readScores } = rowFile(scoreFileRow);

/** A file of region medians: region or `world`, node, median score, number of scored countries, tier. */
export const { write: writeMedians, read: readMedians } = rowFile(regionMedianRow);

/** A file of what a run knew of every indicator in every country. */
export const { write: writeObserved, read: readObserved } = rowFile(observedRow);
