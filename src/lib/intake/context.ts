// What files are read against: the countries there are, and the day.
import type { CountryRow } from '#lib/geography/country.ts';
import { makeGazetteer, type Gazetteer } from './countries/gazetteer.ts';
import { makeMatcher, type CountryMatcher } from './countries/match.ts';

/** Made once and used for every file. It holds functions: a worker makes its own. */
export interface IntakeContext {
	readonly countries: ReadonlyMap<string, CountryRow>;
	readonly gazetteer: Gazetteer;
	readonly matcher: CountryMatcher;
	/** The day files are read, as `2026-02-03`. */
	readonly today: string;
}

/** The context of some countries, those of a package's countries.csv, on a day. */
export function makeContext(countries: readonly CountryRow[], today: string): IntakeContext {
	const gazetteer = makeGazetteer(countries);
	return {
		countries: new Map(countries.map((country) => [country.id, country])),
		gazetteer,
		matcher: makeMatcher(gazetteer),
		today,
	};
}
