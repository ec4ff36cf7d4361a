// The ITU Global Cybersecurity Index: pillars and items of 2024 as proxies, and its child online protection item of 2020.
import type { CountryRow } from '#lib/geography/country.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { observeColumn } from './column.ts';
import type { RawFiles } from '#derive/raw.ts';

const MEASURES = [
	{ indicator: 'prx_gci_organisational', measure: 'organizational measures', of: ' of 20' },
	{ indicator: 'prx_gci_awareness', measure: 'public awareness campaigns (CDS1)', of: ' of 1' },
	{ indicator: 'prx_gci_education', measure: 'education programmes (CDS3)', of: ' of 1' },
	{ indicator: 'prx_gci_cooperation', measure: 'cooperative measures', of: ' of 20' },
] as const;

/** One edition of the index: where it stands in data/raw, of which year, and what its columns are called. */
export interface CybersecurityEdition {
	readonly path: string;
	readonly year: number;
	readonly columns: Readonly<Record<(typeof MEASURES)[number]['indicator'], string>>;
}

const OF_2024: CybersecurityEdition = {
	path: 'itu_gci/itu_gci_2024_pillars.csv',
	year: 2024,
	columns: {
		prx_gci_organisational: 'gci_organisational_measures',
		prx_gci_awareness: 'awareness_campaigns_cds1',
		prx_gci_education: 'education_programmes_cds3',
		prx_gci_cooperation: 'gci_cooperative_measures',
	},
};

/** The four cybersecurity proxies for every country. */
export function deriveCybersecurity(
	files: RawFiles,
	countries: readonly CountryRow[],
	{ path, year, columns }: CybersecurityEdition = OF_2024,
): readonly Observation[] {
	const table = `the ${year} index`;
	const known = { path, year, table, source: `itu_gci_${year}`, confidence: 'B' } as const;
	return MEASURES.flatMap((series) =>
		observeColumn(files, countries, { ...known, ...series, column: columns[series.indicator] }),
	);
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
		note: 'Of the edition of 2020: much may have changed since',
	});
}
