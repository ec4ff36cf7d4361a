// Principal components of the indicators: how many different things a pillar or the index really holds.
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { correlate } from './correlation.ts';
import type { Panel } from './panel.ts';
import { columnsOf, completeCases, isConstant, type Reason } from './statistic.ts';

const LEAST_CASES = 3;
const LEAST_OF_A_PILLAR = 3;

export interface Component {
	readonly eigenvalue: number;
	/** Of the variance, 0 to 1: the eigenvalue over the number of indicators. */
	readonly share: number;
	/** The correlation of each indicator with the component, in the order of `indicators`. */
	readonly loadings: readonly number[];
}

/** The principal components of a node, largest first; none, with a reason, where they cannot be computed. */
export interface Components {
	readonly node: string;
	/** Complete cases. */
	readonly n: number;
	readonly indicators: readonly string[];
	/** Left out, as they do not vary over the complete cases. */
	readonly constant: readonly string[];
	readonly components: readonly Component[];
	readonly reason: Reason | null;
}

/** Turns an eigenvector so that its largest entry by size, the first of equals, is positive. */
function orient(vector: readonly number[]): readonly number[] {
	const largest = Math.max(...vector.map(Math.abs));
	const first = vector.find((entry) => Math.abs(entry) > largest - 1e-9) ?? 1;
	return first < 0 ? vector.map((entry) => -entry) : vector;
}

/**
 * Principal components of a correlation matrix: eigenvalues in descending order, loadings = eigenvector · √eigenvalue
 * (OECD/JRC Handbook on Constructing Composite Indicators, 2008, principal components analysis). The sign of a component
 * is free: the largest loading is made positive. Where eigenvalues are equal, loadings are one choice among many.
 */
export function decompose(correlations: readonly (readonly number[])[]): readonly Component[] {
	const rows = correlations.map((row) => [...row]);
	const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(rows), {
		assumeSymmetric: true,
	});
	return realEigenvalues
		.map((value, at) => {
			const eigenvalue = Math.max(0, value);
			const vector = orient(eigenvectorMatrix.getColumn(at));
			return {
				eigenvalue,
				share: eigenvalue / rows.length,
				loadings: vector.map((entry) => entry * Math.sqrt(eigenvalue)),
			};
		})
		.toSorted((a, b) => b.eigenvalue - a.eigenvalue);
}

function componentsOf(panel: Panel, node: string, ids: readonly string[]): Components {
	const rows = completeCases(ids.map((id) => panel.column(id)));
	const n = ids.length === 0 ? 0 : rows.length;
	const none = (reason: Reason, constant: readonly string[] = []): Components => ({
		node,
		n,
		indicators: [],
		constant,
		components: [],
		reason,
	});
	if (ids.length < 2) return none('too_few_items');
	if (n < LEAST_CASES) return none('too_few_countries');
	const columns = columnsOf(rows);
	const constant = ids.filter((_, at) => isConstant(columns[at] ?? []));
	const varying = columns.filter((column) => !isConstant(column));
	if (varying.length < 2) return none('no_variance', constant);
	const matrix = varying.map((a) => varying.map((b) => (a === b ? 1 : (correlate(a, b).value ?? NaN))));
	return {
		node,
		n,
		indicators: ids.filter((id) => !constant.includes(id)),
		constant,
		components: decompose(matrix),
		reason: null,
	};
}

/** The components of the index, then of every pillar with three indicators or more. */
export function findComponents(panel: Panel): readonly Components[] {
	const pillars = panel.pillars.map((node) => ({
		node,
		ids: panel.indicators.filter(({ pillar }) => pillar === node).map(({ id }) => id),
	}));
	return [
		componentsOf(
			panel,
			panel.root.id,
			panel.indicators.map(({ id }) => id),
		),
		...pillars
			.filter(({ ids }) => ids.length >= LEAST_OF_A_PILLAR)
			.map(({ node, ids }) => componentsOf(panel, node, ids)),
	];
}
