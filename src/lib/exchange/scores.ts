// The scores as files: one row per country and node, full double precision, empty where there is no score.
import type { z } from 'zod';
import {
	nodeScoreRow,
	observedRow,
	regionMedianRow,
	type NodeScore,
	type ObservedValue,
	type RegionMedian,
} from '#lib/scoring/rows.ts';
import { writeCsv } from './csv.ts';
import { readTable } from './table.ts';

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

/** Writes scores in the columns of the package format; rank intervals stay empty until uncertainty is computed. */
export function writeScores(year: number, scores: readonly NodeScore[]): string {
	return writeCsv(
		SCORE_COLUMNS,
		scores.map((row) => ({ ...row, year, rank_low: null, rank_high: null })),
	);
}

function readRows<Schema extends z.ZodObject>(
	file: string,
	text: string,
	schema: Schema,
): readonly z.infer<Schema>[] {
	const { rows, problems } = readTable(file, text, schema);
	const first = problems[0];
	if (first !== undefined) throw new Error(`${file}:${first.row}:${first.column}: ${first.message}`);
	return rows.flatMap(({ value }) => (value === null ? [] : [value]));
}

/** Reads a scores file back; throws with file, row and column when it is not one. */
export function readScores(file: string, text: string): readonly NodeScore[] {
	return readRows(file, text, nodeScoreRow);
}

/** Writes region medians: region or `world`, node, median score, number of scored countries, tier. */
export function writeMedians(medians: readonly RegionMedian[]): string {
	return writeCsv(['region', 'node', 'median', 'scored', 'tier'], medians);
}

/** Reads a medians file back; throws with file, row and column when it is not one. */
export function readMedians(file: string, text: string): readonly RegionMedian[] {
	return readRows(file, text, regionMedianRow);
}

/** Writes what a run knew of every indicator in every country. */
export function writeObserved(observed: readonly ObservedValue[]): string {
	return writeCsv(['country', 'indicator', 'status', 'value', 'value_year'], observed);
}

/** Reads an observed file back; throws with file, row and column when it is not one. */
export function readObserved(file: string, text: string): readonly ObservedValue[] {
	return readRows(file, text, observedRow);
}
