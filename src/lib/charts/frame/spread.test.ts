import { describe, expect, test } from 'vitest';
import { spread } from './spread.ts';

const between = { low: 0, high: 100 };
const label = (at: number, size = 10) => ({ at, size });

describe('labels along a line', () => {
	test('stay where they belong when they have room', () => {
		expect(spread([label(20), label(60)], between)).toEqual([20, 60]);
	});

	test('share the push when they would cover each other', () => {
		expect(spread([label(50), label(52)], between)).toEqual([46, 56]);
	});

	test('come back in the order they were given', () => {
		expect(spread([label(60), label(20)], between)).toEqual([60, 20]);
	});

	test('stay on the line at its ends', () => {
		expect(spread([label(0), label(0), label(100)], between)).toEqual([5, 15, 95]);
	});

	test('never cover each other nor leave the line while there is room for all', () => {
		const wanted = Array.from({ length: 9 }, (_, index) => label((index * 37) % 23));
		const placed = [...spread(wanted, between)].sort((a, b) => a - b);
		expect(placed[0]).toBeGreaterThanOrEqual(5 - 1e-9);
		expect(placed.at(-1)).toBeLessThanOrEqual(95 + 1e-9);
		placed
			.slice(1)
			.forEach((at, index) => expect(at - (placed[index] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-9));
	});

	test('are spaced evenly where the line is too short for all', () => {
		expect(spread([label(10, 100), label(10, 100)], between)).toEqual([25, 75]);
	});

	test('are none where there are none', () => {
		expect(spread([], between)).toEqual([]);
	});
});
