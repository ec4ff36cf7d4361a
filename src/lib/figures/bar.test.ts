import { expect, test } from 'vitest';
import { sayBar } from './bar.ts';

const METHOD = { scale: [0, 100], decimals: 0 } as const;
const READING = {
	score: 40,
	low: 30,
	high: 60,
	coverage: 0.8,
	tier: 2,
	rank: 9,
	rankLow: 7,
	rankHigh: 12,
	stability: 0.9,
};

test('a bar speaks of its score, its bounds and the median of the region', () => {
	expect(sayBar(READING, 40, 55, METHOD)).toMatch(/40.*30.*60.*55/);
});

test('a median that does not exist is not spoken of, least of all as zero', () => {
	expect(sayBar(READING, 40, null, METHOD)).toMatch(/40.*30.*60/);
	expect(sayBar(READING, 40, null, METHOD)).not.toMatch(/median|\b0\b/);
});
