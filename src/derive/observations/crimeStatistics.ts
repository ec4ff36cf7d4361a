// The Open Data Inventory 2022/23, crime and justice: how complete and how open official statistics are, 0 to 10.
import type { CountryRow } from '#lib/geography/country.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { observeColumn } from './column.ts';
import type { RawFiles } from '#derive/raw.ts';

/** prx_crime_statistics for every country. */
export function deriveCrimeStatistics(
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly Observation[] {
	return observeColumn(files, countries, {
		indicator: 'prx_crime_statistics',
		path: 'open_data_inventory/odin_2022_crime_justice.csv',
		column: 'value',
		measure: 'crime and justice',
		of: ' of 10',
		table: 'the 2022/23 inventory',
		year: 2022,
		source: 'open_data_inventory_2022',
		confidence: 'D',
		note: 'Of the edition of 2022/23: what is published may have changed since',
	});
}
