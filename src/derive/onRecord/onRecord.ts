// What public records prove on the framework's own ladders: one observation for a question and country, where there is any.
import type { CountryRow } from '#lib/geography/country.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import type { Observation } from '#lib/observations/observation.ts';
import type { RawFiles } from '#derive/raw.ts';
import { proveDesignDuties } from './designDuties.ts';
import { observe, pickStrongest } from './proof.ts';
import { proveByRecord, proveNetworks } from './records.ts';
import { proveTreaties } from './treaties.ts';
import { proveByValue } from './values.ts';

/** The observations that follow from the others and from the records. */
export function deriveOnRecord(
	files: RawFiles,
	countries: readonly CountryRow[],
	observations: readonly Observation[],
	evidence: readonly Evidence[],
): readonly Observation[] {
	return pickStrongest([
		...proveTreaties(files, countries, observations, evidence),
		...proveByValue(observations),
		...proveDesignDuties(files, countries),
		...proveByRecord(evidence),
		...proveNetworks(countries, evidence),
	]).map(observe);
}
