// Files as publishers have them, cut down: every value is held to a reading of the file that knows nothing of the door.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/cli/steps.mjs';
import { fileOf, take } from './door.ts';

const bytesOf = (name: string): Uint8Array => readFileSync(join(root, 'tests/fixtures/intake', name));
const linesOf = (name: string): readonly string[] =>
	new TextDecoder().decode(bytesOf(name)).trim().split(/\r?\n/).slice(1);
const COUNTRIES = ['NPL', 'KEN', 'NAM', 'CIV', 'PRK', 'DEU'];

test('the World Bank: two indicators, five years; groups and places outside the list stand aside', async () => {
	const { values, codes, recipe } = await take([fileOf('wb_wdi.csv', bytesOf('wb_wdi.csv'))]);
	const ids = new Map(recipe.indicators.map(({ key, id }) => [key, id]));
	const expected = linesOf('wb_wdi.csv').flatMap((line): [string, number][] => {
		const [, key = '', country = '', year = '', value = ''] =
			/^"([^"]+)","[^"]*","[^"]*","[^"]*","([^"]*)","(\d{4})",([^,]*),/.exec(line) ?? [];
		const isValue = COUNTRIES.includes(country) && /^\d/.test(value);
		return isValue ? [[`${country} ${ids.get(key)} ${year}`, Number(value)]] : [];
	});
	expect(expected.length).toBeGreaterThan(40);
	expect(values).toEqual(Object.fromEntries(expected));
	expect(codes).toEqual(expect.arrayContaining(['country_aggregate', 'country_elsewhere']));
});

test('UNICEF: both sexes together, codes beside labels, regions aside', async () => {
	const { values, recipe, codes } = await take([fileOf('unicef_cme.csv', bytesOf('unicef_cme.csv'))]);
	expect(recipe.tables[0]).toMatchObject({ fix: { SEX: '_T' }, unitColumn: 'Unit of measure' });
	expect(recipe.indicators).toMatchObject([
		{
			key: 'CME_MRY0T4',
			name: 'Under-five mortality rate',
			direction: -1,
			unit: 'Deaths per 1,000 live births',
		},
	]);
	const expected = linesOf('unicef_cme.csv').flatMap((line): [string, number][] => {
		const [country = ''] = line.split(',');
		const [, year = '', value = ''] = /,_T,Total,_T,Total,.*,(\d{4}),([\d.]+),/.exec(line) ?? [];
		return COUNTRIES.includes(country) && value !== ''
			? [[`${country} under_five_mortality_rate ${year}`, Number(value)]]
			: [];
	});
	expect(expected).toHaveLength(6);
	expect(values).toEqual(Object.fromEntries(expected));
	expect(codes).toContain('country_aggregate');
});
