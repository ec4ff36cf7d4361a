// Comparable surveys of children about life online: taking part in one is a positive, partial lists say no more.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import { ofCountries, readRaw, type RawFiles } from '#derive/raw.ts';

const surveyRow = z.object({
	iso3: z.string(),
	value: z.enum(['Global Kids Online', 'Disrupting Harm']),
	year: z.string(),
});

const SOURCES = {
	'Global Kids Online': 'global_kids_online',
	'Disrupting Harm': 'disrupting_harm_2021',
} as const;

/** Participation in a survey, on the question whether children are surveyed. */
export function deriveChildSurveys(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	const path = 'child_online_surveys/child_online_surveys_participation.csv';
	return ofCountries(readRaw(path, files, surveyRow), countries).map(({ iso3, value, year }) => ({
		country: iso3,
		indicator: 'dat_child_survey',
		finding: 'yes',
		detail: `Took part in ${value}`,
		date: year,
		source: SOURCES[value],
		url: null,
		complete: 'no',
	}));
}
