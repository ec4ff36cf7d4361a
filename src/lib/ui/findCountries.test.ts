import { expect, test } from 'vitest';
import { findCountries } from './findCountries.ts';

const country = (id: string, name: string) => ({ id, name, region: 'africa', groups: [] }) as const;
const COUNTRIES = [
	country('NPL', 'Nepal'),
	country('NER', 'Niger'),
	country('NGA', 'Nigeria'),
	country('CIV', 'Côte d’Ivoire'),
	country('XXX', 'Islands, The'),
];
const find = (text: string) => findCountries(text, COUNTRIES);

test('countries are found by name or code, several at once, in the order they were typed', () => {
	expect(find('nga, Nepal')).toEqual({ ids: ['NGA', 'NPL'], unknown: [] });
});

test('a name may be cut short as long as only one country starts so', () => {
	expect(find('nep')).toEqual({ ids: ['NPL'], unknown: [] });
	expect(find('ni')).toEqual({ ids: [], unknown: ['ni'] });
});

test('a whole name is found although another starts with it', () => {
	expect(find('niger')).toEqual({ ids: ['NER'], unknown: [] });
});

test('accents do not matter, and a name that holds a comma is one name', () => {
	expect(find('cote')).toEqual({ ids: ['CIV'], unknown: [] });
	expect(find('Islands, The')).toEqual({ ids: ['XXX'], unknown: [] });
});

test('what names no country is said, and the rest is still found', () => {
	expect(find('Atlantis، Nepal')).toEqual({ ids: ['NPL'], unknown: ['Atlantis'] });
	expect(find('  ')).toEqual({ ids: [], unknown: [] });
});
