// The names and codes places are found by: of the countries given, and of the other places ISO 3166 has a code for.
import iso from 'i18n-iso-countries/codes.json';
import type { CountryRow } from '#lib/geography/country.ts';
import { USUAL_NAMES } from '#lib/geography/usualNames.ts';
import { fold, wordsOf } from './fold.ts';

/** A place that can be found. */
export interface Place {
	/** ISO 3166-1 alpha-3, or the id of a country given. */
	readonly id: string;
	readonly name: string;
	/** Whether it is one of the countries given. */
	readonly isListed: boolean;
}

/** What kind of name a place is known by: one of the country list or of CLDR, or one in use. */
export type NameKind = 'name' | 'usual';

interface Named {
	readonly id: string;
	readonly kind: NameKind;
}

export interface Gazetteer {
	readonly places: ReadonlyMap<string, Place>;
	readonly iso3: ReadonlyMap<string, string>;
	readonly iso2: ReadonlyMap<string, string>;
	readonly m49: ReadonlyMap<string, string>;
	/** By folded name; null where two places have it. */
	readonly names: ReadonlyMap<string, Named | null>;
	/** By the words of a folded name, in any order; null where two places have them. */
	readonly words: ReadonlyMap<string, string | null>;
}

const LOCALES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;
const CODES: readonly (readonly string[])[] = [...iso, ['XK', 'XKX', '']];

/** The names CLDR has for a two-letter code in the six languages. */
function displayNames(): (iso2: string) => readonly string[] {
	const languages = LOCALES.map(
		(locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }),
	);
	return (iso2) => languages.flatMap((names) => names.of(iso2) ?? []);
}

function ownNames(country: CountryRow): readonly string[] {
	const { id, name, name_ar, name_en, name_es, name_fr, name_ru, name_zh, formal_en } = country;
	const all = [name, name_ar, name_en, name_es, name_fr, name_ru, name_zh, formal_en, id];
	return all.filter((each) => each !== null);
}

/** Puts names in by order of trust: one that is taken stays, one that two places have at once is nobody's. */
function fill<Value extends Named | string>(
	into: Map<string, Value | null>,
	entries: readonly (readonly [string, Value])[],
	idOf: (value: Value) => string,
): void {
	const own = new Map<string, Value | null>();
	for (const [key, value] of entries) {
		const known = own.get(key);
		if (key === '' || into.has(key)) continue;
		own.set(key, known === undefined || (known !== null && idOf(known) === idOf(value)) ? value : null);
	}
	for (const [key, value] of own) into.set(key, value);
}

/** Makes the gazetteer of some countries: their own names first, then CLDR's, then those in use. */
export function makeGazetteer(countries: readonly CountryRow[]): Gazetteer {
	const cldr = displayNames();
	const listed = new Map(countries.map((country) => [country.id, country]));
	const places = new Map<string, Place>();
	for (const { id, name } of countries) places.set(id, { id, name, isListed: true });
	const [iso3, iso2, m49] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
	const official: [string, Named][] = countries.flatMap((country) =>
		ownNames(country).map((name): [string, Named] => [fold(name), { id: country.id, kind: 'name' }]),
	);
	const known: [string, Named][] = [];
	for (const [two = '', three = '', number = ''] of CODES) {
		const names = cldr(two);
		if (!places.has(three)) places.set(three, { id: three, name: names[0] ?? three, isListed: false });
		known.push(...names.map((name): [string, Named] => [fold(name), { id: three, kind: 'name' }]));
		iso2.set(two, three);
		if (number !== '') m49.set(number, three);
	}
	for (const { id } of places.values()) iso3.set(id.toUpperCase(), id);
	for (const country of listed.values()) {
		if (country.iso2 !== null) iso2.set(country.iso2, country.id);
		if (country.m49 !== null) m49.set(country.m49.padStart(3, '0'), country.id);
	}
	const usual = Object.entries(USUAL_NAMES).flatMap(([id, all]) =>
		all.map((name): [string, Named] => [fold(name), { id, kind: 'usual' }]),
	);
	const names = new Map<string, Named | null>();
	const idOf = ({ id }: Named): string => id;
	for (const level of [official, known, usual]) fill(names, level, idOf);
	for (const [key, value] of usual) if (names.get(key) === null) names.set(key, value);
	const words = new Map<string, string | null>();
	const sorted = [...names].flatMap(([key, value]): [string, string][] =>
		value === null ? [] : [[wordsOf(key), value.id]],
	);
	fill(words, sorted, (id) => id);
	return { places, iso3, iso2, m49, names, words };
}
