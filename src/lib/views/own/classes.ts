// Shades for values as they stand in a file: classes with about as many countries each.
import { quantileSorted } from 'd3-array';

/** At most so many classes: more shades could not be told apart. */
const MOST = 5;

export interface ValueClass {
	/** Both ends belong to it. */
	readonly from: number;
	readonly to: number;
	readonly count: number;
}

/**
 * Parts values into at most five classes of about as many values each, from the lowest up; equal values are never parted.
 * Fewer different values than classes make a class each.
 */
export function classify(values: readonly number[]): readonly ValueClass[] {
	const sorted = values.toSorted((a, b) => a - b);
	const different = [...new Set(sorted)];
	const uppers =
		different.length <= MOST
			? different
			: Array.from({ length: MOST }, (_, at) => {
					const cut = quantileSorted(sorted, (at + 1) / MOST) ?? NaN;
					return different.findLast((value) => value <= cut) ?? cut;
				});
	let start = 0;
	return [...new Set(uppers)].map((upper) => {
		const end = sorted.findLastIndex((value) => value <= upper) + 1;
		const own = sorted.slice(start, end);
		start = end;
		return { from: own[0] ?? upper, to: own.at(-1) ?? upper, count: own.length };
	});
}

/** The class a value is in, from 0; null where it is in none. */
export function classAt(classes: readonly ValueClass[], value: number): number | null {
	const at = classes.findIndex(({ from, to }) => value >= from && value <= to);
	return at < 0 ? null : at;
}
