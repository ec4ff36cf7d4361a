// The KidsRights Index 2024, domain child rights environment, 0 to 1.
import type { CountryRow } from '#lib/geography/country.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { observeColumn } from './column.ts';
import type { RawFiles } from '#derive/raw.ts';

/** prx_child_rights_environment for every country. */
export function deriveChildRightsEnvironment(
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly Observation[] {
	return observeColumn(files, countries, {
		indicator: 'prx_child_rights_environment',
		path: 'kidsrights/kidsrights_index_2024.csv',
		column: 'child_rights_environment',
		measure: 'child rights environment',
		of: '',
		table: 'the 2024 score table',
		year: 2024,
		source: 'kidsrights_index_2024',
		confidence: 'B',
	});
}
