import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, readHash } from './link.ts';

test('a query comes back out of its link whatever it says', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (sql) => {
			expect(readHash(hashOf(sql))).toBe(sql);
		}),
		{ seed: 20250101 },
	);
});

test('other addresses carry no query', () => {
	expect(['', '#tables', '#q', '#q=%E0%A4%A'].map(readHash)).toEqual([null, null, null, null]);
});
