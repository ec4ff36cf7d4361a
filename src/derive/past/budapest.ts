// The Budapest Convention on Cybercrime as it stood at the end of 2021: Party 1, otherwise 0; 66 Parties, by count.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { observeEvery, type Series } from '#derive/observations/observe.ts';
import { byCountry, readRaw, type RawFiles } from '#derive/raw.ts';

const PATH = 'council_of_europe/budapest_convention_2021.csv';

const statusRow = z.object({
	iso3: z.string(),
	country: z.string(),
	value: z.enum(['0', '1']),
	basis: z.string().min(1),
	locator: z.string(),
});

/** The page a row rests on: without the list it was taken over from, and without the proof of the count, which is the source's. */
const pageOf = (locator: string): string =>
	locator.replace(/^data\/cop\/\S+\.csv: /, '').replace(/ ; count of 66: .*$/s, '');

/** pub_budapest for every country on 31 December 2021. */
export function deriveBudapestIn2021(
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly Observation[] {
	const rows = byCountry(readRaw(PATH, files, statusRow));
	const [indicator, source] = ['pub_budapest', 'budapest_status_2021'];
	const series: Series = { indicator, year: 2021, source, confidence: 'B' };
	return observeEvery(countries, series, ({ id }) => {
		const row = rows.get(id);
		if (row === undefined) return { missing: 'Not listed in the status read' };
		const { country, value, basis, locator } = row;
		const stood = value === '1' ? 'among' : 'not among';
		return {
			value: Number(value),
			locator: `${country}: ${stood} the 66 Parties of 31 December 2021, ${basis} (${pageOf(locator)})`,
		};
	});
}
