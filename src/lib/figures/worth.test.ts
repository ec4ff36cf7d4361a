import { describe, expect, test } from 'vitest';
import { equalTiers } from '../../../tests/fixtures/site.ts';
import { sayOpen, sayPoints, sayWorth, shownScore } from './worth.ts';

const METHOD = {
	tiers: equalTiers(['band_1', 'band_2', 'band_3', 'band_4', 'band_5']),
	decimals: 0,
	scale: [0, 100] as const,
};
const now = { score: 52.4, tier: 2 };

describe(shownScore, () => {
	test.each([
		[43.316, '43'],
		[59.4, '59'],
		[60, '60'],
		[19.9999999999, '20'],
	])('%s is written %s', (score, text) => {
		expect(shownScore(score, METHOD)).toBe(text);
	});

	test('no rounding lifts a score into a tier it is not in', () => {
		expect(shownScore(59.983, METHOD)).toBe('59');
		expect(shownScore(0.5999, { tiers: [], decimals: 3 })).toBe('0.600');
	});
});

describe(sayPoints, () => {
	test('what rounds to nothing is not called nothing', () => {
		expect([sayPoints(16.7, 0), sayPoints(0.3, 0), sayPoints(-0.3, 0), sayPoints(0, 0)]).toEqual([
			'+17',
			'<1',
			'>−1',
			'0',
		]);
	});

	test('points of a method with decimals have them', () => {
		expect([0.0124, 0.0003, -0.2].map((points) => sayPoints(points, 3))).toEqual([
			'+0.012',
			'<0.001',
			'−0.200',
		]);
	});
});

describe(sayWorth, () => {
	const worth = (score: number | null, tier: number | null) => sayWorth({ score, tier }, now, METHOD);

	test('is said in whole points where scores are', () => {
		expect(worth(55.97, 2)).toBe('Would move the index from 52 to 56.');
	});

	test('names the bands only where the band moves', () => {
		expect(worth(61.2, 3)).toBe('Would move the index from 52 to 61, from Band 3 to Band 4.');
	});

	test('less than a point short of a band is said in words, never as 0.02 short', () => {
		const said = worth(59.983, 2);
		expect(said).toBe('Would move the index from 52 to 59, just short of Band 4.');
		expect(said).not.toMatch(/\d\.\d/);
		expect(worth(58.9, 2)).not.toContain('short');
	});

	test('what rounds to no change is not said', () => {
		expect(worth(52.44, 2)).toBeNull();
	});

	test('a first score is no move from nothing, and no score is nothing to say', () => {
		expect(sayWorth({ score: 33.3, tier: 1 }, { score: null, tier: null }, METHOD)).toBe(
			'Would give a first score: 33, Band 2.',
		);
		expect(worth(null, null)).toBeNull();
	});
});

describe(sayOpen, () => {
	test('says between what the index lies, and nothing where that does not show', () => {
		expect(sayOpen({ score: 60.2, tier: 3 }, { score: 48.1, tier: 2 }, METHOD)).toBe(
			'Depending on what is found, the index would lie between 48 and 60.',
		);
		expect(sayOpen({ score: 52.3, tier: 2 }, { score: 52.1, tier: 2 }, METHOD)).toBeNull();
		expect(sayOpen({ score: null, tier: null }, { score: 48.1, tier: 2 }, METHOD)).toBeNull();
	});
});
