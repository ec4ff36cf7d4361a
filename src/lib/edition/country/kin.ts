// The countries a country is told of: the others of its region, the most alike in kind first.
import { likenessOf } from '#lib/advice/likeness.ts';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Edition } from '../edition.ts';

/** Another country of the region, and how much of its kind it shares: 0 to 1. */
export interface Kin {
	readonly row: CountryRow;
	readonly likeness: number;
}

/** Of equals the one that comes first by the package's own names. */
export function kinOf(edition: Edition, country: CountryRow): readonly Kin[] {
	return edition
		.peersOf(country)
		.map((row) => ({ row, likeness: Math.round(1000 * likenessOf(country, row)) / 1000 }))
		.toSorted((a, b) => b.likeness - a.likeness || (a.row.name < b.row.name ? -1 : 1));
}

/** More evidence than of this many countries is not carried. */
export const MOST_KIN = 5;
