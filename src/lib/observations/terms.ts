// The words a row of observations.csv or sources.csv may hold, apart from the check of the row.

/** Whether there is a value, or an interval it lies in, and if not why. */
export const STATUSES = [
	'assessed',
	'bounded',
	'not_assessed',
	'no_reply',
	'inconclusive',
	'not_applicable',
] as const;
export type Status = (typeof STATUSES)[number];

/** The statuses counts have a column for: all of them, but `bounded` only where it occurs, as few packages hold intervals. */
export const statusesCounted = (counts: readonly Readonly<Record<Status, number>>[]): readonly Status[] =>
	STATUSES.filter((status) => status !== 'bounded' || counts.some(({ bounded }) => bounded > 0));

/** A official, B independent third party, C self-report, D older than three years. */
export const CONFIDENCES = ['A', 'B', 'C', 'D'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A official, B third-party copy or partial, C weak, old or partial. */
export const TRUSTS = ['A', 'B', 'C'] as const;
