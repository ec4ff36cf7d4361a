// Finds the countries someone typed: names or codes, several parted by commas.

/** A country to be found, by its ISO 3166-1 code or its name. */
export interface FindableCountry {
	readonly id: string;
	readonly name: string;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

export interface FoundCountries {
	readonly ids: readonly string[];
	/** The words that name no country, or more than one. */
	readonly unknown: readonly string[];
}

function findOne(word: string, countries: readonly FindableCountry[]): string | null {
	const wanted = plain(word);
	const exact = countries.find(({ id, name }) => plain(name) === wanted || plain(id) === wanted);
	if (exact !== undefined) return exact.id;
	const [first, second] = countries.filter(({ name }) => plain(name).startsWith(wanted));
	return first !== undefined && second === undefined ? first.id : null;
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
