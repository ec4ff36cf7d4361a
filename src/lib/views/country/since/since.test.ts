import { describe, expect, test } from 'vitest';
import type { ScoreChange, ValueChange } from '#lib/scoring/changeRows.ts';
import { roundTogether, sinceOf } from './since.ts';

const change = (node: string, row: Partial<ScoreChange> = {}): ScoreChange => ({
	...{ country: 'AAA', node, year_from: 2024, year_to: 2026, reason: null },
	...{ score_before: 40, score_after: 52.5, change: 12.5, data: 10, coverage: 3.25, method: -0.75 },
	...{ tier_before: 'band_2', tier_after: 'band_3', coverage_before: 0.75, coverage_after: 1 },
	...row,
});
const still = { score_after: 40, change: 0, data: 0, coverage: 0, method: 0, tier_after: 'band_2' };
const NO_PARTS = { change: null, data: null, coverage: null, method: null };

const value: ValueChange = {
	...{ country: 'AAA', indicator: 'treaty', kind: 'value', factor: 'data' },
	...{ status_before: 'assessed', value_before: 0, value_year_before: 2024 },
	...{ status_after: 'assessed', value_after: 1, value_year_after: 2026 },
};

const of = (changes: readonly ScoreChange[], values: readonly ValueChange[] = []) =>
	sinceOf(
		{ changes, values },
		{ root: 'index', pillars: ['law', 'support'], tiers: ['band_1', 'band_2', 'band_3'], decimals: 0 },
	);

describe('since the edition before', () => {
	test('a change of score is told with its parts, its main cause, and both tiers', () => {
		const overall = of([change('index')], [value])?.overall;
		expect(overall).toMatchObject({ before: 40, after: 52.5, shown: 12.5, cause: 'data' });
		expect(overall?.parts).toEqual([
			{ factor: 'data', points: 10, shown: 10 },
			{ factor: 'coverage', points: 3.25, shown: 3.3 },
			{ factor: 'method', points: -0.75, shown: -0.8 },
		]);
		expect([overall?.tierBefore, overall?.tierAfter]).toEqual([1, 2]);
	});

	test('the values that changed are told as they are, with the years of both editions', () => {
		const model = of([change('index')], [value]);
		expect([model?.from, model?.to, model?.values]).toEqual([2024, 2026, [value]]);
	});

	test('parts that do not add up to the change are refused', () => {
		expect(() => of([change('index', { data: 11 })])).toThrow('the parts sum to 13.5; expected 12.5');
	});

	test('a fall is laid to what pushed it down, not to the largest part', () => {
		const fallen = { score_after: 39, change: -1, data: 5, coverage: -6, method: 0 };
		expect(of([change('index', fallen)])?.overall?.cause).toBe('coverage');
	});

	test('only pillars that moved, or came or went, are told', () => {
		const gone = { ...NO_PARTS, score_after: null, tier_after: null, reason: 'not_scored_after' as const };
		const model = of([change('index', still), change('law', still), change('support', gone)]);
		expect(model?.pillars.map(({ node, reason }) => [node, reason])).toEqual([
			['support', 'not_scored_after'],
		]);
		expect(model?.overall).toMatchObject({ shown: 0, cause: null });
	});

	test('where no score stands before or after, no part is made up', () => {
		const none = { ...NO_PARTS, score_before: null, tier_before: null, reason: 'not_scored_before' as const };
		expect(of([change('index', none)])?.overall).toMatchObject({ shown: null, parts: [], cause: null });
	});

	test('a tier the method no longer knows has no place', () => {
		expect(of([change('index', { tier_before: 'bronze' })])?.overall?.tierBefore).toBeNull();
	});

	test('a country that is in no row has nothing to tell', () => {
		expect(of([])).toBeNull();
	});
});

describe('parts as they are shown', () => {
	test.each([
		[
			[1 / 3, 1 / 3, 1 / 3],
			[0.4, 0.3, 0.3],
		],
		[
			[0.05, 0.05, 0],
			[0.1, 0, 0],
		],
		[
			[-0.75, 10, 3.25],
			[-0.7, 10, 3.2],
		],
		[
			[0, 0, 0],
			[0, 0, 0],
		],
		[
			[-1.26, -1.26, -0.04],
			[-1.3, -1.3, 0],
		],
	])('of %j add up to the sum that is shown', (parts, shown) => {
		const rounded = roundTogether(parts, 0);
		expect(rounded).toEqual(shown);
		const sum = (each: readonly number[]) => Math.round(each.reduce((a, b) => a + b, 0) * 10);
		expect(sum(rounded)).toBe(sum(parts));
	});

	test('have one decimal more than the scores they lie between', () => {
		expect(roundTogether([0.01 / 3, 0.01 / 3, 0.01 / 3], 3)).toEqual([0.0034, 0.0033, 0.0033]);
	});
});
