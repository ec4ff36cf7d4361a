import { expect, test } from 'vitest';
import { sayInterval, sayProved } from './interval.ts';

test('an interval is said by the ends it has', () => {
	expect(sayInterval({ from: 2, to: 3.5 })).toBe('Between 2 and 3.5');
	expect(sayInterval({ from: 2, to: null })).toBe('At least 2');
	expect(sayInterval({ from: null, to: 3 })).toBe('At most 3');
	expect(sayInterval({ from: 2, to: 2 })).toBe('2');
	expect(sayInterval({ from: null, to: null })).toBe('');
});

test('a record proves a level of a ladder, or at least one; what is read in a unit is a value or its ends', () => {
	const floor = { value: null, interval: { from: 2, to: null } };
	expect(sayProved({ value: 1 }, true)).toBe('The record proves level 1');
	expect(sayProved(floor, true)).toBe('The record proves at least level 2');
	expect(sayProved(floor, false)).toBe('At least 2');
	expect(sayProved({ value: 50 }, false)).toBe('50');
	expect(sayProved({ value: null }, true)).toBeNull();
});
