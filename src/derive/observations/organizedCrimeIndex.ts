// The Global Organized Crime Index: law enforcement, and support for victims and witnesses, each scored by experts from 1 to 10.
import type { CountryRow } from '#lib/geography/country.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { observeColumn } from './column.ts';
import type { RawFiles } from '#derive/raw.ts';

/** An edition of the index, of which the workbook read holds two. */
export interface CrimeIndexEdition {
	readonly path: string;
	readonly year: number;
}

const OF_2023: CrimeIndexEdition = { path: 'organized_crime_index/ocindex_2023_resilience.csv', year: 2023 };

const SERIES = [
	{ indicator: 'prx_law_enforcement', column: 'law_enforcement', measure: 'law enforcement' },
	{
		indicator: 'prx_victim_support',
		column: 'victim_witness_support',
		measure: 'victim and witness support',
	},
] as const;

/** The two proxies for every country; the index holds the 193 Members of the United Nations. */
export function deriveCrimeIndex(
	files: RawFiles,
	countries: readonly CountryRow[],
	{ path, year }: CrimeIndexEdition = OF_2023,
): readonly Observation[] {
	return SERIES.flatMap((series) =>
		observeColumn(files, countries, {
			...series,
			path,
			year,
			of: ', from 1 to 10',
			table: `the ${year} index, which holds the 193 Members of the United Nations`,
			source: `organized_crime_index_${year}`,
			confidence: 'B',
		}),
	);
}
