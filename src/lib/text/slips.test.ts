import { expect, test } from 'vitest';
import { slipsBetween } from './slips.ts';

test('a swap of neighbours is one slip, and what is further apart than asked is not told', () => {
	expect(slipsBetween('abcd', 'abdc', 2)).toBe(1);
	expect(slipsBetween('abcd', 'abcd', 2)).toBe(0);
	expect(slipsBetween('abcd', 'wxyz', 2)).toBe(3);
	expect(slipsBetween('abcd', 'abcdefgh', 2)).toBe(3);
});
