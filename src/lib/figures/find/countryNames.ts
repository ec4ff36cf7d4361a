// What else countries are called: their names in six languages, official and usual, and the short ones people type.
import { parseCsv } from '#lib/exchange/csv.ts';
import { USUAL_NAMES } from '#lib/geography/usualNames.ts';
import { localeTag } from '#lib/i18n/format.ts';
import { locales } from '#lib/i18n/paraglide/runtime.js';
import { filterCountries, searchCountries, type FindableCountry } from '#lib/ui/findCountries.ts';
import type { FetchText } from '#lib/ui/siteTexts.ts';
import type { Find } from './usualNames.svelte.ts';

const STYLES = ['long', 'short'] as const;

/** The names a region has in the engine's own list, in the six languages. */
function usualIn(iso2: string): readonly string[] {
	return locales.flatMap((locale) =>
		STYLES.flatMap((style) => {
			const names = new Intl.DisplayNames(localeTag(locale), { type: 'region', style, fallback: 'none' });
			return names.of(iso2) ?? [];
		}),
	);
}

/** Other names and codes by country, from the text of countries.csv. */
export function namesIn(text: string): ReadonlyMap<string, readonly string[]> {
	const { header, rows } = parseCsv('countries.csv', text);
	const columns = header.flatMap((name, at) =>
		name === 'iso2' || name.startsWith('name_') || name === 'formal_en' ? [at] : [],
	);
	const [id, iso2] = [header.indexOf('id'), header.indexOf('iso2')];
	return new Map(
		rows.map(({ cells }) => {
			const [own = '', code = ''] = [cells[id], cells[iso2]];
			const official = columns.flatMap((at) => cells[at] ?? []).filter((name) => name !== '');
			const usual = /^[A-Z]{2}$/.test(code) ? usualIn(code) : [];
			return [own, [...new Set([...official, ...usual, ...(USUAL_NAMES[own] ?? [])])]];
		}),
	);
}

/** The ways to find countries that go by other names too. */
export function waysToFind(names: ReadonlyMap<string, readonly string[]>): { search: Find; filter: Find } {
	const by =
		(find: (text: string, countries: readonly FindableCountry[]) => readonly FindableCountry[]): Find =>
		(text, countries) => {
			const own = new Map(countries.map((country) => [country.id, country]));
			const known = countries.map(({ id, name }) => ({ id, name, others: names.get(id) ?? [] }));
			return find(text, known).flatMap(({ id }) => own.get(id) ?? []);
		};
	return { search: by(searchCountries), filter: by(filterCountries) };
}

let known: Promise<ReadonlyMap<string, readonly string[]>> | null = null;

/** The names of the site's countries; none where they do not arrive, since the page's own names are still there. */
export function countryNames(fetchText: FetchText): Promise<ReadonlyMap<string, readonly string[]>> {
	known ??= fetchText('/data/package/countries.csv').then(namesIn);
	return known.catch(() => {
		known = null;
		return new Map();
	});
}
