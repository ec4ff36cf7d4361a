import { describe, expect, test } from 'vitest';
import { endsOf, isBetter, nextStep, type Rung } from './ladder.ts';

const rung = (given: Partial<Rung> = {}): Rung => ({
	id: 'law',
	kind: 'fact',
	direction: 1,
	low: 0,
	high: 1,
	band_edges: null,
	...given,
});
const LESS = rung({ kind: 'proxy', direction: -1, low: 0, high: 20 });
const NOBODY = { all: [], region: [] };

describe(isBetter, () => {
	test('more is better, unless less is, and equals are not better', () => {
		expect([isBetter(rung(), 1, 0.5), isBetter(LESS, 1, 0.5), isBetter(rung(), 1, 1)]).toEqual([
			true,
			false,
			false,
		]);
	});

	test('where no direction is given more is better', () => {
		expect(isBetter(rung({ direction: null }), 2, 1)).toBe(true);
	});
});

describe(endsOf, () => {
	test('the goalposts are the ends, the lower one the top where less is better', () => {
		expect(endsOf(rung(), [])).toEqual({ top: 1, bottom: 0 });
		expect(endsOf(LESS, [])).toEqual({ top: 0, bottom: 20 });
	});

	test('goalposts written the wrong way round are the same ends', () => {
		expect(endsOf(rung({ low: 1, high: 0 }), [])).toEqual({ top: 1, bottom: 0 });
	});

	test('without goalposts the best and worst value any country has', () => {
		expect(endsOf(rung({ low: null }), [3, 9, 4])).toEqual({ top: 9, bottom: 3 });
	});

	test('without goalposts and values there is nothing to go by', () => {
		expect(endsOf(rung({ high: null }), [])).toBeNull();
	});

	test('bands end where the last begins and one short of the first, in their own direction', () => {
		expect(endsOf(rung({ band_edges: [10, 20, 30, 40] }), [])).toEqual({ top: 40, bottom: 9 });
		expect(endsOf(rung({ band_edges: [40, 30, 20, 10], direction: -1 }), [])).toEqual({
			top: 10,
			bottom: 41,
		});
	});
});

describe(nextStep, () => {
	test('a fact rises to the next answer any country gives, and no further', () => {
		const all = [0, 0.5, 1, 0.5];
		expect(nextStep(rung(), 0, { all, region: [1, 1] })).toBe(0.5);
		expect(nextStep(rung(), 0.5, { all, region: [] })).toBe(1);
	});

	test('a fact nobody answers in between rises to the top', () => {
		expect(nextStep(rung(), 0, { all: [0, 1], region: [] })).toBe(1);
	});

	test('at the top, or beyond it, there is no next step', () => {
		expect(nextStep(rung(), 1, { all: [0, 0.5, 1], region: [1] })).toBeNull();
		expect(nextStep(rung(), 1.5, { all: [0, 2], region: [2] })).toBeNull();
	});

	test('a banded value rises to where the next level begins', () => {
		const banded = rung({ kind: 'assessment', band_edges: [10, 20, 30, 40] });
		expect(nextStep(banded, 12, NOBODY)).toBe(20);
		expect(nextStep(rung({ band_edges: [40, 30, 20, 10], direction: -1 }), 33, NOBODY)).toBe(30);
	});

	test('an index rises to the median of the region, from there on to its best', () => {
		const index = rung({ kind: 'proxy', high: 20 });
		const region = [2, 10, 18];
		expect(nextStep(index, 4, { all: region, region })).toBe(10);
		expect(nextStep(index, 10, { all: region, region })).toBe(18);
		expect(nextStep(index, 18, { all: region, region })).toBeNull();
	});

	test('of an even number the median lies between the two in the middle', () => {
		expect(nextStep(rung({ kind: 'proxy', high: 20 }), 1, { all: [20], region: [2, 4, 8, 20] })).toBe(6);
	});

	test('where less is better the median is a step down', () => {
		expect(nextStep(LESS, 15, { all: [], region: [2, 10, 18] })).toBe(10);
		expect(nextStep(LESS, 10, { all: [], region: [2, 10, 18] })).toBe(2);
	});

	test('a region with nobody in it, or nobody ahead, gives no next step', () => {
		expect(nextStep(rung({ kind: 'proxy', high: 20 }), 5, NOBODY)).toBeNull();
		expect(nextStep(rung({ kind: 'proxy', high: 20 }), 5, { all: [20], region: [1, 2] })).toBeNull();
	});

	test('no step passes the top, whatever a country beyond the goalposts has', () => {
		expect(nextStep(rung({ kind: 'proxy', high: 20 }), 19, { all: [], region: [30, 40] })).toBeNull();
		expect(nextStep(rung(), 0, { all: [7], region: [] })).toBe(1);
	});
});
