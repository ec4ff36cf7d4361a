// Whether two countries can be told apart on a node, by what is missing of each and by how firmly their ranks hold.
import type { Reading } from './book.ts';

/** `why` they cannot: the same score, bounds that overlap, or ranks whose ranges over the draws overlap. */
export type Verdict =
	| { readonly is: 'ahead'; readonly who: 'first' | 'second' }
	| { readonly is: 'not_distinguishable'; readonly why: 'level' | 'bounds' | 'ranks' }
	| { readonly is: 'unscored' };

type Standing = Pick<Reading, 'score' | 'low' | 'high' | 'rankLow' | 'rankHigh'>;

const TOLERANCE = 1e-9;

/** Whether the closed intervals share a point; an end that is not known makes none. */
function overlap(
	a: readonly [number | null, number | null],
	b: readonly [number | null, number | null],
): boolean {
	const [[aLow, aHigh], [bLow, bHigh]] = [a, b];
	if (aLow === null || aHigh === null || bLow === null || bHigh === null) return false;
	return Math.max(aLow, bLow) <= Math.min(aHigh, bHigh) + TOLERANCE;
}

/**
 * Compares two countries on one node. Without both scores there is nothing to compare. They are not distinguishable if
 * their scores agree to nine decimals, if their bounds overlap ([low, high]: everything missing worst, or best), or, where
 * draws were made, if the middle 90 % of their ranks overlap ([rankLow, rankHigh], ends included). Else the one with the
 * higher score is ahead. Non-overlap of intervals is a cautious test: it calls fewer pairs different than a test of the
 * difference would.
 */
export function distinguish(first: Standing | null, second: Standing | null): Verdict {
	if (first?.score == null || second?.score == null) return { is: 'unscored' };
	if (Math.abs(first.score - second.score) <= TOLERANCE) return { is: 'not_distinguishable', why: 'level' };
	if (overlap([first.low, first.high], [second.low, second.high]))
		return { is: 'not_distinguishable', why: 'bounds' };
	if (overlap([first.rankLow, first.rankHigh], [second.rankLow, second.rankHigh]))
		return { is: 'not_distinguishable', why: 'ranks' };
	return { is: 'ahead', who: first.score > second.score ? 'first' : 'second' };
}
