// Spearman's rank correlation: how far two values put countries in the same order.
import { correlate } from '#lib/scoring/diagnostics/correlation.ts';

/** Ranks from the smallest up, ties sharing the mean of the places they take. */
function rank(values: readonly number[]): readonly number[] {
	const sorted = values.toSorted((a, b) => a - b);
	return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

/**
 * The coefficient over pairs: Pearson's of the ranks, ties at their mean rank (C. Spearman, "The proof and measurement
 * of association between two things", 1904). Null below three pairs, or where either side does not vary.
 */
export function spearman(pairs: readonly { readonly x: number; readonly y: number }[]): number | null {
	return correlate(rank(pairs.map(({ x }) => x)), rank(pairs.map(({ y }) => y))).value;
}
