// National human rights institutions by their accreditation in 2018 and 2019: A 1, B 0.5, C or none 0.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { observeEvery } from './observe.ts';
import { byCountry, readRaw, type RawFiles } from '#derive/raw.ts';

const grade = z.enum(['A', 'B', 'C', 'none']);
const institutionRow = z.object({
	iso3: z.string(),
	country: z.string(),
	status: grade,
	year: z.enum(['2018', '2019']),
});

const VALUES: Readonly<Record<z.infer<typeof grade>, number>> = { A: 1, B: 0.5, C: 0, none: 0 };
const SAID: Readonly<Record<z.infer<typeof grade>, string>> = {
	A: 'A status, in full compliance with the Paris Principles',
	B: 'B status, in part',
	C: 'C status, not in compliance',
	none: 'no institution accredited',
};

/** pub_nhri for every country. */
export function deriveInstitutions(
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly Observation[] {
	const path = 'un_sdg/sdg_16a1_nhri_status_2019.csv';
	const rows = byCountry(readRaw(path, files, institutionRow));
	const series = { indicator: 'pub_nhri', year: 2019, source: 'un_sdg_16a1_2019', confidence: 'D' } as const;
	return observeEvery(countries, series, ({ id }) => {
		const row = rows.get(id);
		if (row === undefined) return { missing: 'Not listed in the series of 2019' };
		const year = Number(row.year);
		return {
			value: VALUES[row.status],
			year,
			locator: `${row.country}, national human rights institution, ${year}: ${SAID[row.status]}`,
			note: 'Status of 2018 or 2019: several institutions were accredited since',
		};
	});
}
