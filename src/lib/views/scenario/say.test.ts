import { describe, expect, test } from 'vitest';
import type { Step } from './board.svelte.ts';
import { equalTiers } from '../../../../tests/fixtures/site.ts';
import { sayClimb, sayScore, saySummary } from './say.ts';

const TIERS = equalTiers(['band_1', 'band_2', 'band_3', 'band_4', 'band_5']);
const METHOD = { tiers: TIERS, decimals: 0 };

const step = (year: number | null, score: number | null, tier: number | null): Step => ({
	year,
	actions: [],
	reading: { score, tier, low: score, high: score, coverage: 1, drawn: null, stability: null },
});

describe('a score in words', () => {
	test('is in whole points', () => {
		expect(sayScore(43.3167, METHOD)).toBe('43');
		expect(sayScore(60, METHOD)).toBe('60');
	});

	test('has decimals where whole points would name another band than its own, and never rounds into it', () => {
		expect(sayScore(59.98333, METHOD)).toBe('59.98');
		expect(sayScore(59.99999, METHOD)).toBe('59.99');
		expect(sayScore(59.4, METHOD)).toBe('59');
	});
});

describe('a score of three decimals in words', () => {
	const own = {
		tiers: [0, 0.55, 0.7, 0.8].map((from) => ({ id: `from_${from}`, from, name: null })),
		decimals: 3,
	};

	test('has them, and more where they would name another band than its own', () => {
		expect([0.944, 0.7, 0.69996].map((score) => sayScore(score, own))).toEqual(['0.944', '0.700', '0.69996']);
	});
});

describe('the way of a scenario', () => {
	test('names every year the band changes in, and no other', () => {
		const steps = [step(null, 43, 2), step(2027, 50, 2), step(2028, 61, 3), step(2030, 82, 4)];
		expect(sayClimb(steps, TIERS)).toBe('Band 3 → Band 4 in 2028 → Band 5 in 2030');
		expect(saySummary(steps, METHOD)).toBe('Band 3 → Band 4 in 2028 → Band 5 in 2030. Score from 43 to 82.');
	});

	test('says so where the band stays', () => {
		expect(saySummary([step(null, 43, 2), step(2028, 51, 2)], METHOD)).toBe(
			'Band 3, as now. Score from 43 to 51.',
		);
	});

	test('a country without a score gets its first, or still has none', () => {
		expect(saySummary([step(null, null, null), step(2028, 51, 2)], METHOD)).toBe(
			'No score → Band 3 in 2028. First score: 51.',
		);
		expect(saySummary([step(null, null, null), step(2028, null, null)], METHOD)).toBe('No score, as now.');
	});

	test('there is nothing to say while nothing is worked out', () => {
		expect(saySummary([step(null, 43, 2)], METHOD)).toBeNull();
	});
});
