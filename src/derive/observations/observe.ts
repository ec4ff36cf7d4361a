// Turns what a data set says of each country into observations: one row for every country, with a reason where there is no value.
import type { CountryRow } from '#lib/geography/country.ts';
import type { Confidence } from '#lib/observations/terms.ts';
import type { Observation } from '#lib/observations/observation.ts';

/** What a data set says of one country: a value and where it stands, or why there is none. */
export type Reading =
	| { readonly value: number; readonly locator: string; readonly note?: string; readonly year?: number }
	| { readonly missing: string; readonly locator?: string };

/** An indicator as one data set gives it; `year` where a reading names none of its own. */
export interface Series {
	readonly indicator: string;
	readonly year: number;
	readonly source: string;
	readonly confidence: Confidence;
}

/** One observation for every country. */
export function observeEvery(
	countries: readonly CountryRow[],
	series: Series,
	read: (country: CountryRow) => Reading,
): readonly Observation[] {
	const { indicator, year, source, confidence } = series;
	return countries.map((country): Observation => {
		const reading = read(country);
		const key = { country: country.id, indicator, year, source };
		if ('missing' in reading) {
			const locator = reading.locator ?? null;
			return {
				...key,
				status: 'not_assessed',
				value: null,
				confidence: null,
				locator,
				note: reading.missing,
			};
		}
		const { value, locator, note = null, year: own = year } = reading;
		return { ...key, year: own, status: 'assessed', value, confidence, locator, note };
	});
}
