// A statistic that may not exist: its value, the cases it rests on, and the reason where there is none.

/** Why a statistic has no value; never replaced by zero. */
export const REASONS = ['too_few_countries', 'no_variance', 'too_few_items', 'same_indicators'] as const;
export type Reason = (typeof REASONS)[number];

/** `value` over `n` cases; null with a `reason` where it cannot be computed. */
export interface Statistic {
	readonly value: number | null;
	readonly n: number;
	readonly reason: Reason | null;
}

/** One entry a country, in a fixed order; null where the country has no value. */
export type Column = readonly (number | null)[];

const SAME = 1e-9;

/** Whether values do not vary: their range is nothing but the rounding of doubles. True of no values. */
export function isConstant(values: readonly number[]): boolean {
	const least = Math.min(...values);
	const most = Math.max(...values);
	return values.length === 0 || most - least <= SAME * Math.max(1, Math.abs(least), Math.abs(most));
}

/** The rows without a gap, one a country: `rows[case][column]`. */
export function completeCases(columns: readonly Column[]): readonly (readonly number[])[] {
	const length = columns[0]?.length ?? 0;
	return Array.from({ length }, (_, country) => columns.flatMap((column) => column[country] ?? [])).filter(
		(row) => row.length === columns.length,
	);
}

/** The columns of rows: the transpose. */
export function columnsOf(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
	return (rows[0] ?? []).map((_, at) => rows.flatMap((row) => row[at] ?? []));
}
