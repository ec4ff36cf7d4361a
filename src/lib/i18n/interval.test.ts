import { expect, test } from 'vitest';
import { sayInterval } from './interval.ts';

test('an interval is said by the ends it has', () => {
	expect(sayInterval({ from: 2, to: 3.5 })).toBe('Between 2 and 3.5');
	expect(sayInterval({ from: 2, to: null })).toBe('At least 2');
	expect(sayInterval({ from: null, to: 3 })).toBe('At most 3');
	expect(sayInterval({ from: 2, to: 2 })).toBe('2');
	expect(sayInterval({ from: null, to: null })).toBe('');
});
