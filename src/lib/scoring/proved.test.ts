import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitScale } from './proved.ts';

describe(splitScale, () => {
	test('what is proved ends at the floor, what is excluded begins at the ceiling, and the rest is open', () => {
		expect(splitScale({ low: 20, high: 70 }, [0, 100])).toEqual({ proved: 20, excluded: 30, open: 50 });
		expect(splitScale({ low: 2, high: 2 }, [1, 7])).toEqual({ proved: 1, excluded: 5, open: 0 });
		expect(splitScale({ low: 0, high: 100 }, [0, 100])).toEqual({ proved: 0, excluded: 0, open: 100 });
	});

	test('without bounds, or with bounds beyond the scale, there are no parts', () => {
		expect(splitScale({ low: null, high: 70 }, [0, 100])).toBeNull();
		expect(splitScale({ low: 20, high: null }, [0, 100])).toBeNull();
		expect(splitScale({ low: 20, high: 170 }, [0, 100])).toBeNull();
		expect(splitScale({ low: -20, high: 70 }, [0, 100])).toBeNull();
	});

	test('rounding noise at the ends of the scale proves nothing', () => {
		const split = splitScale({ low: -1e-12, high: 100 + 1e-12 }, [0, 100]);
		expect(split).toEqual({ proved: 0, excluded: 0, open: 100 });
	});

	test('the parts are as long as the scale, and none is below zero', () => {
		const place = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(
				place,
				place,
				fc.constantFrom<[number, number]>([0, 100], [-1, 1], [10, 20]),
				(a, b, scale) => {
					const at = (share: number) => scale[0] + share * (scale[1] - scale[0]);
					const split = splitScale({ low: at(Math.min(a, b)), high: at(Math.max(a, b)) }, scale);
					const { proved, excluded, open } = split ?? { proved: NaN, excluded: NaN, open: NaN };
					expect(Math.min(proved, excluded, open)).toBeGreaterThanOrEqual(0);
					expect(proved + excluded + open).toBeCloseTo(scale[1] - scale[0], 9);
				},
			),
		);
	});
});
