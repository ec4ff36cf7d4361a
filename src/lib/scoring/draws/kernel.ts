// The whole score of one year as typed-array kernels: measures in, the scores of every node out, for any choices and weights.
import type { Normalisation } from '#lib/framework/terms.ts';
import {
	aggregationsOf,
	climb,
	SLACK,
	withTerms,
	type Climb,
	type Leaves,
	type Scores,
} from './aggregate.ts';
import { impute } from './impute.ts';
import { APPLICABLE, ASSESSED, directionOf, readMatrix, type Cells, type Matrix } from './matrix.ts';
import { normalise } from './normalise.ts';
import type { Choices, DrawProblem, ScoredNode } from './problem.ts';
import { roundTo } from './rounding.ts';
import { layOut, type Shape } from './shape.ts';
import { treat } from './treat.ts';

export interface Kernel {
	readonly problem: DrawProblem;
	readonly shape: Shape;
	readonly matrix: Matrix;
	/** For each node the least share of its children that apply, by weight, which must have a score. */
	readonly thresholds: Float64Array;
	/**
	 * Scores every node of every country (country × nodes + node, NaN where there is no score), with one weight for
	 * each node of the shape. The next call may write into the same array: copy what must stay.
	 */
	score(choices: Choices, weights: Float64Array): Float64Array;
	/** The same with what it rests on. */
	climbed(choices: Choices, weights: Float64Array): Scores;
}

/** Whether the scores of indicators are kept for choices met before, or worked out anew each time. */
export interface KernelOptions {
	readonly leafScores?: 'kept' | 'recomputed';
}

/** Marks the countries of whose indicators that apply as large a share is assessed as the method asks for; never none. */
function findEligible(standing: Uint8Array, shape: Shape, share: number): Uint8Array {
	const width = shape.nodes.length;
	return Uint8Array.from({ length: standing.length / width }, (_, country) => {
		let [applicable, assessed] = [0, 0];
		for (const leaf of shape.leaves) {
			const said = standing[country * width + leaf] ?? 0;
			if ((said & APPLICABLE) !== 0) applicable++;
			if ((said & ASSESSED) !== 0) assessed++;
		}
		return assessed > 0 && assessed >= (share - SLACK) * applicable ? 1 : 0;
	});
}

/** One indicator of a year as it goes into normalisation: imputed, in logarithms where it asks, treated. */
function prepare(leaf: Leaf, cells: Cells, { groups, countries }: Matrix, choices: Choices): Float64Array {
	const { node, at, normalisation } = leaf;
	const [from, to] = [at * countries.length, (at + 1) * countries.length];
	const column = cells.measures.slice(from, to);
	impute(column, choices.missing, { groups, standing: cells.standing.subarray(from, to) });
	if (node.transform === 'log')
		column.forEach((value, country) => (column[country] = value > 0 ? Math.log(value) : NaN));
	if (choices.treatment !== null)
		treat(column, choices.treatment, normalisation === 'goalposts' ? 'keep' : 'logarithm');
	return column;
}

/** An indicator, its place among the leaves, and how it is normalised. */
interface Leaf {
	readonly node: ScoredNode;
	readonly at: number;
	readonly normalisation: Normalisation;
}

/** The scores of an indicator in a year, normalised together with other years; null where it applies to nobody. */
function scoreLeaf(
	leaf: Leaf,
	{ method }: DrawProblem,
	matrix: Matrix,
	choices: Choices,
): Float64Array | null {
	const { node, normalisation } = leaf;
	const years = [matrix, ...matrix.others].map((cells) => prepare(leaf, cells, matrix, choices));
	const count = matrix.countries.length;
	const column = new Float64Array(count * years.length);
	years.forEach((each, year) => column.set(each, year * count));
	const isLog = node.transform === 'log';
	const [low, high] = [node.low ?? NaN, node.high ?? NaN];
	const isApplicable = normalise(column, {
		normalisation,
		direction: directionOf(node),
		low: isLog ? Math.log(low) : low,
		high: isLog ? Math.log(high) : high,
		scale: method.scale,
	});
	return isApplicable ? column.subarray(0, count) : null;
}

/** All indicators under some choices, in matrices with room for the nodes above them. */
function scoreLeaves(problem: DrawProblem, shape: Shape, matrix: Matrix, choices: Choices): Leaves {
	const { round, coverage } = problem.method;
	const count = matrix.countries.length;
	const width = shape.nodes.length;
	const scores = new Float64Array(count * width).fill(NaN);
	const standing = new Uint8Array(count * width);
	shape.leaves.forEach((place, at) => {
		const node = shape.nodes[place];
		if (node === undefined) return;
		const normalisation = node.normalisation ?? choices.normalisation;
		const column = scoreLeaf({ node, at, normalisation }, problem, matrix, choices);
		if (column === null) return;
		for (let country = 0; country < count; country++) {
			const score = column[country] ?? NaN;
			scores[country * width + place] = round === null ? score : roundTo(score, round);
			standing[country * width + place] = matrix.standing[at * count + country] ?? 0;
		}
	});
	return { scores, standing, eligible: findEligible(standing, shape, coverage.indicators) };
}

const leafKey = ({ missing, treatment, normalisation }: Choices): string =>
	`${missing} ${normalisation} ${treatment === null ? '' : JSON.stringify(treatment)}`;

/** The value of a key, worked out the first time it is asked for. */
function keep<Value>(known: Map<string, Value>, key: string, workOut: () => Value): Value {
	const value = known.get(key) ?? workOut();
	known.set(key, value);
	return value;
}

/** Reads a problem once for any number of draws. Throws when the method uses no indicator of the framework. */
export function createKernel(problem: DrawProblem, { leafScores = 'kept' }: KernelOptions = {}): Kernel {
	const shape = layOut(problem);
	const matrix = readMatrix(problem, shape);
	const { coverage, round } = problem.method;
	const thresholds = new Float64Array(shape.nodes.length).fill(coverage.node);
	thresholds[0] = coverage.root;
	const leaves = new Map<string, Leaves>();
	const known = new Map<string, { readonly scores: Scores; readonly rules: Climb }>();

	const climbed = (choices: Choices, weights: Float64Array): Scores => {
		if (leafScores === 'recomputed') {
			leaves.clear();
			known.clear();
		}
		const key = leafKey(choices);
		const { scores, rules } = keep(known, `${choices.aggregation} ${key}`, () => {
			const aggregations = aggregationsOf(shape, choices.aggregation);
			const climbing: Climb = { shape, aggregations, thresholds, round };
			const leaf = keep(leaves, key, () => scoreLeaves(problem, shape, matrix, choices));
			return { scores: withTerms(leaf, climbing), rules: climbing };
		});
		climb(scores, weights, rules);
		return scores;
	};
	return {
		...{ problem, shape, matrix, thresholds, climbed },
		score: (choices, weights) => climbed(choices, weights).scores,
	};
}
