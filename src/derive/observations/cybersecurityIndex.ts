// The ITU Global Cybersecurity Index: pillars and items of 2024 as proxies, and its child online protection item of 2020.
import type { CountryRow } from '#lib/geography/country.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { observeColumn } from './column.ts';
import type { RawFiles } from '#derive/raw.ts';

const OF_2024 = {
	path: 'itu_gci/itu_gci_2024_pillars.csv',
	table: 'the 2024 index',
	year: 2024,
	source: 'itu_gci_2024',
	confidence: 'B',
} as const;

const SERIES = [
	{
		indicator: 'prx_gci_organisational',
		column: 'gci_organisational_measures',
		measure: 'organizational measures',
		of: ' of 20',
	},
	{
		indicator: 'prx_gci_awareness',
		column: 'awareness_campaigns_cds1',
		measure: 'public awareness campaigns (CDS1)',
		of: ' of 1',
	},
	{
		indicator: 'prx_gci_education',
		column: 'education_programmes_cds3',
		measure: 'education programmes (CDS3)',
		of: ' of 1',
	},
	{
		indicator: 'prx_gci_cooperation',
		column: 'gci_cooperative_measures',
		measure: 'cooperative measures',
		of: ' of 20',
	},
] as const;

/** The four cybersecurity proxies for every country. */
export function deriveCybersecurity(
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly Observation[] {
	return SERIES.flatMap((series) => observeColumn(files, countries, { ...OF_2024, ...series }));
}

/** pub_gci_cop for every country: 0, 0.5 or 1, as ITU coded it. */
export function deriveChildOnlineProtection(
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly Observation[] {
	return observeColumn(files, countries, {
		indicator: 'pub_gci_cop',
		path: 'itu_gci/itu_gci_2020_child_online_protection.csv',
		column: 'value',
		measure: 'child online protection (TS4)',
		of: ' of 1',
		table: 'the 2020 index',
		year: 2020,
		source: 'itu_gci_2020_child_online_protection',
		confidence: 'D',
		note: 'An edition of 2020: older than three years, so D rather than B',
	});
}
