// The Budapest Convention on Cybercrime: Party 1, otherwise 0; complete on 9 October 2024, with accessions seen since.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { observeEvery } from './observe.ts';
import { byCountry, findAddress, ofCountries, readRaw, type RawFiles } from '#derive/raw.ts';

const PATH = 'council_of_europe/budapest_convention_status.csv';
const SOURCE = 'budapest_status_2025';

const day = z.string().regex(/^(\d{4}(-\d\d){0,2})?$/, 'is not a date; expected one such as 2005-09-01');
const statusRow = z.object({
	iso3: z.string(),
	country: z.string(),
	value: z.enum(['0', '1']),
	ratification_or_accession: day,
	entry_into_force: day,
	year: z.enum(['2024', '2025']),
	locator: z.string(),
});
type Status = z.infer<typeof statusRow>;

/** Parties whose standing rests on one page that is not the treaty office's. */
const WEAK: Readonly<Record<string, string>> = {
	ECU: 'a treaty register lists its declarations of December 2025 under Parties without a date of accession',
	PRY: 'a secondary page names it among the Parties without a date',
};

const sinceOf = ({ entry_into_force, ratification_or_accession }: Status): string => {
	if (entry_into_force !== '') return `, in force ${entry_into_force}`;
	return ratification_or_accession === '' ? '' : `, joined ${ratification_or_accession}`;
};

/** Both days where both are known: a State joins months before the treaty is in force for it. */
const daysOf = ({ entry_into_force, ratification_or_accession }: Status): string =>
	[
		...(ratification_or_accession === '' ? [] : [`, joined ${ratification_or_accession}`]),
		...(entry_into_force === '' ? [] : [`, in force ${entry_into_force}`]),
	].join('');

/** Extracts name the list a row was taken over from by its path; a reader needs only the page. */
const whereOf = ({ locator }: Status): string => locator.replace(/^data\/cop\/\S+\.csv: /, '');

/** pub_budapest for every country. */
export function deriveBudapestStatus(
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly Observation[] {
	const rows = byCountry(readRaw(PATH, files, statusRow));
	const series = { indicator: 'pub_budapest', year: 2024, source: SOURCE, confidence: 'B' } as const;
	return observeEvery(countries, series, ({ id }) => {
		const row = rows.get(id);
		if (row === undefined) return { missing: 'Not listed in the status read' };
		const year = Number(row.year);
		if (row.value === '0')
			return {
				value: 0,
				year,
				locator: `${row.country}: not among the 76 Parties of 9 October 2024, nor seen to have joined since`,
			};
		const weak = WEAK[id];
		return {
			value: 1,
			year,
			locator: `${row.country}: Party${daysOf(row)} (${whereOf(row)})`,
			...(weak === undefined ? {} : { note: `Rests on one page: ${weak}` }),
		};
	});
}

/** The Parties, on the question of treaties; those that rest on one weak page are noted. */
export function deriveBudapest(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	return ofCountries(readRaw(PATH, files, statusRow), countries)
		.filter(({ value }) => value === '1')
		.map((row) => {
			const weak = WEAK[row.iso3];
			return {
				country: row.iso3,
				indicator: 'leg_treaty_participation',
				finding: weak === undefined ? 'yes' : 'noted',
				detail:
					weak === undefined
						? `Party to the Budapest Convention on Cybercrime${sinceOf(row)}`
						: `Said to be a Party to the Budapest Convention on Cybercrime: ${weak}`,
				date: row.entry_into_force || row.ratification_or_accession || row.year,
				source: SOURCE,
				url: findAddress(row.locator),
				complete: 'yes',
			};
		});
}
