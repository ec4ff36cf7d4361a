// What surrounds readiness, shown beside scores and never scored: internet use, children, reports of abuse material, population.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { ContextValue } from '#lib/observations/context.ts';
import { ofCountries, readRaw, type RawFiles } from './raw.ts';

const decimal = z.string().regex(/^\d+(\.\d+)?([eE][+-]?\d+)?$|^$/);
const year = z
	.string()
	.regex(/^\d{4}$/)
	.transform(Number);

const USE = 'Individuals using the Internet (% of population)';
const useRow = z.object({ Entity: z.string(), Code: z.string(), Year: year, [USE]: decimal });
const populationRow = z.object({
	'Country Name': z.string(),
	'Country Code': z.string(),
	Year: year,
	Value: decimal,
});
const reportRow = z.object({
	country: z.string(),
	iso3: z.string(),
	reports_2023: z.string().regex(/^\d*$/),
	population_2023_un: z.string().regex(/^\d*$/),
	reports_per_capita_2023: decimal,
});

/**
 * `internet_use`: individuals using the internet, % of the population; `child_population`: ages 0 to 14, % of the
 * population; `csam_reports`: reports to the CyberTipline per 1,000 people in one year, which speaks of exposure and
 * detection, not of policy; `population`: people, by which countries of like size are found.
 */
export const SERIES = ['internet_use', 'child_population', 'csam_reports', 'population'] as const;

/** Older values of internet use say little of today: they are left out. */
const FIRST_YEAR = 2015;

interface Dated {
	readonly iso3: string;
	readonly name: string;
	readonly year: number;
	readonly value: string;
}

/** The latest value of each country that is no older than `first`. */
function latest(rows: readonly Dated[], first: number): readonly Dated[] {
	const kept = new Map<string, Dated>();
	for (const row of rows)
		if (row.value !== '' && row.year >= first && row.year > (kept.get(row.iso3)?.year ?? 0))
			kept.set(row.iso3, row);
	return [...kept.values()];
}

/** Individuals using the internet, % of the population, latest year from 2015 on. */
export function deriveInternetUse(
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly ContextValue[] {
	const path = 'our_world_in_data/share-of-individuals-using-the-internet.csv';
	const rows = readRaw(path, files, useRow).map((row): Dated => ({
		iso3: row.Code,
		name: row.Entity,
		year: row.Year,
		value: row[USE],
	}));
	return latest(ofCountries(rows, countries), FIRST_YEAR).map(({ iso3, name, year, value }) => ({
		...{ country: iso3, series: 'internet_use', year, value: Number(value) },
		...{ source: 'owid_internet_use', locator: `${name}, ${year}`, note: null },
	}));
}

/** A series of the World Bank, latest year of each country: `path` is its extract, `source` its id in sources.csv. */
function deriveIndicator(
	{ path, series, source }: { readonly path: string; readonly series: string; readonly source: string },
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly ContextValue[] {
	const rows = readRaw(path, files, populationRow).map((row): Dated => ({
		iso3: row['Country Code'],
		name: row['Country Name'],
		year: row.Year,
		value: row.Value,
	}));
	return latest(ofCountries(rows, countries), FIRST_YEAR).map(({ iso3, name, year, value }) => ({
		...{ country: iso3, series, year, value: Number(value) },
		...{ source, locator: `${name}, ${year}`, note: null },
	}));
}

/** Ages 0 to 14, % of the population, latest year. */
export const deriveChildPopulation = (
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly ContextValue[] =>
	deriveIndicator(
		{
			path: 'world_bank/sp.pop.0014.to.zs.csv',
			series: 'child_population',
			source: 'wdi_child_population',
		},
		files,
		countries,
	);

/** Midyear population, latest year. */
export const derivePopulation = (
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly ContextValue[] =>
	deriveIndicator(
		{ path: 'world_bank/sp.pop.totl.csv', series: 'population', source: 'wdi_population' },
		files,
		countries,
	);

/**
 * Reports of 2023 per 1,000 people: the count over the population, both as the extract gives them. The extract's own
 * column per head is not used where it differs: for the United States it counts reports without a country as well.
 */
export function deriveReports(files: RawFiles, countries: readonly CountryRow[]): readonly ContextValue[] {
	const path = 'ncmec/ncmec_cybertipline_reports_2019_2023.csv';
	return ofCountries(readRaw(path, files, reportRow), countries)
		.filter(({ reports_2023, population_2023_un }) => reports_2023 !== '' && population_2023_un !== '')
		.map(({ iso3, country, reports_2023, population_2023_un, reports_per_capita_2023 }) => {
			const perHead = Number(reports_2023) / Number(population_2023_un);
			const differs = Math.abs(perHead - Number(reports_per_capita_2023)) > 1e-9;
			return {
				...{ country: iso3, series: 'csam_reports', year: 2023, value: perHead * 1000 },
				source: 'ncmec_cybertipline_2023',
				locator: `${country}: ${reports_2023} reports in 2023, population ${population_2023_un}`,
				note: differs
					? `The source prints ${reports_per_capita_2023} per head, which counts reports without a country as well; the value here is count over population`
					: null,
			};
		});
}

/** Every series for the countries of the package, in the order of countries, then of series. */
export function deriveContext(files: RawFiles, countries: readonly CountryRow[]): readonly ContextValue[] {
	const rank = new Map(countries.map(({ id }, at) => [id, at * SERIES.length]));
	const order = new Map<string, number>(SERIES.map((series, at) => [series, at]));
	const place = ({ country, series }: ContextValue) => (rank.get(country) ?? 0) + (order.get(series) ?? 0);
	return [deriveInternetUse, deriveChildPopulation, deriveReports, derivePopulation]
		.flatMap((derive) => derive(files, countries))
		.toSorted((a, b) => place(a) - place(b));
}
