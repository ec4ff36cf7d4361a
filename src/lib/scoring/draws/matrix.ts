// What is observed as typed arrays: the measure of every indicator in every country, NaN where there is none.
import type { ObservedValue } from '../rows.ts';
import type { DrawProblem, Observed, ScoredNode } from './problem.ts';
import type { Shape } from './shape.ts';

/** The indicators of a year, column × countries + country, columns as in `shape.leaves`. */
export interface Cells {
	readonly measures: Float64Array;
	/** APPLICABLE, ASSESSED, or neither; what applies and is not assessed may be imputed. */
	readonly standing: Uint8Array;
}

/** The year of a run, and the years it is normalised together with. */
export interface Matrix extends Cells {
	readonly countries: readonly string[];
	/** For each country the number of the group it is imputed within, −1 without one. */
	readonly groups: Int32Array;
	readonly others: readonly Cells[];
}

/** What may be said of a node in a country: an indicator of weight below it applies; one is assessed. Each is a bit. */
export const APPLICABLE = 1;
export const ASSESSED = 2;

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

function standingOf(status: ObservedValue['status']): number {
	if (status === 'not_applicable') return 0;
	return status === 'assessed' ? APPLICABLE | ASSESSED : APPLICABLE;
}

/**
 * Reads the observations of a year; an indicator × country without a row counts as not assessed. A method that reads bounds
 * has no scores to draw: it is given nothing.
 */
function readCells(observed: readonly Observed[], { method, countries }: DrawProblem, shape: Shape): Cells {
	const row = new Map(countries.map(({ id }, at) => [id, at]));
	const column = new Map(
		Array.from(shape.leaves, (node, at) => [shape.nodes[node]?.id ?? '', { at, node: shape.nodes[node] }]),
	);
	const cells = countries.length * shape.leaves.length;
	const measures = new Float64Array(cells).fill(NaN);
	const standing = new Uint8Array(cells).fill(APPLICABLE);
	for (const { country, indicator, status, value } of method.reading === 'score' ? observed : []) {
		const leaf = column.get(indicator);
		const at = row.get(country);
		if (leaf?.node === undefined || at === undefined) continue;
		const cell = leaf.at * countries.length + at;
		if (status === 'assessed') measures[cell] = measureOf(leaf.node, value);
		standing[cell] = standingOf(status);
	}
	return { measures, standing };
}

/** Reads the observations of a problem. */
export function readMatrix(problem: DrawProblem, shape: Shape): Matrix {
	const { countries, observed, panel = [] } = problem;
	const groups = countries.map(({ region, peers = region }) => peers);
	const names = [...new Set(groups.filter((each) => each !== null))];
	return {
		...readCells(observed, problem, shape),
		countries: countries.map(({ id }) => id),
		groups: Int32Array.from(groups, (group) => (group === null ? -1 : names.indexOf(group))),
		others: panel.map((rows) => readCells(rows, problem, shape)),
	};
}
