import { describe, expect, test } from 'vitest';
import { partYear } from './rawValues.ts';

describe('a header with a year', () => {
	test.each([
		['CPI score 2017', 'CPI score', 2017],
		['Laws (2020)', 'Laws', 2020],
		['laws_2021', 'laws', 2021],
		['2019 – laws', 'laws', 2019],
		['  Laws:  1999', 'Laws', 1999],
		['Laws\n2020', 'Laws', 2020],
	])('%s is %s of %i', (header, key, year) => {
		expect(partYear(header)).toEqual({ key, year });
	});

	test.each(['CPI2017', '2017', '(2017)', '12 2017', 'Laws 2117', 'Laws 2017 draft', '20190 laws', ''])(
		'%s has none beside its name',
		(header) => {
			expect(partYear(header)).toEqual({ key: header, year: null });
		},
	);

	test('of thirty thousand letters or blanks is read as any other', () => {
		const long = 'x'.repeat(32_768);
		expect(partYear(long)).toEqual({ key: long, year: null });
		expect(partYear(`${long} 2020`)).toEqual({ key: long, year: 2020 });
		expect(partYear(`a${' '.repeat(32_768)}2020`)).toEqual({ key: 'a', year: 2020 });
	});
});
