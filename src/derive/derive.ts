// The derived files of the shipped package, made from the extracts in data/raw and nothing else.
import { frameworkRow } from '#lib/framework/schema.ts';
import { countryRow, type CountryRow } from '#lib/geography/country.ts';
import { contextRow } from '#lib/observations/context.ts';
import { evidenceRow, type Evidence } from '#lib/observations/evidence.ts';
import { initiativeRow } from '#lib/observations/initiative.ts';
import { observationRow, type Observation } from '#lib/observations/observation.ts';
import { writeDataPackage } from '#lib/exchange/dataPackage.ts';
import { writeTable } from '#lib/exchange/writeTable.ts';
import { deriveBudapest, deriveBudapestStatus } from '#derive/observations/budapest.ts';
import { deriveChildLabourFindings } from '#derive/records/childLabourFindings.ts';
import { deriveChildSurveys } from '#derive/records/childSurveys.ts';
import { deriveContext } from './context.ts';
import { deriveCountries } from './countries.ts';
import { deriveCrimeStatistics } from '#derive/observations/crimeStatistics.ts';
import { deriveChildOnlineProtection, deriveCybersecurity } from '#derive/observations/cybersecurityIndex.ts';
import { deriveCentres, deriveConsentAge, deriveDigitalServices } from '#derive/records/europeanUnion.ts';
import { deriveFramework } from '#derive/framework/framework.ts';
import { HEAD, TRANSLATED } from './head.ts';
import { deriveHelplines } from '#derive/records/helplines.ts';
import { deriveAccessGap, deriveUndatedGaps } from '#derive/observations/homeInternet.ts';
import { deriveInhope, derivePortals } from '#derive/records/hotlines.ts';
import { deriveInstitutions } from '#derive/observations/humanRightsInstitutions.ts';
import { deriveInitiatives } from '#derive/records/initiatives.ts';
import { deriveChildRightsEnvironment } from '#derive/observations/kidsRights.ts';
import {
	deriveGlobalAlliance,
	derivePathfinders,
	deriveRegulators,
	deriveTaskforce,
} from '#derive/records/networks.ts';
import { deriveOnRecord } from '#derive/onRecord/onRecord.ts';
import { deriveCrimeIndex } from '#derive/observations/organizedCrimeIndex.ts';
import type { RawFiles } from './raw.ts';
import { deriveAiFrameworks, deriveChildAiRules } from '#derive/observations/responsibleAi.ts';
import { deriveHanoi, deriveLanzarote, deriveMalabo } from '#derive/records/treatyParties.ts';
import { deriveTreaties } from '#derive/observations/unTreaties.ts';
import { deriveCyberlaw, deriveLawDocuments } from '#derive/observations/unctadCyberlaw.ts';
import { deriveEdition2021 } from '#derive/past/edition2021.ts';

type Derivation<Row> = (files: RawFiles, countries: readonly CountryRow[]) => readonly Row[];

const OBSERVATIONS: readonly Derivation<Observation>[] = [
	deriveTreaties,
	deriveBudapestStatus,
	deriveCyberlaw,
	deriveChildRightsEnvironment,
	deriveCybersecurity,
	deriveChildOnlineProtection,
	deriveCrimeIndex,
	deriveInstitutions,
	deriveChildAiRules,
	deriveCrimeStatistics,
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
	deriveAiFrameworks,
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
	const open = all(OBSERVATIONS);
	const evidence = all(EVIDENCE);
	const observations = [...open, ...deriveOnRecord(files, countries, open, evidence)].toSorted(inOrder);
	return new Map([
		['framework.csv', writeTable(frameworkRow, framework)],
		['countries.csv', writeTable(countryRow, countries)],
		['observations.csv', writeTable(observationRow, observations)],
		['evidence.csv', writeTable(evidenceRow, evidence)],
		['initiatives.csv', writeTable(initiativeRow, deriveInitiatives(files))],
		['context.csv', writeTable(contextRow, deriveContext(files, countries))],
		['datapackage.json', writeDataPackage(HEAD, null, TRANSLATED)],
		...deriveEdition2021(files, { framework, countries, inOrder }),
	]);
}
