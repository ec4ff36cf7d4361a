// The table as a figure: the rows it holds in full precision, and a still of it for slides and files.
import type { ScoreListHeads, ScoreListRow } from '#lib/charts/bars/scoreList.ts';
import type { FigureRows } from '#lib/figures/figure.ts';
import { reachCells, reachColumns } from '#lib/figures/reach.ts';
import { lookOf } from '#lib/figures/rows.ts';
import { sayPaint } from '#lib/figures/say.ts';
import { formatScore, formatShare } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Site, SiteMethod } from '#lib/state/site.ts';
import { valueAt, type TableColumn, type TableRow } from './columns.ts';

/** The rows of the still. */
export function stillRows(rows: readonly TableRow[], method: SiteMethod): readonly ScoreListRow[] {
	return rows.map(({ country, reading, paint }) => ({
		id: country.id,
		name: country.name,
		look: lookOf(paint, method),
		band: sayPaint(paint, method),
		score: reading?.score ?? null,
		low: reading?.low ?? null,
		high: reading?.high ?? null,
		scoreText: reading?.score == null ? '' : formatScore(reading.score, method.decimals),
		coverageText: reading?.coverage == null ? '' : formatShare(reading.coverage),
	}));
}

/** The heads of the still. */
export const stillHeads = (): ScoreListHeads => ({
	name: m.table_country(),
	band: m.table_tier(),
	score: m.table_score(),
	coverage: m.table_coverage(),
});

/** What the table shows, as rows: each country with its band, the columns that are shown, then what they rest on. */
export function figureRows(
	rows: readonly TableRow[],
	columns: readonly TableColumn[],
	method: SiteMethod,
	site: Pick<Site, 'reach'>,
): FigureRows {
	const shown = columns.filter(({ kind }) => kind !== 'tier' && kind !== 'reach');
	return {
		columns: [
			{ key: 'country', label: m.table_country() },
			{ key: 'iso3', label: m.column_code() },
			{ key: 'band', label: m.table_tier() },
			...shown.flatMap(({ id, kind, label }) => [
				{
					...{ key: kind === 'pillar' ? `score_${id}` : id, label },
					...(kind === 'coverage' || kind === 'stability' ? { format: 'share' as const } : {}),
				},
				...(kind === 'rank'
					? [
							{ key: 'rank_low', label: m.column_rank_low() },
							{ key: 'rank_high', label: m.column_rank_high() },
						]
					: []),
				...(kind === 'series' ? [{ key: `${id}_year`, label: m.column_year() }] : []),
			]),
			{ key: 'low', label: m.column_low() },
			{ key: 'high', label: m.column_high() },
			...reachColumns(site),
		],
		rows: rows.map((row) => [
			row.country.name,
			row.country.id,
			sayPaint(row.paint, method),
			...shown.flatMap((column) => [
				valueAt(row, column),
				...(column.kind === 'rank' ? [row.reading?.rankLow ?? null, row.reading?.rankHigh ?? null] : []),
				...(column.kind === 'series' ? [row.context.get(column.id)?.year ?? null] : []),
			]),
			row.reading?.score == null ? null : row.reading.low,
			row.reading?.score == null ? null : row.reading.high,
			...reachCells(site, row.footing),
		]),
	};
}
