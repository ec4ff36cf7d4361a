// Two protocols to the Convention on the Rights of the Child: state party 1, signatory 0.5, no action 0, as of August 2022.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { observeEvery, type Reading } from './observe.ts';
import { byCountry, readRaw, type RawFiles } from './raw.ts';

const status = z.enum(['state party', 'signatory state', 'no action', '']);
const treatyRow = z.object({
	country: z.string(),
	iso3: z.string(),
	opsc_status: status,
	opsc_year: z.string(),
	opic_status: status,
	opic_year: z.string(),
	note: z.string(),
});
type TreatyStatus = z.infer<typeof status>;

const VALUES: Readonly<Record<Exclude<TreatyStatus, ''>, number>> = {
	'state party': 1,
	'signatory state': 0.5,
	'no action': 0,
};

/** A blank status is not assessed: the extract has nothing on that country, which is not the same as no action. */
export function readTreaty(treaty: string, country: string, state: TreatyStatus, year: string): Reading {
	const when = year === '' ? '' : ` (${year})`;
	if (state === '')
		return {
			missing: `${treaty} status is blank for ${country} in the table of August 2022`,
			locator: `${country}, ${treaty}: blank`,
		};
	return { value: VALUES[state], locator: `${country}, ${treaty}: ${state}${when}` };
}

const YEARS_DIFFER = 'The year differs between sources; the dates of the treaty collection are followed';

const NOTES: Readonly<Record<string, string>> = {
	CMR: 'Signatory in this table; the US Department of Labor findings for 2021 name Cameroon as having ratified',
};

/** pub_opsc and pub_opic for every country. */
export function deriveTreaties(files: RawFiles, countries: readonly CountryRow[]): readonly Observation[] {
	const rows = byCountry(readRaw('un_treaties/un_child_rights_treaties.csv', files, treatyRow));
	const absent: Reading = { missing: 'Not listed in the treaty status table of August 2022' };
	const opsc = { indicator: 'pub_opsc', year: 2022, source: 'un_opsc_status_2022', confidence: 'A' } as const;
	const opic = { indicator: 'pub_opic', year: 2022, source: 'un_opic_status_2022', confidence: 'A' } as const;
	return [
		...observeEvery(countries, opsc, ({ id }) => {
			const row = rows.get(id);
			if (row === undefined) return absent;
			const reading = readTreaty('OPSC', row.country, row.opsc_status, row.opsc_year);
			const note = NOTES[id] ?? (row.note === '' ? null : YEARS_DIFFER);
			return 'value' in reading && note !== null ? { ...reading, note } : reading;
		}),
		...observeEvery(countries, opic, ({ id }) => {
			const row = rows.get(id);
			return row === undefined ? absent : readTreaty('OPIC', row.country, row.opic_status, row.opic_year);
		}),
	];
}
