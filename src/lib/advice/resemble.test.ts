import { describe, expect, test } from 'vitest';
import { pickAlike, resemblanceOf, type Traits } from './resemble.ts';

const country = (id: string, traits: Partial<Traits> = {}): Traits => ({
	...{ id, region: 'africa', income: 'low', ldc: true, lldc: false, sids: false },
	...{ population: 10e6, internetUse: 30 },
	...traits,
});

describe('two countries', () => {
	test('that both belong to no development group are alike in that', () => {
		const none = { ldc: false };
		expect(resemblanceOf(country('AAA', none), country('BBB', none)).aspects.groups).toBe(1);
		expect(resemblanceOf(country('AAA'), country('BBB', none)).aspects.groups).toBe(0);
	});

	test('of the same kind resemble each other wholly, whatever they are called', () => {
		expect(resemblanceOf(country('AAA'), country('BBB')).alike).toBe(1);
	});

	test('of opposite kind do not resemble each other at all', () => {
		const other = country('BBB', {
			...{ region: 'europe', income: 'high', ldc: false, lldc: true, sids: true },
			...{ population: 1e9, internetUse: 90 },
		});
		expect(resemblanceOf(country('AAA'), other).alike).toBeCloseTo(0, 12);
	});

	test('resemble each other the same in either order', () => {
		const [a, b] = [country('AAA'), country('BBB', { income: 'high', population: 3e5, internetUse: 71 })];
		expect(resemblanceOf(a, b)).toEqual(resemblanceOf(b, a));
	});

	test('lose a third of their likeness in income for each group between', () => {
		const incomes = (['low', 'lower_middle', 'upper_middle', 'high'] as const).map(
			(income) => resemblanceOf(country('AAA'), country('BBB', { income })).aspects.income,
		);
		expect(incomes.map((each) => Number(each?.toFixed(4)))).toEqual([1, 0.6667, 0.3333, 0]);
	});

	test('one ten times as large as the other are half alike in size', () => {
		const { size } = resemblanceOf(country('AAA'), country('BBB', { population: 1e6 })).aspects;
		expect(size).toBeCloseTo(0.5, 12);
	});

	test('twenty-five points of internet use apart are half alike in connectivity', () => {
		expect(resemblanceOf(country('AAA'), country('BBB', { internetUse: 55 })).aspects.connectivity).toBe(0.5);
	});
});

describe('what is not known', () => {
	test('counts for nothing and is told apart from what is unlike', () => {
		const { alike, aspects } = resemblanceOf(
			country('AAA'),
			country('BBB', { population: null, income: null, internetUse: null }),
		);
		expect(aspects).toEqual({ region: 1, income: null, groups: 1, size: null, connectivity: null });
		expect(alike).toBe(0.4);
	});

	test('of one development group leaves the other two to compare', () => {
		const own = country('AAA', { sids: true });
		expect(resemblanceOf(own, country('BBB', { sids: null })).aspects.groups).toBe(1);
		expect(resemblanceOf(own, country('BBB', { sids: false })).aspects.groups).toBe(0.5);
	});

	test('of everything resembles nobody', () => {
		const blank = country('BBB', {
			...{ region: null, income: null, ldc: null, lldc: null, sids: null },
			...{ population: null, internetUse: null },
		});
		expect(resemblanceOf(blank, blank).alike).toBe(0);
	});
});

describe('those to learn from', () => {
	const pick = (candidates: readonly Traits[], most = 3) =>
		pickAlike(
			country('AAA'),
			candidates.map((traits) => ({ traits })),
			most,
		).map(({ each, near }) => [each.traits.id, near]);

	test('are those of the region before any other, the most alike first', () => {
		expect(
			pick([
				country('BBB', { region: 'europe' }),
				country('CCC', { income: 'high' }),
				country('DDD', { income: 'lower_middle' }),
			]),
		).toEqual([
			['DDD', true],
			['CCC', true],
			['BBB', false],
		]);
	});

	test('are of another region rather than of this one and nothing like it', () => {
		const giant = { income: 'high', ldc: false, population: 1e9, internetUse: 75 } as const;
		expect(pick([country('BBB', giant), country('CCC', { region: 'europe' })])).toEqual([
			['CCC', false],
			['BBB', true],
		]);
	});

	test('are no more than asked for, and the same whatever the order they come in', () => {
		const several = ['EEE', 'CCC', 'DDD', 'BBB'].map((id) => country(id));
		expect(pick(several, 2)).toEqual([
			['BBB', true],
			['CCC', true],
		]);
		expect(pick(several.toReversed(), 2)).toEqual(pick(several, 2));
	});
});
