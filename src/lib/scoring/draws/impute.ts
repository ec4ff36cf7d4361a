// Fills in what is missing of one indicator, before anything else is done to it.
import { extent, mean, median } from 'd3-array';
import type { MissingPolicy } from '../method.ts';
import { APPLICABLE } from './matrix.ts';

/** Where the values of an indicator stand: the number of every country's region and what is said of its value. */
export interface Places {
	/** −1 without a region. */
	readonly regions: Int32Array;
	/** One entry for each country; only what applies and is not assessed may be imputed. */
	readonly standing: Uint8Array;
}

/**
 * Fills the gaps (NaN) of a column in place, as the policy says: with the mean or median of all countries that have a
 * value, or of those of the same region. Stays missing: what may not be imputed, and what has no value to go by.
 */
export function impute(column: Float64Array, policy: MissingPolicy, places: Places): void {
	if (policy === 'skip') return;
	const middle = policy === 'mean' || policy === 'group_mean' ? mean : median;
	const isGrouped = policy === 'group_mean' || policy === 'group_median';
	const known = column.slice();
	const fills = new Map<number, number>();
	const fillOf = (region: number): number => {
		const of = isGrouped ? known.filter((_, at) => places.regions[at] === region) : known;
		const [least, most] = extent(of.filter((value) => !Number.isNaN(value)));
		// the mean of equal values is that value, whatever rounding makes of their sum
		return least === undefined || least === most ? (least ?? NaN) : (middle(of) ?? NaN);
	};
	for (let at = 0; at < column.length; at++) {
		if (!Number.isNaN(column[at]) || places.standing[at] !== APPLICABLE) continue;
		const region = isGrouped ? (places.regions[at] ?? -1) : 0;
		if (region < 0) continue;
		const fill = fills.get(region) ?? fillOf(region);
		fills.set(region, fill);
		column[at] = fill;
	}
}
