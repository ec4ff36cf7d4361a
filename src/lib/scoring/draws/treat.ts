// Tames the outliers of one indicator: winsorises one end after the other, then takes logarithms if that was not enough.
import type { Treatment } from '../method.ts';
import { endsOf, slackOf } from './slack.ts';

/** What may happen to values that winsorising does not tame. Goalposts cap outliers themselves: those keep them. */
export type Remedy = 'logarithm' | 'keep';

/** All equal but one of n values have a skewness of exactly √n: rounding noise must not decide whether that is too much. */
const NOISE = 1e-9;

interface Moments {
	readonly passes: boolean;
	readonly skew: number;
	readonly kurtosis: number;
}

/**
 * Skewness G1 and excess kurtosis G2 of the values present (type 2: Joanes & Gill 1998), and whether they pass.
 * Fewer than four values, or values all within `slack` of each other, pass.
 */
export function momentsOf(
	column: Float64Array,
	{ skew, kurtosis }: Treatment,
	slack = slackOf(...endsOf(column)),
): Moments {
	let count = 0;
	let sum = 0;
	const [min, max] = endsOf(column);
	for (const value of column) {
		if (Number.isNaN(value)) continue;
		count++;
		sum += value;
	}
	if (count < 4 || max - min <= slack) return { passes: true, skew: 0, kurtosis: 0 };
	const mean = sum / count;
	const range = max - min;
	let [second, third, fourth] = [0, 0, 0];
	for (const value of column) {
		if (Number.isNaN(value)) continue;
		const gap = (value - mean) / range;
		const square = gap * gap;
		second += square;
		third += square * gap;
		fourth += square * square;
	}
	second /= count;
	const g1 = third / count / second ** 1.5;
	const g2 = fourth / count / second ** 2 - 3;
	const G1 = (g1 * Math.sqrt(count * (count - 1))) / (count - 2);
	const G2 = ((count - 1) / ((count - 2) * (count - 3))) * ((count + 1) * g2 + 6);
	const passes = Math.abs(G1) < skew - NOISE || G2 < kurtosis - NOISE;
	return { passes, skew: G1, kurtosis: G2 };
}

interface End {
	/** 1 the upper, −1 the lower. */
	readonly at: 1 | -1;
	/** How far apart equal values may be. */
	readonly slack: number;
}

/** Moves every value tied at one end to the next distinct one, and marks the places that moved; gives how many are new. */
function moveEnd(column: Float64Array, { at: end, slack }: End, moved: Uint8Array): number {
	let [extreme, next] = [-Infinity, -Infinity];
	for (const each of column) if (each * end > extreme) extreme = each * end;
	for (const each of column) if (each * end > next && each * end < extreme - slack) next = each * end;
	let fresh = 0;
	for (let at = 0; at < column.length; at++) {
		if (!((column[at] ?? NaN) * end > next)) continue;
		column[at] = next * end;
		if (moved[at] === 0) fresh++;
		moved[at] = 1;
	}
	return fresh;
}

function takeLogarithms(column: Float64Array): void {
	const [min, max] = endsOf(column);
	const shift = 0.01 * (max - min);
	for (let at = 0; at < column.length; at++) column[at] = Math.log((column[at] ?? NaN) - min + shift);
}

/**
 * Treats a column (NaN where missing) in place. One end a step, by the sign of the current skewness, until the values
 * pass or `winsorise_max` places have moved; if they still fail, the moves are undone and the remedy is applied:
 * ln(x − min + (max − min)/100). Gives the number of places moved (0 where undone).
 */
export function treat(column: Float64Array, treatment: Treatment, remedy: Remedy): number {
	const slack = slackOf(...endsOf(column));
	let moments = momentsOf(column, treatment, slack);
	if (moments.passes) return 0;
	const before = column.slice();
	const moved = new Uint8Array(column.length);
	let count = 0;
	while (!moments.passes && count < treatment.winsorise_max) {
		count += moveEnd(column, { at: moments.skew < 0 ? -1 : 1, slack }, moved);
		moments = momentsOf(column, treatment, slack);
	}
	if (moments.passes) return count;
	column.set(before);
	if (remedy === 'logarithm') takeLogarithms(column);
	return 0;
}
