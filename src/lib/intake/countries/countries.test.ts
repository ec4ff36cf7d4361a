import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTable } from '#lib/exchange/table.ts';
import { countryRow } from '#lib/geography/country.ts';
import { rateColumn } from './column.ts';
import { makeGazetteer } from './gazetteer.ts';
import { makeMatcher, type CountryMatch, type CountrySystem } from './match.ts';

const shipped = readTable('countries.csv', readFileSync('data/countries.csv', 'utf8'), countryRow);
const countries = shipped.rows.flatMap(({ value }) => value ?? []);
const matcher = makeMatcher(makeGazetteer(countries));
const said = (text: string, system: CountrySystem = 'name'): string => {
	const match: CountryMatch = matcher.match(text, system);
	return 'country' in match ? `${match.kind} ${match.country}` : match.kind;
};

test.each([
	['NPL', 'iso3', 'code NPL'],
	['npl', 'iso3', 'code NPL'],
	['NA', 'iso2', 'code NAM'],
	['NA', 'name', 'empty'],
	['524', 'm49', 'code NPL'],
	['4', 'm49', 'code AFG'],
	['Nepal', 'iso3', 'name NPL'],
	['Unknownia', 'iso3', 'unknown'],
] as const)('%s in a column of %s is %s', (text, system, expected) => {
	expect(said(text, system)).toBe(expected);
});

test.each([
	["Côte d'Ivoire", 'CIV'],
	['Côte d´Ivoire', 'CIV'],
	['Cote d’Ivoire', 'CIV'],
	['Ivory Coast', 'CIV'],
	['Afghanistan, Islamic Republic of', 'AFG'],
	['Korea, Republic of', 'KOR'],
	['Korea (North)', 'PRK'],
	['Congo. Democratic Republic', 'COD'],
	['Congo. Republic of', 'COG'],
	['Congo-Brazzaville', 'COG'],
	['Congo DR', 'COD'],
	['Congo', 'COG'],
	['Bosnia & Herzegovina', 'BIH'],
	['Macedonia (Former Yugoslav Republic of)', 'MKD'],
	['The United States of America', 'USA'],
	['Saint Vincent and The Grenadines', 'VCT'],
	['St. Lucia', 'LCA'],
	['Dominican Rep.', 'DOM'],
	['Dominica', 'DMA'],
	['Niger', 'NER'],
	['Nigeria', 'NGA'],
	['Guinea', 'GIN'],
	['Guinea Bissau', 'GNB'],
	['Непал', 'NPL'],
	['نيبال', 'NPL'],
	['尼泊尔', 'NPL'],
	['Népal', 'NPL'],
	['Allemagne', 'DEU'],
	['España', 'ESP'],
	['Австралия', 'AUS'],
	['Hong Kong', 'HKG'],
	['Turkiye', 'TUR'],
])('%s is %s', (text, country) => {
	expect(said(text).split(' ')[1]).toBe(country);
	expect(said(text)).not.toContain('slip');
});

test.each([
	['Taijikistan', 'TJK'],
	['Kuweit', 'KWT'],
	['Moldovaa', 'MDA'],
	['Luxemburg', 'LUX'],
	['Australias', 'AUS'],
	['Zimbawbe', 'ZWE'],
])('%s is a slip for %s, and told as one', (text, country) => {
	expect(said(text)).toBe(`slip ${country}`);
});

test.each([
	'World',
	'AFE',
	'GLOBAL AVARAGE',
	'Sub-Saharan Africa',
	'High income',
	'UNICEF_EAP',
	'Monde',
	'世界',
])('%s is no country but a group', (text) => {
	expect(said(text)).toBe('aggregate');
});

test.each(['Yugoslavia', 'Belgium/Luxembourg', 'Serbia & Montenegro', 'Nigeri', 'Source: own work'])(
	'%s is not taken for a country',
	(text) => {
		expect(said(text)).toBe('unknown');
	},
);

test('what is not found comes with what it is near to', () => {
	expect(matcher.match('Nigeri', 'name')).toEqual({ kind: 'unknown', near: ['NER', 'NGA'] });
});

test('every country is found by its code, its number and its names in six languages', () => {
	for (const { id, iso2, m49, name, name_ar, name_en, name_es, name_fr, name_ru, name_zh } of countries) {
		expect(said(id, 'iso3')).toBe(`code ${id}`);
		expect(said(iso2 ?? '', 'iso2')).toBe(`code ${id}`);
		expect(said(m49 ?? '', 'm49')).toBe(`code ${id}`);
		for (const each of [name, name_ar, name_en, name_es, name_fr, name_ru, name_zh])
			expect(said(each ?? ''), each ?? '').toMatch(new RegExp(` ${id}$`));
	}
});

test('a column of two-letter codes makes NA a country', () => {
	const codes = ['NP', 'KE', 'NA', 'DE'];
	expect(rateColumn(0, 'country', codes, matcher)).toMatchObject({ system: 'iso2', share: 1, countries: 4 });
});

test('ranks are no country codes', () => {
	const ranks = Array.from({ length: 195 }, (_, at) => at + 1);
	expect(rateColumn(0, 'Rank', ranks, matcher)).toBeNull();
});
