// What is told of a table, never passed over: grouped, with its place and a cure; and nothing missing becomes a zero.
import { describe, expect, test } from 'vitest';
import { applyRecipe } from '#lib/intake/apply/apply.ts';
import type { IntakeProblem } from '#lib/intake/problem.ts';
import { applyCure } from '#lib/intake/recipe/cure.ts';
import { context, fileOf, take, takeText, type Taken } from './door.ts';

const told = ({ draft, applied }: Taken, code: string): IntakeProblem | undefined =>
	[...draft.problems, ...applied.problems].find((each) => each.code === code);

/** Takes every cure of a problem and applies the recipe again. */
async function cured(taken: Taken, code: string): Promise<Readonly<Record<string, number>>> {
	const recipe = (told(taken, code)?.cures ?? []).reduce(applyCure, taken.recipe);
	const { values } = await applyRecipe(taken.draft.tables, recipe, context);
	return Object.fromEntries(
		values.map(({ country, indicator, value }) => [`${country} ${indicator}`, value]),
	);
}

describe('countries', () => {
	test('many rows that are no countries are one problem, with the first cell', async () => {
		const groups = Array.from({ length: 412 }, (_, at) => `${['AFE', 'ARB', 'WLD'][at % 3]},${at}`);
		const taken = await takeText(['iso3,law 2024', ...groups, 'NPL,1', 'KEN,2', 'FJI,3', 'PER,4'].join('\n'));
		expect(told(taken, 'country_aggregate')).toMatchObject({
			...{ level: 'note', count: 412, row: 2, cell: 'A2', different: 3, examples: ['AFE', 'ARB', 'WLD'] },
		});
		expect(Object.keys(taken.values)).toHaveLength(4);
	});

	test('NA is Namibia among two-letter codes and no value among numbers', async () => {
		const { values } = await takeText('iso2,law 2024,help 2024\nNP,1,2\nNA,NA,3\nKE,4,n/a\n');
		expect(values).toEqual({ 'NPL law 2024': 1, 'NPL help 2024': 2, 'NAM help 2024': 3, 'KEN law 2024': 4 });
	});

	test('an unknown name comes with what it may be, and taking that mends it', async () => {
		const taken = await takeText('country,law 2024\nNigeri,1\nKenya,2\nPeru,3\nFiji,4\n');
		expect(told(taken, 'country_unknown')).toMatchObject({
			level: 'warning',
			row: 2,
			cell: 'A2',
			examples: ['Nigeri'],
		});
		const cures = told(taken, 'country_unknown')?.cures;
		expect(cures).toEqual([
			{ kind: 'alias', text: 'Nigeri', country: 'NER' },
			{ kind: 'alias', text: 'Nigeri', country: 'NGA' },
		]);
		const recipe = applyCure(taken.recipe, { kind: 'alias', text: 'Nigeri', country: 'NGA' });
		const { values } = await applyRecipe(taken.draft.tables, recipe, context);
		expect(values).toHaveLength(4);
	});

	test('two spellings that claim one country are told, and two values for one thing as well', async () => {
		const taken = await takeText("country,law 2024\nIvory Coast,1\nCôte d'Ivoire,2\nnpl,3\nNepal,3\n");
		expect(told(taken, 'country_twice')).toMatchObject({
			...{
				count: 2,
				examples: ["Côte d’Ivoire: Ivory Coast (2), Côte d'Ivoire (3)", 'Nepal: npl (4), Nepal (5)'],
			},
		});
		expect(told(taken, 'value_conflict')).toMatchObject({ count: 1, row: 3, cell: 'B3' });
		expect(taken.values).toEqual({ 'CIV law 2024': 1, 'NPL law 2024': 3 });
	});

	test('a place that is no country of the atlas is set aside until it is kept', async () => {
		const taken = await takeText('country,law 2024\nNepal,1\nHong Kong,2\nKenya,3\n');
		expect(told(taken, 'country_elsewhere')).toMatchObject({ examples: ['Hong Kong'] });
		expect(await cured(taken, 'country_elsewhere')).toEqual({ 'NPL law': 1, 'HKG law': 2, 'KEN law': 3 });
	});

	test('a slip is forgiven and shown for review', async () => {
		const taken = await takeText('country,law 2024\nNepall,1\nKenya,2\nPeru,3\n');
		expect(told(taken, 'country_slip')).toMatchObject({ level: 'question', examples: ['Nepall'] });
		expect(
			taken.applied.countries.flatMap(({ claims }) => claims.map(({ country, how }) => [country, how])),
		).toEqual([
			['KEN', 'name'],
			['NPL', 'slip'],
			['PER', 'name'],
		]);
	});
});

