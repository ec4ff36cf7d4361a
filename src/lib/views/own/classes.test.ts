import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { classAt, classify } from './classes.ts';

describe('shades of values', () => {
	it('have about as many countries each', () => {
		expect(classify(Array.from({ length: 100 }, (_, at) => at)).map(({ count }) => count)).toEqual([
			20, 20, 20, 20, 20,
		]);
	});

	it('are one a value where there are few different ones, however many countries have them', () => {
		expect(classify([0, 1, 1, 1, 0.5])).toEqual([
			{ from: 0, to: 0, count: 1 },
			{ from: 0.5, to: 0.5, count: 1 },
			{ from: 1, to: 1, count: 3 },
		]);
	});

	it('hold every value once, never part equal ones, and rise', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 80 }), (values) => {
				const classes = classify(values);
				expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
				expect(classes.length).toBeLessThanOrEqual(5);
				for (const value of values) expect(classAt(classes, value)).not.toBeNull();
				classes.slice(1).forEach(({ from }, at) => expect(from).toBeGreaterThan(classes[at]?.to ?? Infinity));
			}),
		);
	});

	it('are none where there is no value', () => {
		expect(classify([])).toEqual([]);
		expect(classAt([], 3)).toBeNull();
	});
});
