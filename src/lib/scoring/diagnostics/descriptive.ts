// Descriptive statistics of the indicators: how their values lie before anything is made of them.
import { deviation, max, mean, min } from 'd3-array';
import type { FrameworkRow } from '#lib/framework/schema.ts';
import { measureOf } from '../draws/matrix.ts';
import { slackOf } from '../draws/slack.ts';
import type { Method } from '../method.ts';
import type { ObservedValue } from '../rows.ts';
import { layPanel, type PanelInput } from './panel.ts';

/** Rows of one year, with the raw values and what they are held against. */
export interface DescriptiveInput extends PanelInput {
	readonly framework: readonly Pick<
		FrameworkRow,
		'id' | 'parent' | 'weight' | 'direction' | 'normalisation' | 'low' | 'high' | 'transform' | 'band_edges'
	>[];
	readonly method: Pick<Method, 'indicators' | 'normalisation'>;
	readonly observed: readonly Pick<ObservedValue, 'country' | 'indicator' | 'status' | 'value'>[];
}

/**
 * The assessed values of an indicator, in its raw unit, or the levels they reach where it has bands. Null where there are
 * too few values for a statistic, or none that differ.
 */
export interface Descriptive {
	readonly indicator: string;
	readonly n: number;
	readonly mean: number | null;
	/** Over n − 1. */
	readonly sd: number | null;
	readonly skew: number | null;
	readonly kurtosis: number | null;
	readonly min: number | null;
	readonly max: number | null;
	readonly range: number | null;
	/** Of the countries it applies to, those without a value. */
	readonly missingShare: number | null;
	/** Of the values, those at the low goalpost or below it; at the least value where it is not taken by goalposts. */
	readonly lowShare: number | null;
	/** The same of the high end. */
	readonly highShare: number | null;
}

/**
 * Skewness G1 and excess kurtosis G2, corrected for bias (type 2: Joanes & Gill 1998, The Statistician 47). Null below
 * three and four values, and where all are equal.
 */
export function shapeOf(values: readonly number[]): {
	readonly skew: number | null;
	readonly kurtosis: number | null;
} {
	const n = values.length;
	const [least, most] = [Math.min(...values), Math.max(...values)];
	if (n < 3 || most - least <= slackOf(least, most)) return { skew: null, kurtosis: null };
	const middle = mean(values) ?? NaN;
	const momentOf = (power: number) =>
		mean(values, (value) => ((value - middle) / (most - least)) ** power) ?? NaN;
	const second = momentOf(2);
	const g1 = momentOf(3) / second ** 1.5;
	const g2 = momentOf(4) / second ** 2 - 3;
	return {
		skew: (g1 * Math.sqrt(n * (n - 1))) / (n - 2),
		kurtosis: n < 4 ? null : ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * g2 + 6),
	};
}

const shareOf = (values: readonly number[], is: (value: number) => boolean): number | null =>
	values.length === 0 ? null : values.filter(is).length / values.length;

/** The ends an indicator can reach: its goalposts where it is taken by them, else the ends of its values. */
function endsOf(
	{ normalisation, low, high }: Pick<FrameworkRow, 'normalisation' | 'low' | 'high'>,
	method: Pick<Method, 'normalisation'>,
	values: readonly number[],
): readonly [low: number, high: number] {
	const isCapped = (normalisation ?? method.normalisation) === 'goalposts';
	const [least, most] = [min(values) ?? NaN, max(values) ?? NaN];
	return isCapped ? [low ?? least, high ?? most] : [least, most];
}

/** Describes every indicator of the method, in the order of the tree. */
export function describeIndicators(input: DescriptiveInput): readonly Descriptive[] {
	const panel = layPanel(input);
	const nodes = new Map(input.framework.map((node) => [node.id, node]));
	return panel.indicators.flatMap(({ id }) => {
		const node = nodes.get(id);
		if (node === undefined) return [];
		const values = input.observed.flatMap(({ indicator, status, value }) =>
			indicator === id && status === 'assessed' && value !== null ? [measureOf(node, value)] : [],
		);
		const applicable = panel.countries.filter(
			(country) => panel.status(id, country) !== 'not_applicable',
		).length;
		const [least, most] = [min(values) ?? null, max(values) ?? null];
		const slack = least === null || most === null ? 0 : slackOf(least, most);
		const [low, high] = endsOf(node, input.method, values);
		return {
			indicator: id,
			n: values.length,
			mean: mean(values) ?? null,
			sd: deviation(values) ?? null,
			...shapeOf(values),
			min: least,
			max: most,
			range: least === null || most === null ? null : most - least,
			missingShare: applicable === 0 ? null : (applicable - values.length) / applicable,
			lowShare: shareOf(values, (value) => value <= low + slack),
			highShare: shareOf(values, (value) => value >= high - slack),
		};
	});
}
