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

/** What the record knows of a question: a value, or the ends of what it can be. */
export interface Proved {
	readonly value: number | null;
	readonly interval?: Interval;
}

/**
 * Says what the record proves of a question: a level where it is read on its ladder, else the value or its ends, whose unit
 * follows; null where nothing is known.
 */
export function sayProved({ value, interval }: Proved, isLadder: boolean): string | null {
	if (value === null && interval === undefined) return null;
	if (isLadder && value !== null) return m.question_proved({ level: formatValue(value) });
	if (isLadder && interval?.from != null) return m.question_proves({ level: formatValue(interval.from) });
	return value === null ? sayInterval(interval ?? { from: null, to: null }) : formatValue(value);
}
