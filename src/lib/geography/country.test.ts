import { expect, test } from 'vitest';
import { countryRow, inGroup, inIncomeGroup, inRegion } from './country.ts';

const countries = [
	countryRow.parse({ id: 'NPL', name: 'Nepal', region: 'asia_pacific', ldc: true, income: 'lower_middle' }),
	countryRow.parse({ id: 'PRK', name: "Democratic People's Republic of Korea", region: 'asia_pacific' }),
	countryRow.parse({ id: 'FRA', name: 'France', region: 'europe', ldc: false, income: 'high' }),
];
const ids = (chosen: readonly { readonly id: string }[]): readonly string[] => chosen.map(({ id }) => id);

test('a country whose group is not known belongs to none', () => {
	expect(ids(inGroup(countries, 'ldc'))).toEqual(['NPL']);
	expect(ids(inIncomeGroup(countries, 'high'))).toEqual(['FRA']);
});

test('a region holds its countries in the order given', () => {
	expect(ids(inRegion(countries, 'asia_pacific'))).toEqual(['NPL', 'PRK']);
});
