import { describe, expect, test } from 'vitest';
import { correlate, correlatePanel } from './correlation.ts';
import { layPanel, type PanelInput } from './panel.ts';

describe(correlate, () => {
	// x̄ = 2, ȳ = 2; Σ(x−x̄)(y−ȳ) = (−1)(−1) + 0·1 + 1·0 = 1; Σ(x−x̄)² = Σ(y−ȳ)² = 2; r = 1/2.
	test('is the covariance over the two standard deviations', () => {
		expect(correlate([1, 2, 3], [1, 3, 2])).toEqual({ value: 0.5, n: 3, reason: null });
	});

	test('looks only at countries that have both scores', () => {
		expect(correlate([1, null, 2, 3, 9], [1, 7, 3, 2, null])).toEqual({ value: 0.5, n: 3, reason: null });
	});

	test('is exactly −1 where one falls as the other rises', () => {
		expect(correlate([0.1, 0.2, 0.7], [0.9, 0.8, 0.3]).value).toBeCloseTo(-1, 12);
	});

	test('does not exist over two countries', () => {
		expect(correlate([1, 2, null], [1, 2, 3])).toEqual({ value: null, n: 2, reason: 'too_few_countries' });
	});

	test('does not exist where all countries score the same, even in rounded thirds', () => {
		const third = 100 / 3;
		expect(correlate([third, third, 0.1 * 10 * third], [1, 2, 3])).toEqual({
			value: null,
			n: 3,
			reason: 'no_variance',
		});
	});
});

const framework: PanelInput['framework'] = [
	{ id: 'top', parent: null, weight: null },
	{ id: 'law', parent: 'top', weight: null },
	{ id: 'statute', parent: 'law', weight: null },
	{ id: 'treaty', parent: 'law', weight: null },
	{ id: 'care', parent: 'top', weight: null },
	{ id: 'helpline', parent: 'care', weight: null },
];
const table: Readonly<Record<string, readonly number[]>> = {
	top: [20, 40, 45],
	law: [30, 30, 30],
	statute: [10, 20, 30],
	treaty: [50, 40, 30],
	care: [10, 50, 60],
	helpline: [10, 50, 60],
};
const countries = ['AAA', 'BBB', 'CCC'];
const input: PanelInput = {
	framework,
	method: { indicators: null },
	scores: Object.entries(table).flatMap(([node, scores]) =>
		scores.map((score, at) => ({ country: countries[at]!, node, score })),
	),
	observed: ['statute', 'treaty', 'helpline'].flatMap((indicator) =>
		countries.map((country) => ({ country, indicator, status: 'assessed' as const })),
	),
};

describe(correlatePanel, () => {
	const found = correlatePanel(layPanel(input));
	const pair = (a: string, b: string) => found.find((row) => row.a === a && row.b === b);

	test('two indicators of a pillar that run against each other are flagged', () => {
		expect(pair('statute', 'treaty')).toMatchObject({
			relation: 'within_pillar',
			value: -1,
			n: 3,
			flag: 'opposed',
		});
	});

	test('two indicators of different pillars are flagged only when they say nearly the same', () => {
		expect(pair('statute', 'helpline')).toMatchObject({ relation: 'across_pillars', flag: 'redundant' });
		expect(pair('treaty', 'helpline')).toMatchObject({ relation: 'across_pillars', flag: null });
	});

	test('a pillar that does not vary has no correlation, and says why', () => {
		expect(pair('law', 'care')).toMatchObject({ relation: 'pillars', value: null, reason: 'no_variance' });
		expect(pair('statute', 'law')).toMatchObject({ value: null, reason: 'no_variance' });
	});

	test('an only indicator is no evidence for its pillar', () => {
		expect(pair('helpline', 'care')).toMatchObject({ value: null, reason: 'same_indicators' });
	});

	test('a value that was imputed is left out', () => {
		const observed = input.observed.map((row) =>
			row.country === 'AAA' && row.indicator === 'statute' ? { ...row, status: 'no_reply' as const } : row,
		);
		const rows = correlatePanel(layPanel({ ...input, observed }));
		expect(rows.find(({ b }) => b === 'treaty')).toMatchObject({ n: 2, reason: 'too_few_countries' });
	});

	test('indicators the method does not use are no part of it', () => {
		const rows = correlatePanel(layPanel({ ...input, method: { indicators: ['statute', 'treaty'] } }));
		expect(rows.map(({ relation }) => relation)).toEqual([
			'within_pillar',
			'indicator_pillar',
			'indicator_pillar',
			'indicator_index',
			'indicator_index',
			'pillar_index',
		]);
		expect(rows.at(-1)).toMatchObject({ a: 'law', b: 'top', reason: 'same_indicators' });
	});
});

describe(layPanel, () => {
	test('scores of two years at once are refused', () => {
		expect(() => layPanel({ ...input, scores: [...input.scores, ...input.scores] })).toThrow(
			'AAA has two scores for top; expected those of one year',
		);
	});
});
