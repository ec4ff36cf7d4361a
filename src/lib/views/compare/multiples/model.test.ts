import { expect, it } from 'vitest';
import { medianBand } from './model.ts';

it('the median band is that of the middle country, or both where the two in the middle differ', () => {
	expect(medianBand([4, 0, 1])).toEqual([1]);
	expect(medianBand([0, 1, 1, 4])).toEqual([1]);
	expect(medianBand([0, 1, 2, 4])).toEqual([1, 2]);
	expect(medianBand([3])).toEqual([3]);
});

it('where no country is scored there is no median band', () => {
	expect(medianBand([])).toBeNull();
});
