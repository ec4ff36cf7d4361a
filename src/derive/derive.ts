// The derived files of the shipped package, made from the extracts in data/raw and nothing else.
import { frameworkRow } from '#lib/framework/schema.ts';
import { countryRow, type CountryRow } from '#lib/geography/country.ts';
import { contextRow } from '#lib/observations/context.ts';
import { evidenceRow, type Evidence } from '#lib/observations/evidence.ts';
import { initiativeRow } from '#lib/observations/initiative.ts';
import { observationRow, type Observation } from '#lib/observations/observation.ts';
import { writeDataPackage } from '#lib/exchange/dataPackage.ts';
import { writeTable } from '#lib/exchange/writeTable.ts';
import { deriveChildLabourFindings } from './childLabourFindings.ts';
import { deriveChildSurveys } from './childSurveys.ts';
import { deriveContext } from './context.ts';
import { deriveCountries } from './countries.ts';
import { deriveCentres, deriveConsentAge, deriveDigitalServices } from './europeanUnion.ts';
import { deriveFramework } from './framework.ts';
import { deriveCybersecurity } from './gci2020.ts';
import { HEAD } from './head.ts';
import { deriveHelplines } from './helplines.ts';
import { deriveAccessGap, deriveUndatedGaps } from './homeInternet.ts';
import { deriveInhope, derivePortals } from './hotlines.ts';
import { deriveInitiatives } from './initiatives.ts';
import { deriveChildRightsEnvironment } from './kidsRights.ts';
import { deriveGlobalAlliance, derivePathfinders, deriveRegulators, deriveTaskforce } from './networks.ts';
import type { RawFiles } from './raw.ts';
import { deriveBudapest, deriveHanoi, deriveLanzarote, deriveMalabo } from './treatyParties.ts';
import { deriveTreaties } from './unTreaties.ts';
import { deriveCyberlaw, deriveLawDocuments } from './unctadCyberlaw.ts';

type Derivation<Row> = (files: RawFiles, countries: readonly CountryRow[]) => readonly Row[];

const OBSERVATIONS: readonly Derivation<Observation>[] = [
	deriveTreaties,
	deriveCyberlaw,
	deriveChildRightsEnvironment,
	deriveCybersecurity,
	deriveAccessGap,
];

const EVIDENCE: readonly Derivation<Evidence>[] = [
	deriveLawDocuments,
	deriveLanzarote,
	deriveBudapest,
	deriveMalabo,
	deriveHanoi,
	deriveChildLabourFindings,
	deriveHelplines,
	deriveInhope,
	derivePortals,
	deriveCentres,
	deriveDigitalServices,
	deriveConsentAge,
	deriveTaskforce,
	deriveGlobalAlliance,
	deriveRegulators,
	derivePathfinders,
	deriveChildSurveys,
	deriveUndatedGaps,
];

/** Every derived file by its name in data/. */
export function derivePackage(files: RawFiles): ReadonlyMap<string, string> {
	const countries = deriveCountries(files);
	const framework = deriveFramework(files);
	const order = new Map(framework.map(({ id }, position) => [id, position]));
	const inOrder = (
		a: { country: string; indicator: string },
		b: { country: string; indicator: string },
	): number =>
		a.country === b.country
			? (order.get(a.indicator) ?? 0) - (order.get(b.indicator) ?? 0)
			: a.country < b.country
				? -1
				: 1;
	const all = <Row extends Observation | Evidence>(derivations: readonly Derivation<Row>[]): readonly Row[] =>
		derivations.flatMap((derive) => derive(files, countries)).toSorted(inOrder);
	return new Map([
		['framework.csv', writeTable(frameworkRow, framework)],
		['countries.csv', writeTable(countryRow, countries)],
		['observations.csv', writeTable(observationRow, all(OBSERVATIONS))],
		['evidence.csv', writeTable(evidenceRow, all(EVIDENCE))],
		['initiatives.csv', writeTable(initiativeRow, deriveInitiatives(files))],
		['context.csv', writeTable(contextRow, deriveContext(files, countries))],
		['datapackage.json', writeDataPackage(HEAD)],
	]);
}
