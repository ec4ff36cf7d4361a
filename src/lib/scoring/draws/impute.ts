// Fills in what is missing of one indicator, before anything else is done to it.
import { extent, mean, median } from 'd3-array';
import type { MissingPolicy } from '../method.ts';
import { APPLICABLE } from './matrix.ts';

/** Where the values of an indicator stand: the number of every country's group and what is said of its value. */
export interface Places {
	/** −1 without a group. */
	readonly groups: Int32Array;
	/** One entry for each country; only what applies and is not assessed may be imputed. */
	readonly standing: Uint8Array;
}

/**
 * Fills the gaps (NaN) of a column in place, as the policy says: with the mean or median of all countries that have a
 * value, or of those of the same group. Stays missing: what may not be imputed, and what has no value to go by.
 */
export function impute(column: Float64Array, policy: MissingPolicy, places: Places): void {
	if (policy === 'skip') return;
	const middle = policy === 'mean' || policy === 'group_mean' ? mean : median;
	const isGrouped = policy === 'group_mean' || policy === 'group_median';
	const known = column.slice();
	const fills = new Map<number, number>();
	const fillOf = (group: number): number => {
		const of = isGrouped ? known.filter((_, at) => places.groups[at] === group) : known;
		const [least, most] = extent(of.filter((value) => !Number.isNaN(value)));
		// the mean of equal values is that value, whatever rounding makes of their sum
		return least === undefined || least === most ? (least ?? NaN) : (middle(of) ?? NaN);
	};
	for (let at = 0; at < column.length; at++) {
		if (!Number.isNaN(column[at]) || places.standing[at] !== APPLICABLE) continue;
		const group = isGrouped ? (places.groups[at] ?? -1) : 0;
		if (group < 0) continue;
		const fill = fills.get(group) ?? fillOf(group);
		fills.set(group, fill);
		column[at] = fill;
	}
}
