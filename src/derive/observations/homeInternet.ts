// The gap in home internet between the richest and poorest fifth of school-age children, in percentage points.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { byCountry, ofCountries, readRaw, type RawFiles } from '#derive/raw.ts';

const surveyRow = z.object({
	country: z.string(),
	iso3: z.string(),
	rural_pct: z.string(),
	poorest_fifth_pct: z.string(),
	richest_fifth_pct: z.string(),
	gap_rich_poor_pp: z.string().regex(/^-?\d+(\.\d+)?$|^$/),
	survey: z.string(),
	survey_year: z.string().regex(/^\d{4}(-\d{2})?$|^$/),
	flag: z.string(),
});
type SurveyRow = z.infer<typeof surveyRow>;

const INDICATOR = 'par_access_gap';
const SOURCE = 'unicef_itu_home_internet';

/** The last year of a survey span: 2018-19 ended in 2019. */
export function lastYear(span: string): number {
	const [first = '', end = ''] = span.split('-');
	return Number(end === '' ? first : first.slice(0, 2) + end);
}

/** Countries with a usable gap. A gap below zero would have the poorest ahead: that row is not used. */
function readUsable(files: RawFiles, countries: readonly CountryRow[]): readonly SurveyRow[] {
	const path = 'unicef_itu/unicef_itu_home_internet_school_age.csv';
	const rows = ofCountries(readRaw(path, files, surveyRow), countries);
	return [...byCountry(rows).values()].filter(
		({ gap_rich_poor_pp, flag }) =>
			gap_rich_poor_pp !== '' && Number(gap_rich_poor_pp) >= 0 && !flag.includes('do not use'),
	);
}

function locate({ country, poorest_fifth_pct, richest_fifth_pct, survey, survey_year }: SurveyRow): string {
	return `${country}: poorest fifth ${poorest_fifth_pct} %, richest fifth ${richest_fifth_pct} %; ${[survey, survey_year].filter((part) => part !== '').join(', ')}`;
}

/** par_access_gap where a survey states a year. */
export function deriveAccessGap(files: RawFiles, countries: readonly CountryRow[]): readonly Observation[] {
	return readUsable(files, countries)
		.filter(({ survey_year }) => survey_year !== '')
		.map((row) => ({
			country: row.iso3,
			indicator: INDICATOR,
			year: lastYear(row.survey_year),
			status: 'assessed',
			value: Number(row.gap_rich_poor_pp),
			source: SOURCE,
			confidence: 'D',
			locator: locate(row),
			note:
				row.rural_pct === '100'
					? 'The same row prints 100 % for rural homes, which is not plausible: check before use'
					: null,
		}));
}

/** Gaps that cannot be observations because their year is printed in a local calendar. */
export function deriveUndatedGaps(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	return readUsable(files, countries)
		.filter(({ survey_year }) => survey_year === '')
		.map((row) => ({
			country: row.iso3,
			indicator: INDICATOR,
			finding: 'noted',
			detail: `Home internet gap of ${row.gap_rich_poor_pp} percentage points between the richest and poorest fifth (${row.survey}); the survey year is not stated in a usable calendar, so it is not a value`,
			date: 'survey year not stated in a usable calendar',
			source: SOURCE,
			url: null,
			complete: 'no',
		}));
}
