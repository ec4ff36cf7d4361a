// How far one country's score can lead another's when both are scored with the same weights, whatever these are.
import type { Aggregation } from '#lib/framework/terms.ts';
import { needsPositive } from './aggregate.ts';
import { ALWAYS, rise, roundingOf, type RangeRules, type ScoreRange } from './scoreRange.ts';
import { greatestMean, greatestSum } from './weightBox.ts';

/** The aggregations whose means are arithmetic of the same thing: scores, logarithms or reciprocals. */
const spaceOf = (aggregation: Aggregation): Aggregation =>
	aggregation === 'sum' ? 'arithmetic' : aggregation;

/**
 * An upper bound of rise(S of `first`) − rise(S of `second`) at the root, over all weights of the box; rows are where the
 * countries begin in the matrix. At a node where both have the same children, the difference of two means is the mean
 * of the differences, and siblings' weights are free of those below them: the bound is exact, all the way down. Where
 * their children differ, or the mean below is of another kind, the greatest of one minus the least of the other bounds it.
 */
export function greatestLead(
	range: ScoreRange,
	rules: RangeRules,
	first: number,
	second: number,
	leads: Float64Array,
): number {
	const { shape, aggregations, box, round } = rules;
	const isPresent = (row: number, node: number): boolean => range.state[row + node] === ALWAYS;
	const bounded = (node: number, space: Aggregation): number =>
		rise(space, range.greatest[first + node] ?? NaN) - rise(space, range.least[second + node] ?? NaN);

	for (const node of shape.inner) {
		const aggregation = aggregations[node] ?? 'arithmetic';
		const space = spaceOf(aggregation);
		const [from, to] = [shape.first[node] ?? 0, shape.last[node] ?? 0];
		// Rounding is bounded on the scale of scores alone.
		let isShared = round === null || !needsPositive(space);
		let isWhole = true;
		for (let child = from; child < to && isShared; child++) {
			if ((box.high[child] ?? NaN) === 0) {
				leads[child] = aggregation === 'sum' ? 0 : NaN;
				continue;
			}
			const isThere = isPresent(first, child);
			if (isThere !== isPresent(second, child)) isShared = false;
			if (!isThere) {
				leads[child] = NaN;
				isWhole = false;
				continue;
			}
			const isLeaf = shape.first[child] === shape.last[child];
			if (isLeaf || spaceOf(aggregations[child] ?? 'arithmetic') !== space)
				leads[child] = bounded(child, space);
		}
		if (aggregation === 'sum' && !isWhole) isShared = false;
		let lead = bounded(node, space);
		if (isShared) {
			const exact =
				aggregation === 'sum' ? greatestSum(leads, from, to, box) : greatestMean(leads, from, to, box);
			// Either of the two scores may be rounded by half a unit.
			const widened = exact + 2 * roundingOf(round);
			if (widened < lead) lead = widened;
		}
		leads[node] = lead;
	}
	return shape.inner.length === 0 ? bounded(0, 'arithmetic') : (leads[0] ?? NaN);
}
