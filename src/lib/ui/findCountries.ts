// Finds the countries someone typed: by any name they are known by, by code, cut short or with a slip; several parted by commas.

import { slipsBetween } from '#lib/text/slips.ts';

/** A country to be found. */
export interface FindableCountry {
	/** Its ISO 3166-1 alpha-3 code, where it has one. */
	readonly id: string;
	readonly name: string;
	/** Other names and codes it is known by, in whatever language. */
	readonly others?: readonly string[];
}

/** A name as it is compared: without accents, marks and punctuation, letters that are written in several ways as one. */
export function plainName(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/ı/g, 'i')
		.replace(/[إأآٱ]/g, 'ا')
		.replace(/ى/g, 'ي')
		.replace(/ة/g, 'ه')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Slips that are forgiven in a word of so many letters. */
const forgiven = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2);
/** Fewer letters than these may be mistyped, or cut short, but not both: they would be anything. */
const SHORT = 5;

const namesOf = ({ id, name, others = [] }: FindableCountry): readonly string[] =>
	[name, id, ...others].map(plainName);

/** How well a country answers to a plain text: 0 by a whole name or code, up to 5; null not at all. */
function answer(text: string, country: FindableCountry): number | null {
	const names = namesOf(country);
	if (names.includes(text)) return 0;
	if (plainName(country.name).startsWith(text)) return 1;
	if (names.some((name) => name.startsWith(text))) return 2;
	if (names.some((name) => name.includes(text))) return 3;
	const most = forgiven(text.length);
	if (most === 0) return null;
	const slips = Math.min(
		...names.map((name) =>
			Math.min(
				slipsBetween(text, name, most),
				// Cut short and mistyped: against as much of the name.
				text.length >= SHORT && name.length > text.length + most
					? slipsBetween(text, name.slice(0, text.length), most)
					: most + 1,
			),
		),
	);
	return slips > most ? null : 3 + slips;
}

interface Answer<Country> {
	readonly country: Country;
	readonly rank: number;
}

function answers<Country extends FindableCountry>(
	text: string,
	countries: readonly Country[],
): readonly Answer<Country>[] {
	const wanted = plainName(text);
	const all = countries.flatMap((country) => {
		const rank = answer(wanted, country);
		return rank === null ? [] : [{ country, rank }];
	});
	// Slips are forgiven only where nothing is called so.
	const called = all.filter(({ rank }) => rank <= 3);
	return (called.length > 0 ? called : all).toSorted((a, b) => a.rank - b.rank);
}

/** The countries that answer to a text, the best first; all of them for no text. */
export function searchCountries<Country extends FindableCountry>(
	text: string,
	countries: readonly Country[],
): readonly Country[] {
	return plainName(text) === '' ? countries : answers(text, countries).map(({ country }) => country);
}

/**
 * The countries a list is narrowed to while a text is typed, in the order of the list: whose own name or code holds it, or whose
 * other names begin with it; where there are none, those that are meant by a slip.
 */
export function filterCountries<Country extends FindableCountry>(
	text: string,
	countries: readonly Country[],
): readonly Country[] {
	const wanted = plainName(text);
	const called = countries.filter(
		({ id, name, others = [] }) =>
			plainName(`${name} ${id}`).includes(wanted) ||
			others.some((other) => plainName(other).startsWith(wanted)),
	);
	if (called.length > 0) return called;
	const meant = new Set(searchCountries(text, countries).map(({ id }) => id));
	return countries.filter(({ id }) => meant.has(id));
}

export interface FoundCountries {
	readonly ids: readonly string[];
	/** The words that name no country, or more than one. */
	readonly unknown: readonly string[];
}

/** The one country a word means; null where none or more than one answers as well. A part from the middle means nobody. */
function findOne(word: string, countries: readonly FindableCountry[]): string | null {
	const [first, second] = answers(word, countries).filter(({ rank }) => rank !== 3);
	if (first === undefined || plainName(word) === '') return null;
	return second === undefined || second.rank > first.rank ? first.country.id : null;
}

/** A name may be cut short as long as it means one country only; a name that holds a comma is taken whole. */
export function findCountries(text: string, countries: readonly FindableCountry[]): FoundCountries {
	const whole = text.trim() === '' ? null : findOne(text, countries);
	if (whole !== null) return { ids: [whole], unknown: [] };
	const words = text
		.split(/[,،，、;]/)
		.map((word) => word.trim())
		.filter((word) => word !== '');
	const found = words.map((word) => ({ word, id: findOne(word, countries) }));
	return {
		ids: found.flatMap(({ id }) => id ?? []),
		unknown: found.flatMap(({ word, id }) => (id === null ? [word] : [])),
	};
}
