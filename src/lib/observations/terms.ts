// The words a row of observations.csv or sources.csv may hold, apart from the check of the row.

/** Whether there is a value, or an interval it lies in, and if not why. */
export const STATUSES = [
	'assessed',
	'bounded',
	'not_assessed',
	'no_reply',
	'inconclusive',
	'withheld',
	'not_applicable',
] as const;
export type Status = (typeof STATUSES)[number];

/** Statuses few packages hold: of intervals, and of values that are known and not published. */
const RARE: readonly Status[] = ['bounded', 'withheld'];

/** The statuses counts have a column for: all of them, but the rare ones only where they occur. */
export const statusesCounted = (counts: readonly Readonly<Record<Status, number>>[]): readonly Status[] =>
	STATUSES.filter((status) => !RARE.includes(status) || counts.some((each) => each[status] > 0));

/** A official, B independent third party, C self-report, D older than three years. */
export const CONFIDENCES = ['A', 'B', 'C', 'D'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A official, B third-party copy or partial, C weak, old or partial. */
export const TRUSTS = ['A', 'B', 'C'] as const;
