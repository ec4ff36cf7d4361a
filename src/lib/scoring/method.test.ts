import { describe, expect, test } from 'vitest';
import { methodSchema } from './method.ts';

const faults = (method: unknown): readonly string[] => {
	const read = methodSchema.safeParse(method);
	return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
};

describe('a method file', () => {
	test('may leave everything out', () => {
		expect(methodSchema.parse({})).toMatchObject({
			name: 'Default',
			normalisation: 'goalposts',
			scale: [0, 100],
			aggregation: 'arithmetic',
			missing: 'skip',
			coverage: { node: 0, root: 0, indicators: 0 },
			tolerance_years: null,
			treatment: null,
			indicators: null,
			floors: [],
			uncertainty: { draws: 1000, seed: 1, weight_noise: 0.25 },
		});
	});

	test.each([
		['an unknown aggregation', { aggregation: 'median' }, 'aggregation'],
		['coverage above one', { coverage: { root: 1.5 } }, 'coverage.root'],
		['a share of indicators below none', { coverage: { indicators: -0.1 } }, 'coverage.indicators'],
		['an upside-down scale', { scale: [100, 0] }, 'scale'],
		[
			'tiers out of order',
			{
				tiers: [
					{ id: 'b', from: 20 },
					{ id: 'a', from: 0 },
				],
			},
			'tiers',
		],
		[
			'a floor at a tier that is not there',
			{ floors: [{ indicator: 'law', below: 2, max_tier: 'top' }] },
			'floors',
		],
	])('is refused for %s', (_, method, path) => {
		expect(faults(method)).toEqual([path]);
	});
});
