// The KidsRights Index 2024, domain child rights environment, 0 to 1.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { observeEvery } from './observe.ts';
import { byCountry, readRaw, type RawFiles } from './raw.ts';

const scoreRow = z.object({
	country: z.string(),
	iso3: z.string(),
	child_rights_environment: z.string().regex(/^(0|1)(\.\d+)?$|^$/),
	missing_values_of_20: z.string(),
});

/** prx_child_rights_environment for every country. */
export function deriveChildRightsEnvironment(
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly Observation[] {
	const rows = byCountry(readRaw('kidsrights/kidsrights_index_2024.csv', files, scoreRow));
	const series = {
		indicator: 'prx_child_rights_environment',
		year: 2024,
		source: 'kidsrights_index_2024',
		confidence: 'B',
	} as const;
	return observeEvery(countries, series, ({ id }) => {
		const row = rows.get(id);
		if (row === undefined) return { missing: 'Not listed in the 2024 score table' };
		const score = row.child_rights_environment;
		const locator = `${row.country}, child rights environment: ${score === '' ? 'blank' : score}`;
		return score === ''
			? { missing: 'The domain is blank in the 2024 score table', locator }
			: { value: Number(score), locator };
	});
}
