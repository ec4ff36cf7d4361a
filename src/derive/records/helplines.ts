// Child helplines listed by Child Helpline International: a listing counts, its absence says nothing.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import { ofCountries, readRaw, type RawFiles } from '#derive/raw.ts';

const listingRow = z.object({
	iso3: z.string(),
	listed_child_helplines: z.string().regex(/^[1-9]\d*$/),
	retrieved: z.string(),
});

/** Listed helplines, on the helpline question. */
export function deriveHelplines(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	const path = 'child_helpline_international/child_helpline_international_2026.csv';
	return ofCountries(readRaw(path, files, listingRow), countries).map((row) => ({
		country: row.iso3,
		indicator: 'sup_child_helpline',
		finding: 'yes',
		detail: `${row.listed_child_helplines} ${row.listed_child_helplines === '1' ? 'helpline' : 'helplines'} listed by Child Helpline International`,
		date: row.retrieved,
		source: 'child_helpline_international_2026',
		url: null,
		complete: 'no',
	}));
}
