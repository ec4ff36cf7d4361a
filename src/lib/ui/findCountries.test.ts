import { expect, test } from 'vitest';
import { findCountries, searchCountries } from './findCountries.ts';

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

const KNOWN = [
	{ id: 'TZA', name: 'United Republic of Tanzania', others: ['TZ', 'Tanzania', 'Tanzanie', '坦桑尼亚'] },
	{ id: 'CIV', name: 'Côte d’Ivoire', others: ['CI', 'Ivory Coast', 'كوت ديفوار'] },
	{ id: 'COD', name: 'Democratic Republic of the Congo', others: ['CD', 'DRC'] },
	{ id: 'COG', name: 'Congo', others: ['CG', 'Congo Brazzaville'] },
	{ id: 'TUR', name: 'Türkiye', others: ['TR', 'Turkey'] },
	{ id: 'GIN', name: 'Guinea', others: [] },
	{ id: 'NPL', name: 'Nepal', others: ['NP'] },
	{ id: 'GNQ', name: 'Equatorial Guinea', others: [] },
];
const foundFirst = (text: string) => searchCountries(text, KNOWN)[0]?.id;

test.each([
	['Tanzania', 'TZA'],
	['tz', 'TZA'],
	['坦桑尼亚', 'TZA'],
	['ivory coast', 'CIV'],
	['cote d ivoire', 'CIV'],
	['كوت ديفوار', 'CIV'],
	['DRC', 'COD'],
	['congo', 'COG'],
	['turkiye', 'TUR'],
	['guinea', 'GIN'],
])('%s means %s', (text, id) => {
	expect(foundFirst(text)).toBe(id);
});

test.each([
	['Tanznia', 'TZA'],
	['Tanzaina', 'TZA'],
	['Guniea', 'GIN'],
	['Ivroy Cost', 'CIV'],
	['Equatrial Gu', 'GNQ'],
	['Nepl', 'NPL'],
	['Nepla', 'NPL'],
])('the slip in %s is forgiven: %s', (text, id) => {
	expect(foundFirst(text)).toBe(id);
});

test('slips are not looked for where something is called so, and never in a few letters', () => {
	expect(searchCountries('guinea', KNOWN).map(({ id }) => id)).toEqual(['GIN', 'GNQ']);
	expect(searchCountries('gx', KNOWN)).toEqual([]);
	// Four letters are not both mistyped and cut short.
	expect(searchCountries('guni', KNOWN)).toEqual([]);
});
