// The scores as files: one row per country and node, full double precision, empty where there is no score.
import { z } from 'zod';
import {
	nodeScoreRow,
	observedRow,
	regionMedianRow,
	type NodeScore,
	type ObservedValue,
	type RegionMedian,
} from '#lib/scoring/rows.ts';
import { writeCsv } from '../csv.ts';
import { readTable } from '../table.ts';

const SCORE_COLUMNS = [
	'country',
	'year',
	'node',
	'score',
	'coverage',
	'low',
	'high',
	'rank',
	'rank_low',
	'rank_high',
	'tier',
] as const;

/** A score with the 5th and 95th percentile of its rank over the draws, null where no draws were made of it. */
export type RankedScore = NodeScore & { readonly rank_low: number | null; readonly rank_high: number | null };

/** Writes scores in the columns of the package format. */
export function writeScores(scores: readonly RankedScore[]): string {
	return writeCsv(SCORE_COLUMNS, scores);
}

/** Reads a file of ours back; throws with file, row and column when it is not what it should be. */
export function readRows<Schema extends z.ZodObject>(
	file: string,
	text: string,
	schema: Schema,
): readonly z.infer<Schema>[] {
	const { rows, problems } = readTable(file, text, schema);
	const first = problems[0];
	if (first !== undefined) throw new Error(`${file}:${first.row}:${first.column}: ${first.message}`);
	return rows.flatMap(({ value }) => (value === null ? [] : [value]));
}

const scoreFileRow = nodeScoreRow.extend({
	rank_low: z.number().nullable().default(null),
	rank_high: z.number().nullable().default(null),
});

/** Reads a scores file back; throws with file, row and column when it is not one. */
export function readScores(file: string, text: string): readonly RankedScore[] {
	return readRows(file, text, scoreFileRow);
}

/** Writes region medians: region or `world`, node, median score, number of scored countries, tier. */
export function writeMedians(medians: readonly RegionMedian[]): string {
	return writeCsv(['year', 'region', 'node', 'median', 'scored', 'tier'], medians);
}

/** Reads a medians file back; throws with file, row and column when it is not one. */
export function readMedians(file: string, text: string): readonly RegionMedian[] {
	return readRows(file, text, regionMedianRow);
}

/** Writes what a run knew of every indicator in every country. */
export function writeObserved(observed: readonly ObservedValue[]): string {
	return writeCsv(['year', 'country', 'indicator', 'status', 'value', 'value_year'], observed);
}

/** Reads an observed file back; throws with file, row and column when it is not one. */
export function readObserved(file: string, text: string): readonly ObservedValue[] {
	return readRows(file, text, observedRow);
}
