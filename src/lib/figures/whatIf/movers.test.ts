import { expect, test } from 'vitest';
import { bookOf } from '#lib/scoring/book.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import { movesOf } from './movers.ts';

const TIERS = ['low', 'middle', 'high'];
const tierAt = (score: number | null) =>
	score === null ? null : (TIERS[Math.min(2, Math.floor(score / 33.4))] ?? null);

/** A book of one node, by country. */
const book = (scores: Readonly<Record<string, number | null>>, stability: number | null = null) =>
	bookOf({
		...{ method: 'open', tiers: TIERS, medians: [] },
		scores: Object.entries(scores).map(([country, score]): NodeScore => ({
			...{ country, node: 'index', year: 2026, score, coverage: 1, low: score, high: score },
			...{ tier: tierAt(score), rank: null, weight: 1, reason: null },
		})),
		robustness: Object.keys(scores).map((country) => ({
			...{ country, node: 'index', rank_low: null, rank_high: null, stability },
		})),
	});
const countries = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map((id) => ({ id }));

test('countries that change band come before those that move further within one', () => {
	const before = book({ AAA: 33, BBB: 40, CCC: 70, DDD: 10, EEE: null });
	const after = book({ AAA: 34, BBB: 60, CCC: 20, DDD: 10.04, EEE: 50 }, 0.8);
	const moves = movesOf(countries, 'index', { before, after });
	expect(moves.movers.map(({ country, tiers }) => [country.id, tiers])).toEqual([
		['CCC', -2],
		['AAA', 1],
		['BBB', 0],
	]);
	expect(moves.movers[1]).toMatchObject({
		points: 1,
		before: { tier: 0 },
		after: { tier: 1 },
		stability: 0.8,
	});
	expect(moves).toMatchObject({ up: 1, down: 1, still: 1, unscored: 1 });
});

test('the same scores move nobody', () => {
	const same = book({ AAA: 33, BBB: 40, CCC: 70, DDD: 0, EEE: null });
	expect(movesOf(countries, 'index', { before: same, after: same })).toEqual({
		...{ movers: [], up: 0, down: 0, still: 4, unscored: 1 },
	});
});
