// The points a method's treatment touched, as a file beside the scores.
import type { TreatedPoint } from '#lib/scoring/rows.ts';
import { writeCsv } from '../csv.ts';

/**
 * Writes one row per country, year and indicator: the `value` before (after imputation and `transform`), as it was
 * `treated`, and by which `treatment`.
 */
export function writeTreated(points: readonly TreatedPoint[]): string {
	return writeCsv(
		['country', 'year', 'indicator', 'value', 'treated', 'treatment'],
		points.map(({ filled, value, ...point }) => ({ ...point, value: filled, treated: value })),
	);
}
