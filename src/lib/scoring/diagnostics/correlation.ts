// Pearson correlations within and across pillars: what moves with what, and which pairs deserve a second look.
import { mean } from 'd3-array';
import { indicatorsBelow, type Panel } from './panel.ts';
import { completeCases, columnsOf, isConstant, type Column, type Statistic } from './statistic.ts';

const LEAST_CASES = 3;

/** Below this, two indicators of a pillar (or two pillars) run against each other. Our threshold. */
export const OPPOSED_BELOW = -0.1;
/** Above this, two indicators say nearly the same and count double. Our threshold; COINr flags from 0.9 by default. */
export const REDUNDANT_ABOVE = 0.92;

/** Who is correlated with whom. */
export const RELATIONS = [
	'within_pillar',
	'across_pillars',
	'indicator_pillar',
	'indicator_index',
	'pillars',
	'pillar_index',
] as const;
export type Relation = (typeof RELATIONS)[number];

export const FLAGS = ['opposed', 'redundant'] as const;
export type Flag = (typeof FLAGS)[number];

/** The correlation of two nodes over the `n` countries that have both; `a` comes first in the tree, or is the part. */
export interface Correlation extends Statistic {
	readonly a: string;
	readonly b: string;
	readonly relation: Relation;
	readonly flag: Flag | null;
}

/**
 * Pearson's product-moment correlation over pairwise complete cases: Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² · Σ(y − ȳ)²)
 * (Pearson 1895; OECD/JRC Handbook on Constructing Composite Indicators, 2008, multivariate analysis). No value below
 * three cases, nor where either side does not vary.
 */
export function correlate(x: Column, y: Column): Statistic {
	const cases = completeCases([x, y]);
	const n = cases.length;
	if (n < LEAST_CASES) return { value: null, n, reason: 'too_few_countries' };
	const columns = columnsOf(cases);
	if (columns.some(isConstant)) return { value: null, n, reason: 'no_variance' };
	const [xs = [], ys = []] = columns.map((column) => {
		const middle = mean(column) ?? NaN;
		return column.map((value) => value - middle);
	});
	const product = (a: readonly number[], b: readonly number[]) =>
		a.reduce((sum, value, at) => sum + value * (b[at] ?? NaN), 0);
	const r = product(xs, ys) / Math.sqrt(product(xs, xs) * product(ys, ys));
	return { value: Math.min(1, Math.max(-1, r)), n, reason: null };
}

function flagOf(relation: Relation, r: number | null): Flag | null {
	if (r === null || !['within_pillar', 'across_pillars', 'pillars'].includes(relation)) return null;
	if (r > REDUNDANT_ABOVE) return 'redundant';
	return r < OPPOSED_BELOW && relation !== 'across_pillars' ? 'opposed' : null;
}

/**
 * Every pair of indicators, of pillars, and each of them with its pillar and with the index, in tree order. A pair that
 * rests on the very same indicators is no finding: null, `same_indicators`.
 */
export function correlatePanel(panel: Panel): readonly Correlation[] {
	const columns = new Map<string, Column>();
	const columnOf = (node: string): Column => {
		const column = columns.get(node) ?? panel.column(node);
		columns.set(node, column);
		return column;
	};
	const pair = (a: string, b: string, relation: Relation): Correlation => {
		const isSame = indicatorsBelow(panel, a).join() === indicatorsBelow(panel, b).join();
		const found = correlate(columnOf(a), columnOf(b));
		const statistic: Statistic = isSame ? { value: null, n: found.n, reason: 'same_indicators' } : found;
		return { a, b, relation, ...statistic, flag: flagOf(relation, statistic.value) };
	};
	const index = panel.root.id;
	const after = <Item>(items: readonly Item[], at: number) => items.slice(at + 1);
	return [
		...panel.indicators.flatMap((a, at) =>
			after(panel.indicators, at).map((b) =>
				pair(a.id, b.id, a.pillar === b.pillar ? 'within_pillar' : 'across_pillars'),
			),
		),
		...panel.indicators
			.filter(({ id, pillar }) => id !== pillar)
			.map(({ id, pillar }) => pair(id, pillar, 'indicator_pillar')),
		...panel.indicators.map(({ id }) => pair(id, index, 'indicator_index')),
		...panel.pillars.flatMap((a, at) => after(panel.pillars, at).map((b) => pair(a, b, 'pillars'))),
		...panel.pillars.map((id) => pair(id, index, 'pillar_index')),
	];
}
