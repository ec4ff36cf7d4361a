// European lists: safer internet centres, digital services coordinators and trusted flaggers, age of digital consent.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import { ofCountries, readRaw, type RawFiles } from '#derive/raw.ts';

const centreRow = z.object({ iso3: z.string(), note: z.string() });
const servicesRow = z.object({
	iso3: z.string(),
	digital_services_coordinator: z.string(),
	child_protection_trusted_flaggers: z.string().regex(/^\d+$/),
	flagger_names: z.string(),
});
const consentRow = z.object({ iso3: z.string(), age: z.string().regex(/^\d\d$/), year: z.string() });

const CENTRE_PARTS = [
	{ indicator: 'edu_awareness_campaigns', part: 'awareness' },
	{ indicator: 'sup_child_helpline', part: 'a helpline' },
	{ indicator: 'enf_csam_hotline', part: 'a hotline' },
];

/** Safer internet centres: awareness is their common core, helpline and hotline the usual model only. */
export function deriveCentres(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	const path = 'european_union/safer_internet_centres_2021.csv';
	return ofCountries(readRaw(path, files, centreRow), countries).flatMap(({ iso3, note }) => {
		const named = note.startsWith('named');
		return CENTRE_PARTS.map(({ indicator, part }): Evidence => ({
			country: iso3,
			indicator,
			finding: named && part === 'awareness' ? 'yes' : 'noted',
			detail: `${named ? 'Named as having a Safer Internet Centre' : 'Safer Internet Centre, by a statement on all EU Member States together'}; such centres usually provide ${part}`,
			date: 'about 2021',
			source: 'safer_internet_centres_2021',
			url: null,
			complete: 'no',
		}));
	});
}

/** The EU register of 5 October 2026. No flagger is noted, not a no: a hotline may exist without that standing. */
export function deriveDigitalServices(
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly Evidence[] {
	const path = 'european_union/eu_dsa_coordinators_and_child_flaggers_2026.csv';
	return ofCountries(readRaw(path, files, servicesRow), countries).flatMap((row): Evidence[] => {
		const register = {
			country: row.iso3,
			date: '2026-10-05',
			source: 'eu_dsa_register_2026',
			url: null,
			complete: 'yes',
		} as const;
		const count = Number(row.child_protection_trusted_flaggers);
		const names = row.flagger_names;
		const flaggers: Evidence = {
			...register,
			indicator: 'ind_reporting_removal',
			finding: count > 0 ? 'yes' : 'noted',
			detail:
				count > 0
					? `${count} trusted ${count === 1 ? 'flagger' : 'flaggers'} for the protection of minors under the EU Digital Services Act: ${names}`
					: 'No trusted flagger for the protection of minors in the EU register; a hotline may still exist',
		};
		const coordinator = row.digital_services_coordinator;
		if (coordinator === '') return [flaggers];
		const detail = `Digital services coordinator under the EU Digital Services Act: ${coordinator}`;
		return [{ ...register, indicator: 'ind_regulatory_model', finding: 'noted', detail }, flaggers];
	});
}

/** The age from which children consent to data use themselves: a rule, not a degree of protection. */
export function deriveConsentAge(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	const path = 'european_union/gdpr_art8_digital_consent_age_2020.csv';
	return ofCountries(readRaw(path, files, consentRow), countries).map(({ iso3, age, year }) => ({
		country: iso3,
		indicator: 'leg_child_data_protection',
		finding: 'noted',
		detail: `Age of digital consent under Article 8 of the EU data-protection regulation: ${age}`,
		date: year,
		source: 'gdpr_consent_age_2020',
		url: null,
		complete: 'no',
	}));
}
