// Descriptive statistics worked out by hand.
import { describe, expect, test } from 'vitest';
import { describeIndicators, shapeOf, type DescriptiveInput } from './descriptive.ts';

const BARE = {
	weight: null,
	direction: 1,
	transform: null,
	normalisation: null,
	low: null,
	high: null,
	band_edges: null,
} as const;

function inputOf(
	cells: readonly (number | null | 'n/a')[],
	node: Partial<DescriptiveInput['framework'][number]> = {},
): DescriptiveInput {
	return {
		framework: [
			{ ...BARE, id: 'top', parent: null },
			{ ...BARE, id: 'x', parent: 'top', ...node },
		],
		method: { indicators: null, normalisation: 'goalposts' },
		scores: [],
		observed: cells.map((cell, at) => ({
			country: `C${at}`,
			indicator: 'x',
			status: cell === 'n/a' ? 'not_applicable' : cell === null ? 'not_assessed' : 'assessed',
			value: typeof cell === 'number' ? cell : null,
		})),
	};
}

describe(describeIndicators, () => {
	test('values, gaps and both ends', () => {
		const [found] = describeIndicators(inputOf([1, 2, 3, 10, null, 'n/a'], { low: 2, high: 10 }));
		expect(found).toMatchObject({ indicator: 'x', n: 4, mean: 4, min: 1, max: 10, range: 9 });
		expect(found?.sd).toBeCloseTo(Math.sqrt(50 / 3), 12);
		expect(found?.missingShare).toBe(1 / 5);
		expect([found?.lowShare, found?.highShare]).toEqual([1 / 2, 1 / 4]);
	});

	test('without goalposts the ends are the least and the greatest value', () => {
		const [found] = describeIndicators(inputOf([3, 1, 1, 2], { normalisation: 'minmax', low: 0, high: 1 }));
		expect([found?.lowShare, found?.highShare]).toEqual([1 / 2, 1 / 4]);
	});

	test('a banded indicator is described by its levels', () => {
		const [found] = describeIndicators(inputOf([5, 15, 25], { band_edges: [10, 20], low: 0, high: 2 }));
		expect(found).toMatchObject({ mean: 1, min: 0, max: 2 });
	});

	test('what does not exist is null, never zero', () => {
		const nothing = { mean: null, sd: null, skew: null, kurtosis: null, min: null, range: null };
		expect(describeIndicators(inputOf([null]))[0]).toMatchObject({
			...nothing,
			n: 0,
			missingShare: 1,
			lowShare: null,
		});
		expect(describeIndicators(inputOf(['n/a']))[0]).toMatchObject({ ...nothing, missingShare: null });
		expect(describeIndicators(inputOf([4, 4, 4, 4]))[0]).toMatchObject({ sd: 0, skew: null, kurtosis: null });
	});
});

test('skewness and kurtosis are those of type 2', () => {
	// Deviations from 4: -3, -2, -1, 6; central moments 12.5, 45 and 348.5
	const { skew, kurtosis } = shapeOf([1, 2, 3, 10]);
	expect(skew).toBeCloseTo(1.763633, 6);
	expect(kurtosis).toBeCloseTo(3.228, 12);
	expect(shapeOf([1, 2, 4]).kurtosis).toBeNull();
});
