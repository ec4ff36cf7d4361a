// Countries that may be one: ids equal but for case, and equal names.
import type { CountryRow } from '#lib/geography/country.ts';
import { quote } from './problem.ts';

const NAMED = 10;

/** A sentence for each kind of twins; none where all countries differ. */
export function describeTwins(countries: readonly Pick<CountryRow, 'id' | 'name'>[]): readonly string[] {
	const pairsBy = (keyOf: (country: Pick<CountryRow, 'id' | 'name'>) => string): readonly string[] => {
		const first = new Map<string, string>();
		return countries.flatMap((country) => {
			const key = keyOf(country).trim().toLowerCase();
			const before = first.get(key);
			if (before === undefined) first.set(key, country.id);
			return before === undefined ? [] : [`${quote(before)} and ${quote(country.id)}`];
		});
	};
	const tell = (pairs: readonly string[], how: string): readonly string[] => {
		if (pairs.length === 0) return [];
		const more = pairs.length > NAMED ? ` and ${pairs.length - NAMED} more` : '';
		return [
			`countries.csv: ${pairs.slice(0, NAMED).join(', ')}${more} ${how}; each is scored as a country of its own`,
		];
	};
	return [
		...tell(
			pairsBy(({ id }) => id),
			'are ids that differ in letter case only',
		),
		...tell(
			pairsBy(({ name }) => name),
			'have the same name',
		),
	];
}
