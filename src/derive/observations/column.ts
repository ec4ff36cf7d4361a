// An indicator that one column of an extract gives as a number for each country, blank where there is none.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { observeEvery, type Series } from './observe.ts';
import { byCountry, readRaw, type RawFiles } from '#derive/raw.ts';

/** Where the numbers stand, and how a reader finds one there. */
export interface NumberColumn extends Series {
	/** Below data/raw. */
	readonly path: string;
	readonly column: string;
	/** What the publisher calls it. */
	readonly measure: string;
	/** What follows the number in the locator, such as ` of 20`. */
	readonly of: string;
	/** What the table is called where a country is not in it. */
	readonly table: string;
	/** Said of every value. */
	readonly note?: string;
}

const number = z.string().regex(/^\d+(\.\d+)?$|^$/, 'is not a number from 0 up; expected one, or a blank');

/** One observation for every country. A blank cell or an absent row is not assessed, never zero. */
export function observeColumn(
	files: RawFiles,
	countries: readonly CountryRow[],
	of: NumberColumn,
): readonly Observation[] {
	const row = z.object({ iso3: z.string(), country: z.string(), [of.column]: number });
	const rows = byCountry(
		readRaw(of.path, files, row).map((cells) => ({
			iso3: z.string().parse(cells['iso3']),
			country: z.string().parse(cells['country']),
			cell: z.string().parse(cells[of.column]),
		})),
	);
	return observeEvery(countries, of, ({ id }) => {
		const found = rows.get(id);
		if (found === undefined) return { missing: `Not listed in ${of.table}` };
		const { country, cell } = found;
		const said = `${country}, ${of.measure}`;
		if (cell === '') return { missing: `No value in ${of.table}`, locator: `${said}: blank` };
		const locator = `${said}: ${cell}${of.of}`;
		return { value: Number(cell), locator, ...(of.note === undefined ? {} : { note: of.note }) };
	});
}
