// What is observed as typed arrays: the measure of every indicator in every country, NaN where there is none.
import type { ObservedValue } from '../rows.ts';
import type { DrawProblem, ScoredNode } from './problem.ts';
import type { Shape } from './shape.ts';

/** The indicators of a run; `measures` and `imputable` hold column × countries + country, columns as in `shape.leaves`. */
export interface Matrix {
	readonly countries: readonly string[];
	/** For each country the number of its region, −1 without one. */
	readonly regions: Int32Array;
	readonly measures: Float64Array;
	/** 1 where a missing value may be imputed: never where the indicator does not apply. */
	readonly imputable: Uint8Array;
}

type Levelled = Pick<ScoredNode, 'band_edges' | 'direction'>;

/** The measure of a raw value: itself, or the number of levels whose edge it meets. */
export function measureOf({ band_edges, direction }: Levelled, value: number | null): number {
	if (value === null) return NaN;
	if (band_edges === null || band_edges.length === 0) return value;
	return band_edges.filter((edge) => (value - edge) * (direction ?? 1) >= 0).length;
}

/** The direction of what is measured: levels go up whatever the raw value does. */
export const directionOf = ({ band_edges, direction }: Levelled): 1 | -1 =>
	band_edges === null || band_edges.length === 0 ? (direction ?? 1) : 1;

const IMPUTABLE: readonly ObservedValue['status'][] = ['bounded', 'not_assessed', 'no_reply', 'inconclusive'];

/**
 * Reads the observations of a problem; an indicator × country without a row counts as not assessed. A method that reads
 * bounds has no scores to draw: it is given nothing.
 */
export function readMatrix({ method, countries, observed }: DrawProblem, shape: Shape): Matrix {
	const isScored = method.reading === 'score';
	const row = new Map(countries.map(({ id }, at) => [id, at]));
	const column = new Map(
		Array.from(shape.leaves, (node, at) => [shape.nodes[node]?.id ?? '', { at, node: shape.nodes[node] }]),
	);
	const cells = countries.length * shape.leaves.length;
	const measures = new Float64Array(cells).fill(NaN);
	const imputable = new Uint8Array(cells).fill(isScored ? 1 : 0);
	for (const { country, indicator, status, value } of isScored ? observed : []) {
		const leaf = column.get(indicator);
		const at = row.get(country);
		if (leaf?.node === undefined || at === undefined) continue;
		const cell = leaf.at * countries.length + at;
		if (status === 'assessed') measures[cell] = measureOf(leaf.node, value);
		imputable[cell] = IMPUTABLE.includes(status) ? 1 : 0;
	}
	const names = [...new Set(countries.flatMap(({ region }) => (region === null ? [] : [region])))];
	return {
		countries: countries.map(({ id }) => id),
		regions: Int32Array.from(countries, ({ region }) => (region === null ? -1 : names.indexOf(region))),
		measures,
		imputable,
	};
}
