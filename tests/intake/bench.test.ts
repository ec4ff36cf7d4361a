// The bench a page works at: what is there stays on it, and what is asked of it is answered from it.
import { describe, expect, it } from 'vitest';
import { IntakeBench } from '#lib/intake/bench.ts';
import { applyCure } from '#lib/intake/recipe/cure.ts';
import { context, fileOf } from './door.ts';

const TABLE = `Country,2020,2022
Nepal,1.5,2.5
Kenya,4,..
Nowhere,1,1
`;

async function opened(text: string) {
	const bench = new IntakeBench(context);
	const { recipe, tables, problems } = await bench.open([fileOf('rate.csv', text)]);
	if (recipe === null) throw new Error('no recipe');
	return { bench, recipe, tables, problems };
}

describe('a table on the bench', () => {
	it('shows its values with their places: of a year, or every country’s latest', async () => {
		const { bench, recipe, tables } = await opened(TABLE);
		const review = await bench.apply(recipe);
		const [indicator] = review.indicators;
		const ask = (year: number | null) =>
			bench
				.values(indicator?.id ?? '', year)
				.map(({ country, value, year: of, place }) => [country, value, of, place]);
		expect(ask(2022)).toEqual([['NPL', 2.5, 2022, 'rate.csv C2']]);
		expect(ask(null)).toEqual([
			['NPL', 2.5, 2022, 'rate.csv C2'],
			['KEN', 4, 2020, 'rate.csv B3'],
		]);
		expect(tables[0]?.rowCount).toBe(3);
		expect(tables[0]).not.toHaveProperty('rows');
	});

	it('takes a cure at once: an unknown name said to be a country has its value on the map', async () => {
		const { bench, recipe } = await opened(TABLE);
		const review = await bench.apply(recipe);
		expect(review.problems.map(({ code, examples }) => [code, ...examples])).toContainEqual([
			'country_unknown',
			'Nowhere',
		]);
		const cured = await bench.apply(applyCure(recipe, { kind: 'alias', text: 'Nowhere', country: 'FJI' }));
		expect(cured.countries.map(({ country }) => country)).toContain('FJI');
		expect(bench.values(cured.indicators[0]?.id ?? '', 2020).map(({ country }) => country)).toContain('FJI');
	});

	it('is a package that comes back with the same values', async () => {
		const { bench, recipe } = await opened(TABLE);
		expect(bench.texts()).toBeNull();
		const review = await bench.apply(recipe);
		const id = review.indicators[0]?.id ?? '';
		const values = bench.values(id, null);
		const texts = bench.texts() ?? new Map<string, string>();
		const again = new IntakeBench(context);
		const { package: read, faults } = await again.open(
			Array.from(texts, ([name, text]) => fileOf(name, text)),
		);
		expect(faults).toEqual([]);
		expect(read?.indicators.map(({ id: each, years }) => [each, years])).toEqual([[id, [2020, 2022]]]);
		const plain = (shown: typeof values) => shown.map(({ country, value, year }) => [country, value, year]);
		expect(plain(again.values(id, null))).toEqual(plain(values));
		expect(Object.fromEntries(again.texts() ?? [])).toEqual(Object.fromEntries(texts));
	});

	it('says what is wrong in a package by file, row and column', async () => {
		const { bench, recipe } = await opened(TABLE);
		await bench.apply(recipe);
		const texts = new Map(bench.texts());
		texts.set('observations.csv', (texts.get('observations.csv') ?? '').replace('2.5', 'much'));
		const { package: read, faults } = await new IntakeBench(context).open(
			Array.from(texts, ([name, text]) => fileOf(name, text)),
		);
		expect(read).toBeNull();
		expect(faults.join('\n')).toMatch(/^observations\.csv:3:value: .*much/m);
	});

	it('answers with nothing before anything was opened', () => {
		const bench = new IntakeBench(context);
		expect(bench.values('rate', null)).toEqual([]);
		expect(bench.texts()).toBeNull();
	});
});
