import { expect, describe, test } from 'vitest';
import { bookOf } from '#lib/scoring/book.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import { heldOf, spreadsOf, standingsOf, weightsOf } from './outcome.ts';

const PILLARS = ['law', 'data'];

test('the spread counts who says what, and the median of an even room lies between the two in the middle', () => {
	expect(spreadsOf([[5, 0]], PILLARS)).toEqual([
		{ pillar: 'law', counts: [0, 0, 0, 0, 0, 1], median: 5 },
		{ pillar: 'data', counts: [1, 0, 0, 0, 0, 0], median: 0 },
	]);
	const even = [
		[1, 2],
		[2, 2],
		[5, 2],
		[3, 2],
	];
	expect(spreadsOf(even, PILLARS).map(({ median }) => median)).toEqual([2.5, 2]);
});

test('weights are in the proportions of importance, on the steps of a slider and within its reach', () => {
	expect([...weightsOf([5, 1], PILLARS)]).toEqual([
		['law', 3.75],
		['data', 0.75],
	]);
});

describe('What holds under everybody’s weights', () => {
	const TIERS = ['low', 'middle', 'high'];
	const book = (scores: Readonly<Record<string, number | null>>) =>
		bookOf({
			...{ method: 'open', tiers: TIERS, medians: [] },
			scores: Object.entries(scores).map(([country, score]): NodeScore => ({
				...{ country, node: 'index', year: 2026, score, coverage: 1, low: score, high: score },
				tier: score === null ? null : (TIERS[Math.floor(score / 34)] ?? null),
				...{ rank: null, weight: 1, reason: null },
			})),
		});
	const countries = ['AAA', 'BBB', 'CCC'].map((id) => ({ id }));
	const nothing = book({ AAA: null, BBB: null, CCC: null });
	const room = (...each: ReturnType<typeof book>[]) =>
		standingsOf(countries, 'index', { each, middle: each[0] ?? nothing });

	test('a country stands between its lowest score and its highest, in the band it has most often', () => {
		const outcome = room(
			book({ AAA: 10, BBB: 40, CCC: null }),
			book({ AAA: 50, BBB: 50, CCC: null }),
			book({ AAA: 60, BBB: 45, CCC: null }),
		);
		expect(outcome.speaking).toBe(3);
		expect(outcome.standings).toEqual([
			{
				...{ country: { id: 'AAA' }, score: 10, tier: 0, low: 10, high: 60 },
				usual: { tiers: [1], count: 2 },
			},
			{
				...{ country: { id: 'BBB' }, score: 40, tier: 1, low: 40, high: 50 },
				usual: { tiers: [1], count: 3 },
			},
			{ ...{ country: { id: 'CCC' }, score: null, tier: null, low: null, high: null }, usual: null },
		]);
	});

	test('of two bands it has equally often both are told, the lower first', () => {
		const { standings } = room(
			book({ AAA: 50, BBB: 40, CCC: 10 }),
			book({ AAA: 10, BBB: 80, CCC: 10 }),
			book({ AAA: 90, BBB: 80, CCC: 10 }),
			book({ AAA: 60, BBB: 40, CCC: 10 }),
			book({ AAA: 80, BBB: 10, CCC: 10 }),
		);
		expect(standings.map(({ usual }) => usual)).toEqual([
			{ tiers: [1, 2], count: 2 },
			{ tiers: [1, 2], count: 2 },
			{ tiers: [0], count: 5 },
		]);
	});

	test('a country without a band is not among those that could hold', () => {
		const outcome = room(book({ AAA: 50, BBB: 40, CCC: null }), book({ AAA: 50, BBB: 80, CCC: null }));
		expect(heldOf(outcome.standings, outcome.speaking)).toEqual({ held: 1, count: 2 });
	});

	test('a delegate whose weights give no country a score moves none', () => {
		const outcome = room(book({ AAA: 50, BBB: 40, CCC: 10 }), nothing, book({ AAA: 50, BBB: 80, CCC: 10 }));
		expect(outcome.speaking).toBe(2);
		expect(heldOf(outcome.standings, outcome.speaking)).toEqual({ held: 2, count: 3 });
	});

	test('a country that has no score under some weights that score others does not hold', () => {
		const outcome = room(book({ AAA: 50, BBB: 40, CCC: 10 }), book({ AAA: null, BBB: 40, CCC: 10 }));
		expect(heldOf(outcome.standings, outcome.speaking)).toEqual({ held: 2, count: 3 });
	});

	test('where no weights give a score nothing holds', () => {
		const outcome = room(nothing, nothing);
		expect(outcome.speaking).toBe(0);
		expect(heldOf(outcome.standings, outcome.speaking)).toEqual({ held: 0, count: 0 });
	});
});
