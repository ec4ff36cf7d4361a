// The least and greatest score the weights of a box can give every node of every country.
import type { Aggregation } from '#lib/framework/terms.ts';
import { needsPositive, SLACK, type Leaves } from './aggregate.ts';
import { APPLICABLE, ASSESSED } from './matrix.ts';
import { greatestMean, greatestSum, type WeightBox } from './weightBox.ts';
import type { Shape } from './shape.ts';

/** Whether a node has a score: under all weights of the box, under none, or perhaps under some. */
export const ALWAYS = 1;
export const NEVER = 0;
export const OPEN = 2;

/** Country × nodes + node. Where a node's state is not ALWAYS, its ends mean nothing. */
export interface ScoreRange {
	readonly least: Float64Array;
	readonly greatest: Float64Array;
	readonly state: Uint8Array;
	/** The bits of `matrix.ts`: what holds of a node under all weights of the box, and under some. */
	readonly always: Uint8Array;
	readonly perhaps: Uint8Array;
}

export interface RangeRules {
	readonly shape: Shape;
	readonly aggregations: readonly Aggregation[];
	readonly thresholds: Float64Array;
	readonly round: number | null;
	readonly box: WeightBox;
}

/** An increasing function under which the mean of an aggregation is arithmetic, and its inverse. */
export const rise = (aggregation: Aggregation, score: number): number => {
	if (aggregation === 'geometric') return Math.log(score);
	return aggregation === 'harmonic' ? -1 / score : score;
};
const fall = (aggregation: Aggregation, mean: number): number => {
	if (aggregation === 'geometric') return Math.exp(mean);
	return aggregation === 'harmonic' ? -1 / mean : mean;
};

/** The most rounding can add to or take from a score. */
export const roundingOf = (round: number | null): number => (round === null ? 0 : 0.5 * 10 ** -round);

/** The noise of the arithmetic, so that a share at the threshold counts as perhaps. */
const NOISE = 1e-12;

/** Whether a node has a score, by the states of its children and the shares their weights can have. */
function stateOf(range: ScoreRange, row: number, node: number, rules: RangeRules): number {
	const { shape, box, thresholds, aggregations } = rules;
	let [presentLow, presentHigh, absentLow, absentHigh, foreign] = [0, 0, 0, 0, 0];
	for (let child = shape.first[node] ?? 0; child < (shape.last[node] ?? 0); child++) {
		const [low, high] = [box.low[child] ?? NaN, box.high[child] ?? NaN];
		if (high === 0) continue;
		const state = range.state[row + child];
		if (state === OPEN) return OPEN;
		if (state === NEVER) {
			if (((range.always[row + child] ?? 0) & APPLICABLE) !== 0) absentLow += low;
			if (((range.perhaps[row + child] ?? 0) & APPLICABLE) !== 0) absentHigh += high;
			else foreign += high;
			continue;
		}
		presentLow += low;
		presentHigh += high;
		const isPositive = (range.least[row + child] ?? NaN) > 0;
		if (needsPositive(aggregations[node] ?? 'arithmetic') && !isPositive) return OPEN;
	}
	if (presentHigh === 0) return NEVER;
	// With every child that applies there, only weights that are all zero give no score, and those rank nobody.
	if (absentHigh === 0) return presentLow === 0 && foreign > 0 ? OPEN : ALWAYS;
	const least = (thresholds[node] ?? NaN) - SLACK;
	const share = presentLow / (presentLow + absentHigh);
	if (presentLow > 0 && share >= least + NOISE) return ALWAYS;
	return presentHigh / (presentHigh + absentLow) < least - NOISE ? NEVER : OPEN;
}

/** The greatest of a node's scores, or with `sign` −1 the least: a mean rises with each child, so with all at that end. */
function endOf(range: ScoreRange, row: number, node: number, sign: 1 | -1, rules: RangeRules): number {
	const { shape, box, aggregations } = rules;
	const aggregation = aggregations[node] ?? 'arithmetic';
	const [from, to] = [shape.first[node] ?? 0, shape.last[node] ?? 0];
	const ends = sign === 1 ? range.greatest : range.least;
	const values = new Float64Array(to).fill(NaN);
	let isWhole = true;
	let [low, high] = [0, 0];
	for (let child = from; child < to; child++) {
		low += box.low[child] ?? NaN;
		high += box.high[child] ?? NaN;
		const isPresent = range.state[row + child] === ALWAYS && (box.high[child] ?? NaN) > 0;
		if (isPresent) values[child] = sign * rise(aggregation, ends[row + child] ?? NaN);
		else if ((box.high[child] ?? NaN) > 0) isWhole = false;
		else values[child] = aggregation === 'sum' ? 0 : NaN;
	}
	const rounding = sign * roundingOf(rules.round);
	if (aggregation === 'sum' && isWhole) return sign * greatestSum(values, from, to, box) + rounding;
	const mean = greatestMean(values, from, to, box);
	if (aggregation === 'sum') return sign * mean * (mean > 0 ? high : low) + rounding;
	return fall(aggregation, sign * mean) + rounding;
}

/** Fills in what holds of a node from its children. */
function stand({ always, perhaps }: ScoreRange, row: number, node: number, { shape, box }: RangeRules): void {
	let [surely, maybe] = [0, 0];
	for (let child = shape.first[node] ?? 0; child < (shape.last[node] ?? 0); child++) {
		if ((box.low[child] ?? NaN) > 0) surely |= always[row + child] ?? 0;
		if ((box.high[child] ?? NaN) > 0) maybe |= perhaps[row + child] ?? 0;
	}
	always[row + node] = surely;
	perhaps[row + node] = maybe;
}

/** Whether the root of a country has a score, where its children would leave it one. */
function stateOfRoot({ state, always, perhaps }: ScoreRange, row: number, eligible: number): number {
	if (eligible === 0 || ((perhaps[row] ?? 0) & ASSESSED) === 0) return NEVER;
	return state[row] === ALWAYS && ((always[row] ?? 0) & ASSESSED) === 0 ? OPEN : (state[row] ?? NEVER);
}

/** Climbs the tree with ranges instead of scores, from what is known of its leaves. */
export function rangeScores({ scores, standing, eligible }: Leaves, rules: RangeRules): ScoreRange {
	const { shape } = rules;
	const range: ScoreRange = {
		least: scores.slice(),
		greatest: scores.slice(),
		state: Uint8Array.from(scores, (score) => (Number.isNaN(score) ? NEVER : ALWAYS)),
		always: standing.slice(),
		perhaps: standing.slice(),
	};
	for (const node of shape.inner)
		for (let row = 0; row < scores.length; row += shape.nodes.length) {
			const state = stateOf(range, row, node, rules);
			stand(range, row, node, rules);
			range.state[row + node] = state;
			range.least[row + node] = state === ALWAYS ? endOf(range, row, node, -1, rules) : NaN;
			range.greatest[row + node] = state === ALWAYS ? endOf(range, row, node, 1, rules) : NaN;
		}
	eligible.forEach((each, country) => {
		const row = country * shape.nodes.length;
		range.state[row] = stateOfRoot(range, row, each);
	});
	return range;
}
