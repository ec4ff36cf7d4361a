// Three pillars of the ITU Global Cybersecurity Index 2020, 0 to 20 each; rows misread from its PDF have no value.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { observeEvery, type Reading } from './observe.ts';
import { byCountry, readRaw, type RawFiles } from './raw.ts';

const points = z.string().regex(/^\d+(\.\d+)?$|^$/);
const pillarRow = z.object({
	country: z.string(),
	iso3: z.string(),
	gci_organisational_measures: points,
	gci_capacity_development: points,
	gci_cooperative_measures: points,
	flag: z.string(),
});

const SERIES = [
	{
		indicator: 'prx_gci_organisational',
		column: 'gci_organisational_measures',
		measures: 'organisational measures',
	},
	{ indicator: 'prx_gci_capacity', column: 'gci_capacity_development', measures: 'capacity development' },
	{ indicator: 'prx_gci_cooperation', column: 'gci_cooperative_measures', measures: 'cooperative measures' },
] as const;

const AGED = 'Independent extract of a 2020 edition: older than three years, so D rather than B';

/** What a cell of the index is worth. A blank cell is never zero: zero points are printed as 0. */
export function readPoints(country: string, measures: string, cell: string, flag: string): Reading {
	if (cell !== '')
		return { value: Number(cell), locator: `${country}, ${measures}: ${cell} of 20`, note: AGED };
	const locator = `${country}, ${measures}: blank`;
	return flag.startsWith('blanked')
		? {
				missing: `The extract misread ${country} in the PDF: its pillars do not add up to its score`,
				locator,
			}
		: { missing: `The extract has no value for ${country}`, locator };
}

/** The three cybersecurity proxies for every country. */
export function deriveCybersecurity(
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly Observation[] {
	const rows = byCountry(readRaw('itu_gci/itu_gci_2020_pillars.csv', files, pillarRow));
	return SERIES.flatMap(({ indicator, column, measures }) => {
		const series = { indicator, year: 2020, source: 'itu_gci_2020', confidence: 'D' } as const;
		return observeEvery(countries, series, ({ id }) => {
			const row = rows.get(id);
			return row === undefined
				? { missing: 'Not listed in the extract of the 2020 index' }
				: readPoints(row.country, measures, row[column], row.flag);
		});
	});
}
