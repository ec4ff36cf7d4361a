// An interval in words: what a value is at least, at most, or between.
import { formatValue } from './format.ts';
import { m } from './paraglide/messages.js';

/** The ends of what a value can be, in raw units; null is an end nobody knows. */
export interface Interval {
	readonly from: number | null;
	readonly to: number | null;
}

/** Says an interval; one of no width as the value it is, one without ends as nothing. */
export function sayInterval({ from, to }: Interval): string {
	if (from === null) return to === null ? '' : m.bounded_most({ high: formatValue(to) });
	if (to === null) return m.bounded_least({ low: formatValue(from) });
	if (from === to) return formatValue(from);
	return m.bounded_between({ low: formatValue(from), high: formatValue(to) });
}
