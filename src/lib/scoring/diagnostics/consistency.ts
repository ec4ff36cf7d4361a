// Internal consistency: whether the parts of a pillar, or of the index, rise and fall together.
import { sum, variance } from 'd3-array';
import type { Panel } from './panel.ts';
import { columnsOf, completeCases, isConstant, type Statistic } from './statistic.ts';

/** Cronbach's alpha of `node` over its `k` parts; with `dropped` left out, or null where none is. */
export interface Alpha extends Statistic {
	readonly node: string;
	readonly parts: 'indicators' | 'pillars';
	readonly dropped: string | null;
	readonly k: number;
}

/**
 * Cronbach's alpha of complete cases, `rows[country][part]`: k/(k − 1) · (1 − Σ var(part) / var(Σ part)), variances over
 * n − 1 (Cronbach 1951, Psychometrika 16; OECD/JRC Handbook 2008, multivariate analysis). No value below two parts or
 * two cases, nor where the sum does not vary. May be negative.
 */
export function computeAlpha(rows: readonly (readonly number[])[]): Statistic {
	const columns = columnsOf(rows);
	const k = columns.length;
	const n = rows.length;
	if (n < 2) return { value: null, n, reason: 'too_few_countries' };
	if (k < 2) return { value: null, n, reason: 'too_few_items' };
	const totals = rows.map((row) => sum(row));
	if (isConstant(totals)) return { value: null, n, reason: 'no_variance' };
	const within = sum(columns, (column) => variance(column));
	return { value: (k / (k - 1)) * (1 - within / (variance(totals) ?? NaN)), n, reason: null };
}

function alphasOf(
	panel: Panel,
	of: { readonly node: string; readonly parts: Alpha['parts']; readonly ids: readonly string[] },
): readonly Alpha[] {
	const { node, parts, ids } = of;
	const rows = completeCases(ids.map((id) => panel.column(id)));
	const whole: Alpha = { node, parts, dropped: null, k: ids.length, ...computeAlpha(rows) };
	if (ids.length < 2) return [whole];
	const without = ids.map((dropped, position): Alpha => {
		const rest = rows.map((row) => row.filter((_, at) => at !== position));
		return { node, parts, dropped, k: ids.length - 1, ...computeAlpha(rest) };
	});
	return [whole, ...without];
}

/**
 * Alpha of every pillar and of the index over indicators, and of the index over pillars; after each, alpha with one part
 * dropped, over the same complete cases.
 */
export function computeAlphas(panel: Panel): readonly Alpha[] {
	const idsOf = (pillar: string) =>
		panel.indicators.filter((each) => each.pillar === pillar).map(({ id }) => id);
	return [
		...panel.pillars.flatMap((node) => alphasOf(panel, { node, parts: 'indicators', ids: idsOf(node) })),
		...alphasOf(panel, {
			node: panel.root.id,
			parts: 'indicators',
			ids: panel.indicators.map(({ id }) => id),
		}),
		...alphasOf(panel, { node: panel.root.id, parts: 'pillars', ids: panel.pillars }),
	];
}
