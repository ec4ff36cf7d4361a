import { describe, expect, test } from 'vitest';
import { formatLift, formatPoints, shortOf } from './points.ts';

const EDGES = [0, 20, 40, 60, 80];

describe(formatPoints, () => {
	test.each([
		[43.316, '43.3'],
		[60, '60.0'],
		[100, '100.0'],
		[0, '0.0'],
		[19.9999999999, '20.0'],
	])('%s is written %s', (score, text) => {
		expect(formatPoints(score, EDGES, 0)).toBe(text);
	});

	test('no rounding lifts a score into a tier it is not in', () => {
		expect(formatPoints(59.983, EDGES, 0)).toBe('59.98');
		expect(formatPoints(59.9967, EDGES, 0)).toBe('59.997');
		expect(formatPoints(59.99999, EDGES, 0)).toBe('59.999');
	});

	test('where there are no tiers a tenth will do', () => {
		expect(formatPoints(59.983, [], 0)).toBe('60.0');
	});
});

describe(formatLift, () => {
	test.each([
		[16.6667, '+16.7'],
		[-16.6667, '−16.7'],
		[0.02, '+0.02'],
		[0, '0.0'],
	])('%s points are written %s', (points, text) => {
		expect(formatLift(points, 0)).toBe(text);
	});
});

describe(shortOf, () => {
	test('says how little is missing where a tenth would hide it', () => {
		expect(shortOf(59.983, 2, EDGES, 0)).toEqual({ tier: 3, points: '0.02' });
	});

	test('never says that nothing is missing', () => {
		expect(shortOf(59.99999, 2, EDGES, 0)?.points).toBe('0.01');
	});

	test.each([
		['far from it', 51.65, 2],
		['in it', 60, 3],
		['at the top', 100, 4],
		['held below it by a floor', 75, 2],
	])('says nothing %s', (_, score, tier) => {
		expect(shortOf(score, tier, EDGES, 0)).toBeNull();
	});
});

describe('on a scale from 0 to 1 whose scores have three decimals', () => {
	const OWN = [0, 0.55, 0.7, 0.8];

	test('scores and lifts have four, and more where that keeps a score in its tier', () => {
		expect(formatPoints(0.94412, OWN, 3)).toBe('0.9441');
		expect(formatPoints(0.69998, OWN, 3)).toBe('0.69998');
		expect(formatPoints(0.69999999, OWN, 3)).toBe('0.699999');
		expect([formatLift(0.01234, 3), formatLift(0.00002, 3)]).toEqual(['+0.0123', '+0.00002']);
	});

	test('it is said how little is missing to the next tier', () => {
		expect(shortOf(0.69998, 1, OWN, 3)).toEqual({ tier: 2, points: '0.00002' });
		expect(shortOf(0.65, 1, OWN, 3)).toBeNull();
	});
});
