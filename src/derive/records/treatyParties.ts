// Parties to conventions that bear on abuse and crime online: only positives, since two of the three lists are partial.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import { ofCountries, readRaw, type RawFiles } from '#derive/raw.ts';

const lanzaroteRow = z.object({ iso3: z.string(), entry_into_force: z.string(), source: z.string() });
const malaboRow = z.object({ iso3: z.string(), value: z.enum(['1', '']), flag: z.string() });
const hanoiRow = z.object({ iso3: z.string(), signature_date: z.string() });

const TREATIES = { indicator: 'leg_treaty_participation' } as const;

function inForce(date: string): string {
	return date === '' ? '' : `, in force ${date}`;
}

/** Lanzarote Convention, 48 parties by December 2020. */
export function deriveLanzarote(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	const path = 'council_of_europe/lanzarote_convention_parties.csv';
	return ofCountries(readRaw(path, files, lanzaroteRow), countries).map((row) => {
		const left = row.iso3 === 'RUS';
		return {
			...TREATIES,
			country: row.iso3,
			finding: left ? 'noted' : 'yes',
			detail: left
				? 'Listed as a Party to the Lanzarote Convention in 2020; it has since left the Council of Europe and its standing was not checked'
				: `Party to the Lanzarote Convention${inForce(row.entry_into_force)}`,
			date: '2020-12',
			source: 'lanzarote_parties_2020',
			url: null,
			complete: 'yes',
		};
	});
}

/** Malabo Convention ratifications by May 2023; a State on which two pages disagree is noted. */
export function deriveMalabo(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	const path = 'african_union/malabo_convention_ratifications_2023.csv';
	return ofCountries(readRaw(path, files, malaboRow), countries)
		.filter(({ iso3 }) => iso3 !== 'AGO')
		.map((row) => ({
			...TREATIES,
			country: row.iso3,
			finding: row.value === '1' ? 'yes' : 'noted',
			detail:
				row.value === '1'
					? 'Ratified the African Union (Malabo) Convention on Cyber Security and Personal Data Protection'
					: 'Named among the 15 States that ratified the Malabo Convention; another page names Angola instead',
			date: '2023-05',
			source: 'malabo_ratifications_2023',
			url: null,
			complete: 'no',
		}));
}

/** Signatures of the UN Convention against Cybercrime; a signature does not bind a State. */
export function deriveHanoi(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	const path = 'un_cybercrime_convention/un_cybercrime_convention_signatories_partial.csv';
	return ofCountries(readRaw(path, files, hanoiRow), countries).map((row) => ({
		...TREATIES,
		country: row.iso3,
		finding: 'noted',
		detail: 'Signed the UN Convention against Cybercrime; a signature is not a ratification',
		date: row.signature_date,
		source: 'un_cybercrime_signatories_2025',
		url: null,
		complete: 'no',
	}));
}