describe('values', () => {
	const column = (...cells: readonly string[]): string =>
		[
			'country;law 2024',
			...cells.map(
				(cell, at) => `${['Nepal', 'Kenya', 'Fiji', 'Peru', 'Chad', 'Mali', 'Togo', 'Oman'][at]};${cell}`,
			),
		].join('\n');

	test('marks of missing values are not assessed, never zero', async () => {
		const { values, applied } = await takeText(column('..', 'n/a', '…', '-', '#N/A', '', 'NA', '5'));
		expect(values).toEqual({ 'OMN law 2024': 5 });
		expect(applied.indicators).toMatchObject([{ values: 1, missing: 7 }]);
	});

	test('a word among numbers is told once, with its cure', async () => {
		const taken = await takeText(column('1', 'pending', '2', 'pending', '3', '4'));
		expect(told(taken, 'value_text')).toMatchObject({
			...{ level: 'warning', count: 2, cell: 'B3', examples: ['pending'] },
			cures: [{ kind: 'missing', table: 0, text: 'pending' }],
		});
		expect(Object.values(taken.values)).toEqual([1, 2, 3, 4]);
	});

	test('zeros that may mean “no score” are asked about, and said to be so once for the column', async () => {
		const taken = await takeText(column('0.0', '2.5', '0.0', '3.1', '4', '5'));
		expect(told(taken, 'zero_for_missing')).toMatchObject({
			level: 'question',
			count: 2,
			params: { text: '0.0' },
		});
		expect(taken.values['NPL law 2024']).toBe(0);
		expect(await cured(taken, 'zero_for_missing')).not.toHaveProperty('NPL law');
	});

	test('a share where a percentage is named is asked about and left as it is', async () => {
		const taken = await takeText('country,share of schools (%) 2024\nNepal,0.6\nKenya,0.45\nPeru,1\n');
		expect(told(taken, 'percent_share')).toMatchObject({
			level: 'question',
			params: { value: 1, meant: 100 },
		});
		expect(Object.values(taken.values)).toEqual([0.6, 0.45, 1]);
		expect(Object.values(await cured(taken, 'percent_share'))).toEqual([60, 45, 100]);
	});

	test('signs of percent are read as they are seen; a column of both kinds is asked about', async () => {
		const all = await takeText(column('45 %', '60%', '7,5 %'));
		expect(Object.values(all.values)).toEqual([45, 60, 7.5]);
		expect(told(all, 'percent_text')).toMatchObject({ level: 'note', count: 3 });
		expect(told(await takeText(column('45 %', '0.5', '0.7')), 'percent_mixed')).toMatchObject({
			level: 'question',
		});
	});

	test.each([
		[
			['1.234,5', '2,5', '1.000'],
			[1234.5, 2.5, 1000],
		],
		[
			['1 234,5', '2 000', '3'],
			[1234.5, 2000, 3],
		],
		[
			['1,234.5', '1,000', '2.25'],
			[1234.5, 1000, 2.25],
		],
		[
			['١٢٫٥', '٣', '٤'],
			[12.5, 3, 4],
		],
		[
			['−1.5', '2e3', '+3.25'],
			[-1.5, 2000, 3.25],
		],
	])('numbers as %j', async (cells, expected) => {
		expect(Object.values((await takeText(column(...cells))).values)).toEqual(expected);
	});

	test('a number that could be read in two ways is asked about', async () => {
		expect(
			told(await takeText('country\tlaw 2024\nNepal\t1,234\nKenya\t2,500\n'), 'number_ambiguous'),
		).toMatchObject({
			...{ level: 'question', examples: ['1,234', '2,500'] },
		});
	});

	test('a number past what can be scored is told by its cell', async () => {
		const taken = await takeText(column('1e308', '2', '-1e308', '3'));
		expect(told(taken, 'value_too_large')).toMatchObject({ count: 2, cell: 'B2' });
		expect(Object.values(taken.values)).toEqual([2, 3]);
	});

	test('ranks and sums are no indicators until someone says so', async () => {
		const taken = await takeText(
			'country,rank,overall score,law,help\nNepal,1,9,4,5\nKenya,2,7,3,4\nPeru,3,6,2,4\n',
			'a 2024.csv',
		);
		expect(taken.recipe.indicators.filter(({ include }) => include).map(({ key }) => key)).toEqual([
			'law',
			'help',
		]);
		expect(told(taken, 'indicator_total')).toMatchObject({ examples: ['overall score'] });
	});
});

describe('a recipe takes the next file of the kind', () => {
	test('without a question, whatever the file is called and however its rows and columns lie', async () => {
		const first = await takeText('country,Law,share (%)\nNepal,0,0.5\nKenya,4,0.6\n', 'may 2024.csv');
		const recipe = [
			...(told(first, 'percent_share')?.cures ?? []),
			{ kind: 'not_assessed', indicator: 'law', text: '0' } as const,
		].reduce(applyCure, first.recipe);
		const next = fileOf('june.csv', 'Figures for June\n\nshare (%);COUNTRY;law\n0,7;Kenya;0\n0,8;Peru;3\n');
		const { values, draft, applied } = await take([next], {
			...recipe,
			tables: recipe.tables.map((part) => ({ ...part, decimal: 'comma' })),
		});
		expect(draft.tables).toHaveLength(1);
		expect(values).toEqual({ 'KEN share 2024': 70, 'PER share 2024': 80, 'PER law 2024': 3 });
		expect(applied.problems.filter(({ level }) => level === 'question' || level === 'error')).toEqual([]);
	});

	test('a column that is gone is asked for by the name that comes near', async () => {
		const first = await takeText('iso3,variable,year,value\nNPL,law,2024,1\nKEN,law,2024,2\n');
		const { applied } = await take(
			[fileOf('b.csv', 'iso3,variable,year,values\nNPL,law,2024,1\nKEN,law,2024,2\n')],
			first.recipe,
		);
		const [problem] = applied.problems.filter(({ code }) => code === 'column_missing');
		expect(problem).toMatchObject({
			...{ level: 'error', column: 'value', params: { near: 'values' } },
			cures: [{ kind: 'column', table: 0, from: 'value', to: 'values' }],
		});
	});
});
