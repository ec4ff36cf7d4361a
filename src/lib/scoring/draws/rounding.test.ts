import { expect, test } from 'vitest';
import { roundTo } from './rounding.ts';

test.each([
	[1.005, 2, 1.01],
	[2.675, 2, 2.68],
	[-1.005, 2, -1.01],
	[50.0000005, 6, 50.000001],
	[0.5, 0, 1],
	[0.4999, 0, 0],
	[50.0000004, 6, 50],
	[1 / 3, 15, 0.333333333333333],
])(
	'%d to %i decimals is %d: a half goes away from zero even where doubles cannot hold it',
	(value, decimals, to) => {
		expect(roundTo(value, decimals)).toBe(to);
	},
);
