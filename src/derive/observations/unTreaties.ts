// Two protocols to the Convention on the Rights of the Child, as the depositary's pages have them: State party 1, otherwise 0.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { observeEvery, type Reading } from './observe.ts';
import { byCountry, readRaw, type RawFiles } from '#derive/raw.ts';

const status = z.enum(['state party', 'signatory', 'no action']);
const day = z.string().regex(/^\d{1,2} [A-Z][a-z]{2} \d{4}( [ad])?$|^$/, 'is not a day such as 5 Feb 2008 a');
const treatyRow = z.object({
	country: z.string(),
	iso3: z.string(),
	opsc_status: status,
	opsc_signature: day,
	opsc_deposit: day,
	opic_status: status,
	opic_signature: day,
	opic_deposit: day,
});

const BY: Readonly<Record<string, string>> = { a: 'accession', d: 'succession' };

/** `5 Feb 2008 a`, as the depositary writes it, in words: the letter says how a State became a party. */
export function sayDeposit(deposit: string): string {
	const [, when = deposit, letter = ''] = /^(.*\d{4})(?: ([ad]))?$/.exec(deposit) ?? [];
	return `${when}, by ${BY[letter] ?? 'ratification'}`;
}

/** What is known of one country and protocol. A signature is said and not counted: it does not bind a State. */
export function readTreaty(
	treaty: string,
	country: string,
	state: z.infer<typeof status>,
	days: { readonly signature: string; readonly deposit: string },
): Reading {
	const said = `${country}, ${treaty}: ${state}`;
	switch (state) {
		case 'state party':
			return { value: 1, locator: `${said} (${sayDeposit(days.deposit)})` };
		case 'signatory':
			return {
				value: 0,
				locator: said,
				note: `Signed on ${days.signature} and not ratified: a signature is shown, not counted`,
			};
		case 'no action':
			return { value: 0, locator: said };
	}
}

/** The status on one day: where it stands in data/raw, its year, and what its sources are called after. */
export interface TreatyStatus {
	readonly path: string;
	readonly year: number;
}

/** As the pages stood on 3 February 2026. */
const TREATIES_2026: TreatyStatus = { path: 'un_treaties/un_child_treaties_2026.csv', year: 2026 };

/** pub_opsc and pub_opic for every country. */
export function deriveTreaties(
	files: RawFiles,
	countries: readonly CountryRow[],
	{ path, year }: TreatyStatus = TREATIES_2026,
): readonly Observation[] {
	const rows = byCountry(readRaw(path, files, treatyRow));
	const absent: Reading = { missing: 'Not listed on the pages of the depositary' };
	const opsc = { indicator: 'pub_opsc', year, source: `un_opsc_status_${year}`, confidence: 'A' } as const;
	const opic = { indicator: 'pub_opic', year, source: `un_opic_status_${year}`, confidence: 'A' } as const;
	return [
		...observeEvery(countries, opsc, ({ id }) => {
			const row = rows.get(id);
			if (row === undefined) return absent;
			const days = { signature: row.opsc_signature, deposit: row.opsc_deposit };
			return readTreaty('OPSC', row.country, row.opsc_status, days);
		}),
		...observeEvery(countries, opic, ({ id }) => {
			const row = rows.get(id);
			if (row === undefined) return absent;
			const days = { signature: row.opic_signature, deposit: row.opic_deposit };
			return readTreaty('OPIC', row.country, row.opic_status, days);
		}),
	];
}
