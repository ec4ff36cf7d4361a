import { describe, expect, test } from 'vitest';
import { distinguish } from './distinguishable.ts';

const standing = (
	score: number | null,
	[low, high]: readonly [number | null, number | null] = [score, score],
	[rankLow, rankHigh]: readonly [number | null, number | null] = [null, null],
) => ({ score, low, high, rankLow, rankHigh });

describe('two countries on one node', () => {
	test('are told apart where neither bounds nor ranks overlap', () => {
		const [high, low] = [standing(60, [60, 60], [1, 3]), standing(40, [35, 45], [4, 6])];
		expect(distinguish(high, low)).toEqual({ is: 'ahead', who: 'first' });
		expect(distinguish(low, high)).toEqual({ is: 'ahead', who: 'second' });
	});

	test('cannot be compared where one has no score, whatever its bounds', () => {
		expect(distinguish(standing(60), standing(null, [0, 100]))).toEqual({ is: 'unscored' });
		expect(distinguish(null, standing(60))).toEqual({ is: 'unscored' });
	});

	test('are not distinguishable with the same score', () => {
		expect(distinguish(standing(50), standing(50 + 1e-12))).toEqual({
			is: 'not_distinguishable',
			why: 'level',
		});
	});

	test('are not distinguishable where what is missing could turn them round', () => {
		expect(distinguish(standing(60, [45, 80]), standing(40, [40, 45]))).toEqual({
			is: 'not_distinguishable',
			why: 'bounds',
		});
	});

	test('are not distinguishable where their ranks over the draws overlap', () => {
		expect(distinguish(standing(60, [60, 60], [2, 5]), standing(58, [58, 58], [5, 7]))).toEqual({
			is: 'not_distinguishable',
			why: 'ranks',
		});
	});

	test('are judged by their bounds alone where no draws were made of one of them', () => {
		expect(distinguish(standing(60, [60, 60], [2, 5]), standing(58))).toEqual({ is: 'ahead', who: 'first' });
	});
});
