// The edition before: what public records said at the end of 2021 of the nine indicators that can be compared over time.
import { columnsOf } from '#lib/exchange/columns.ts';
import { writeDataPackage, type PackageHead } from '#lib/exchange/dataPackage.ts';
import { writeTable } from '#lib/exchange/writeTable.ts';
import { frameworkRow, type FrameworkRow } from '#lib/framework/schema.ts';
import { countryRow, type CountryRow } from '#lib/geography/country.ts';
import { observationRow, type Observation } from '#lib/observations/observation.ts';
import { sourceRow } from '#lib/observations/source.ts';
import { deriveCybersecurity } from '#derive/observations/cybersecurityIndex.ts';
import { deriveCrimeIndex } from '#derive/observations/organizedCrimeIndex.ts';
import { deriveTreaties } from '#derive/observations/unTreaties.ts';
import { HEAD } from '#derive/head.ts';
import type { RawFiles } from '#derive/raw.ts';
import { deriveBudapestIn2021 } from './budapest.ts';
import { frameworkOf2021 } from './framework.ts';

const FOLDER = 'editions/2021';

const HEAD_OF_2021: PackageHead = {
	...HEAD,
	description:
		'What public records said at the end of 2021, put together in 2026 to compare with; not an ITU assessment. Terms differ by source: see sources.csv.',
	edition: '2021',
	edition_year: 2021,
};

function observationsOf2021(files: RawFiles, countries: readonly CountryRow[]): readonly Observation[] {
	return [
		...deriveTreaties(files, countries, { path: 'un_treaties/un_child_treaties_2021.csv', year: 2021 }),
		...deriveBudapestIn2021(files, countries),
		...deriveCybersecurity(files, countries, {
			path: 'itu_gci/itu_gci_2020.csv',
			year: 2020,
			columns: {
				prx_gci_organisational: 'organisational_measures',
				prx_gci_awareness: 'awareness_campaigns_cds1',
				prx_gci_education: 'education_programmes_cds3',
				prx_gci_cooperation: 'cooperative_measures',
			},
		}),
		...deriveCrimeIndex(files, countries, {
			path: 'organized_crime_index/ocindex_2021_resilience.csv',
			year: 2021,
		}),
	];
}

const SCHEMAS = {
	framework: frameworkRow,
	countries: countryRow,
	observations: observationRow,
	sources: sourceRow,
} as const;

/** What the edition shares with today's. */
interface Shared {
	readonly framework: readonly FrameworkRow[];
	readonly countries: readonly CountryRow[];
	readonly inOrder: (a: Observation, b: Observation) => number;
}

/** The derived files of the edition of 2021 by their name in data/; its sources and its one method are kept by hand. */
export function deriveEdition2021(
	files: RawFiles,
	{ framework, countries, inOrder }: Shared,
): readonly (readonly [string, string])[] {
	const headers = Object.entries(SCHEMAS).map(([table, schema]) => {
		const names = columnsOf(schema).map(({ name }) => name);
		return [table, names] as const;
	});
	const observations = observationsOf2021(files, countries).toSorted(inOrder);
	return [
		[`${FOLDER}/framework.csv`, writeTable(frameworkRow, frameworkOf2021(framework))],
		[`${FOLDER}/countries.csv`, writeTable(countryRow, countries)],
		[`${FOLDER}/observations.csv`, writeTable(observationRow, observations)],
		[`${FOLDER}/datapackage.json`, writeDataPackage(HEAD_OF_2021, new Map(headers))],
	];
}
