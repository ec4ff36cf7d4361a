import { describe, expect, test } from 'vitest';
import { computeAlpha, computeAlphas } from './consistency.ts';
import { layPanel } from './panel.ts';

describe(computeAlpha, () => {
	// Variances over n − 1: first 1, second 1; sums 2, 5, 5 have variance 3; α = 2/1 · (1 − 2/3) = 2/3.
	test('is k/(k − 1) of what the variance of the sum has beyond the variances of the parts', () => {
		const { value, n } = computeAlpha([
			[1, 1],
			[2, 3],
			[3, 2],
		]);
		expect(value).toBeCloseTo(2 / 3, 12);
		expect(n).toBe(3);
	});

	test('is 1 where the parts are the same, and negative where they run against each other', () => {
		const same = [1, 4, 9].map((score) => [score, score, score]);
		expect(computeAlpha(same).value).toBeCloseTo(1, 12);
		// Variances 1 and 7/3; sums 4, 4, 3 have variance 1/3; α = 2 · (1 − (10/3)/(1/3)) = −18.
		const opposed = [
			[1, 3],
			[2, 2],
			[3, 0],
		];
		expect(computeAlpha(opposed).value).toBeCloseTo(-18, 12);
	});

	test('does not exist for one part, one country, or parts that cancel out exactly', () => {
		expect(computeAlpha([[1], [2]])).toEqual({ value: null, n: 2, reason: 'too_few_items' });
		expect(computeAlpha([[1, 2]])).toEqual({ value: null, n: 1, reason: 'too_few_countries' });
		expect(
			computeAlpha([
				[1, 3],
				[2, 2],
				[3, 1],
			]),
		).toEqual({ value: null, n: 3, reason: 'no_variance' });
	});
});

describe(computeAlphas, () => {
	const ids = ['statute', 'treaty', 'hotline'];
	const scores: readonly (readonly (number | null)[])[] = [
		[1, 1, 7],
		[2, 3, 1],
		[3, 2, 1],
		[9, 9, null],
	];
	const countries = ['AAA', 'BBB', 'CCC', 'DDD'];
	const panel = layPanel({
		framework: [
			{ id: 'top', parent: null, weight: null },
			{ id: 'law', parent: 'top', weight: null },
			...ids.map((id) => ({ id, parent: 'law', weight: null })),
		],
		method: { indicators: null },
		scores: countries.flatMap((country, row) =>
			ids.map((node, column) => ({ country, node, score: scores[row]![column]! })),
		),
		observed: countries.flatMap((country, row) =>
			ids.map((indicator, column) => ({
				country,
				indicator,
				status: scores[row]![column] === null ? ('not_assessed' as const) : ('assessed' as const),
			})),
		),
	});

	test('only countries with every part count, also for the alpha without one part', () => {
		const law = computeAlphas(panel).filter(({ node }) => node === 'law');
		expect(law.map(({ dropped, k, n }) => [dropped, k, n])).toEqual([
			[null, 3, 3],
			['statute', 2, 3],
			['treaty', 2, 3],
			['hotline', 2, 3],
		]);
		expect(law.at(-1)?.value).toBeCloseTo(2 / 3, 12);
	});

	test('an index with one pillar has no alpha over pillars', () => {
		expect(computeAlphas(panel).at(-1)).toMatchObject({ node: 'top', parts: 'pillars', value: null });
	});
});
