// The page of a country as its view takes it: with the names of its countries in the reader's language.
import { namesOf, type CountryNames } from '#lib/edition/country/names.ts';
import type { CountryPage } from '#lib/edition/country/page.ts';
import type { SiteCountry } from '#lib/edition/site.ts';

export type CountryShown = Omit<CountryPage, 'facts'> & {
	readonly profile: CountryPage['facts'] & CountryNames;
};

/** @param countries of the site, in the order of their names */
export const showCountry = (
	{ facts, ...page }: CountryPage,
	countries: readonly SiteCountry[],
): CountryShown => ({ ...page, profile: { ...facts, ...namesOf(facts, countries) } });
