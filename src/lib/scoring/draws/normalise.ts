// Turns the treated measures of one indicator into scores on the method's scale.
import type { Normalisation } from '#lib/framework/terms.ts';
import { endsOf, slackOf } from './slack.ts';

/** How an indicator is normalised: goalposts are those of the measure as it stands, in logarithms where it is. */
export interface Normaliser {
	readonly normalisation: Normalisation;
	readonly direction: 1 | -1;
	readonly low: number;
	readonly high: number;
	readonly scale: readonly [number, number];
}

/** The number of sorted values below a value. */
export function countBelow(sorted: Float64Array, value: number): number {
	let [from, to] = [0, sorted.length];
	while (from < to) {
		const middle = (from + to) >>> 1;
		if ((sorted[middle] ?? NaN) < value) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** Shifts and stretches a column: (x − origin)·factor + base. */
function stretch(column: Float64Array, origin: number, factor: number, base: number): void {
	for (let at = 0; at < column.length; at++) column[at] = base + ((column[at] ?? NaN) - origin) * factor;
}

function capBetween(column: Float64Array, { direction, low, high, scale: [bottom, top] }: Normaliser): void {
	for (let at = 0; at < column.length; at++) {
		const capped = Math.min(Math.max(column[at] ?? NaN, low), high);
		const share = (direction === 1 ? capped - low : high - capped) / (high - low);
		column[at] = bottom + (top - bottom) * share;
	}
}

function standardise(column: Float64Array, bottom: number, top: number): void {
	let [count, mean, squares] = [0, 0, 0];
	// Welford: values all equal have exactly no deviation.
	for (const value of column) {
		if (Number.isNaN(value)) continue;
		const gap = value - mean;
		count++;
		mean += gap / count;
		squares += gap * (value - mean);
	}
	stretch(column, mean, (top - bottom) / 10 / Math.sqrt(squares / (count - 1)), (bottom + top) / 2);
}

/** Ascending ranks from 1 in the place of values; those within the slack are ties. Gives how many there are. */
function takeRanks(column: Float64Array, slack: number): number {
	const sorted = column.filter((value) => !Number.isNaN(value)).sort();
	for (let at = 0; at < column.length; at++) {
		const value = column[at] ?? NaN;
		if (!Number.isNaN(value)) column[at] = countBelow(sorted, value - slack) + 1;
	}
	return sorted.length;
}

function stretchRange(column: Float64Array, bottom: number, top: number): void {
	const [min, max] = endsOf(column);
	for (let at = 0; at < column.length; at++)
		column[at] = bottom + ((top - bottom) * ((column[at] ?? NaN) - min)) / (max - min);
}

/**
 * Normalises a column (NaN where missing) in place. Goalposts, min–max and percentile ranks fill the scale; z-scores
 * have their mean in its middle and their standard deviation (n − 1) at a tenth of its width; ranks ascend from 1, ties
 * at the smaller; `none` leaves the measure. Gives false where values are compared and all equal: nothing is left then.
 */
export function normalise(column: Float64Array, normaliser: Normaliser): boolean {
	const {
		normalisation,
		direction,
		scale: [bottom, top],
	} = normaliser;
	if (normalisation === 'none') return true;
	if (normalisation === 'goalposts') {
		capBetween(column, normaliser);
		return true;
	}
	const [least, most] = endsOf(column);
	if (least > most) return true;
	const slack = slackOf(least, most);
	if (most - least <= slack) {
		column.fill(NaN);
		return false;
	}
	if (direction === -1) for (let at = 0; at < column.length; at++) column[at] = -(column[at] ?? NaN);
	switch (normalisation) {
		case 'minmax':
			stretchRange(column, bottom, top);
			return true;
		case 'zscore':
			standardise(column, bottom, top);
			return true;
		case 'rank':
			takeRanks(column, slack);
			return true;
		case 'percentile': {
			const count = takeRanks(column, slack);
			stretch(column, 1, (top - bottom) / (count - 1), bottom);
			return true;
		}
	}
	return normalisation satisfies never;
}
