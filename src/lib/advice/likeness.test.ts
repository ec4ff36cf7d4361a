import { describe, expect, test } from 'vitest';
import { likenessOf } from './likeness.ts';

type Kind = Parameters<typeof likenessOf>[0];
const kind = (given: Partial<Kind> = {}): Kind => ({
	income: 'low',
	ldc: true,
	lldc: true,
	sids: false,
	...given,
});

describe(likenessOf, () => {
	test('countries of the same income and groups are wholly alike', () => {
		expect(likenessOf(kind(), kind())).toBe(1);
	});

	test('the ends of the income groups in opposite development groups are not alike at all', () => {
		expect(likenessOf(kind(), { income: 'high', ldc: false, lldc: false, sids: true })).toBe(0);
	});

	test('each income group between takes a third of its half', () => {
		expect(likenessOf(kind(), kind({ income: 'lower_middle' }))).toBeCloseTo(5 / 6, 12);
		expect(likenessOf(kind(), kind({ income: 'high' }))).toBeCloseTo(1 / 2, 12);
	});

	test('what is not known makes nobody alike, not even two of whom it is not known', () => {
		const unknown = kind({ income: null });
		expect(likenessOf(unknown, unknown)).toBeCloseTo(1 / 2, 12);
		const groupless = kind({ ldc: null, lldc: null, sids: null });
		expect(likenessOf(groupless, groupless)).toBeCloseTo(1 / 2, 12);
		expect(likenessOf({ income: null, ldc: null, lldc: null, sids: null }, kind())).toBe(0);
	});

	test('it is the same from both sides', () => {
		const [a, b] = [kind({ income: 'upper_middle', sids: true }), kind({ ldc: false })];
		expect(likenessOf(a, b)).toBe(likenessOf(b, a));
	});
});
