import { expect, test } from 'vitest';
import { factorOf, nextFactors, withFactor } from './factors.ts';

const CHOICES = {
	...{ methods: [], measures: [], series: [], groups: [], countries: [] },
	weighable: ['law', 'data'],
};

test('a factor is of the weight that is set, and once is no weight of one’s own', () => {
	const doubled = withFactor('law', 2, new Map([['data', 3]]), CHOICES);
	expect(factorOf('law', doubled, CHOICES)).toBe(2);
	expect(doubled.get('data')).toBe(3);
	expect([...withFactor('law', 1, doubled, CHOICES)]).toEqual([['data', 3]]);
});

test('all factors but the one that holds may come next, those near the reader first', () => {
	expect(nextFactors(3, 1)).toEqual([3, 2, 0.5, 0]);
	expect(nextFactors(0.5, 0.5)).toEqual([0, 1, 2, 3]);
});
