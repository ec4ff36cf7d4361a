import { expect, test } from 'vitest';
import { spreadsOf, weightsOf } from './outcome.ts';

const PILLARS = ['law', 'data'];

test('the spread counts who says what, and the median of an even room lies between the two in the middle', () => {
	expect(spreadsOf([[5, 0]], PILLARS)).toEqual([
		{ pillar: 'law', counts: [0, 0, 0, 0, 0, 1], median: 5 },
		{ pillar: 'data', counts: [1, 0, 0, 0, 0, 0], median: 0 },
	]);
	const even = [
		[1, 2],
		[2, 2],
		[5, 2],
		[3, 2],
	];
	expect(spreadsOf(even, PILLARS).map(({ median }) => median)).toEqual([2.5, 2]);
});

test('weights are in the proportions of importance, on the steps of a slider and within its reach', () => {
	expect([...weightsOf([5, 1], PILLARS)]).toEqual([
		['law', 3.75],
		['data', 0.75],
	]);
});
