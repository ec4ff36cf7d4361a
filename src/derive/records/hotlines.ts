// Hotlines for child sexual abuse material: INHOPE membership as read in October 2026, an older list as a hint, IWF portals.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import { findAddress, ofCountries, readRaw, type RawFiles } from '#derive/raw.ts';

const membership = z.enum(['1', '0', '']);
const inhopeRow = z.object({
	iso3: z.string(),
	in_icmec_45_country_list_undated_c2017: membership,
	inhope_member_on_2026_10_09: membership,
	reporting_body_2026: z.string(),
	reporting_url_2026: z.string(),
});
const launchRow = z.object({ iso3: z.string(), launched: z.string(), source: z.string() });
const additionRow = z.object({ iso3: z.string(), date: z.string(), locator: z.string() });

const HOTLINE = 'enf_csam_hotline';
const NETWORKS = 'dat_international_networks';

function fromCheck(row: z.infer<typeof inhopeRow>): readonly Evidence[] {
	const member = row.inhope_member_on_2026_10_09 === '1';
	const wasListed = row.in_icmec_45_country_list_undated_c2017 === '1';
	const checked = {
		country: row.iso3,
		date: '2026-10-09',
		source: 'inhope_check_2026',
		complete: 'yes',
	} as const;
	const outside = `No INHOPE member in the directory on that day${wasListed ? '; an older undated list named the country' : ''}`;
	return [
		{
			...checked,
			indicator: HOTLINE,
			finding: 'yes',
			detail: `Public reporting body: ${row.reporting_body_2026}`,
			url: row.reporting_url_2026,
		},
		{
			...checked,
			indicator: NETWORKS,
			finding: member ? 'yes' : 'no',
			detail: member ? 'Has a hotline that is a member of INHOPE' : outside,
			url: null,
		},
	];
}

function fromOldList({ iso3 }: { readonly iso3: string }): readonly Evidence[] {
	return [HOTLINE, NETWORKS].map((indicator) => ({
		country: iso3,
		indicator,
		finding: 'noted',
		detail:
			'Named among 45 countries with an INHOPE hotline in an older undated list: a hint, membership has changed since',
		date: 'undated, about 2017',
		source: 'inhope_list_2017',
		url: null,
		complete: 'no',
	}));
}

/** INHOPE: the check of 2026 where a country was checked, else the old list. */
export function deriveInhope(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	const path = 'inhope/inhope_hotlines_2017list_and_2026check.csv';
	return ofCountries(readRaw(path, files, inhopeRow), countries).flatMap((row) => {
		if (row.inhope_member_on_2026_10_09 !== '') return fromCheck(row);
		return row.in_icmec_45_country_list_undated_c2017 === '1' ? fromOldList(row) : [];
	});
}

/** IWF reporting portals. Portals known only from before 2017 may have ended since. */
export function derivePortals(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	const launched = ofCountries(readRaw('iwf/iwf_reporting_portals_partial.csv', files, launchRow), countries);
	const added = ofCountries(
		readRaw('iwf/iwf_reporting_portals_additions.csv', files, additionRow),
		countries,
	);
	const portal = { indicator: HOTLINE, complete: 'no' } as const;
	return [
		...launched.map(({ iso3, launched: date, source }): Evidence => {
			const shared = source.includes('saferinternet.org.uk');
			return {
				...portal,
				country: iso3,
				finding: 'yes',
				detail: `Reporting portal run with the Internet Watch Foundation${date === '' ? '' : `, launched ${date}`}`,
				date: date === '' ? 'undated' : date,
				source: shared ? 'iwf_portals_2020' : 'iwf_portals',
				url: shared ? null : findAddress(source),
			};
		}),
		...added
			.filter(({ iso3 }) => iso3 !== 'IND')
			.map(({ iso3, date }): Evidence => ({
				...portal,
				country: iso3,
				finding: 'noted',
				detail:
					'An Internet Watch Foundation reporting portal was already established in 2016; it may have ended since',
				date,
				source: 'iwf_portals_2016',
				url: null,
			})),
	];
}
