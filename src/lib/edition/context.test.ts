import { beforeAll, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../tests/fixtures/edition.ts';
import { contextOf } from './context.ts';
import type { Edition } from './edition.ts';

let edition: Edition;
beforeAll(async () => {
	edition = await tinylandWith({
		'context.csv':
			'country,series,year,value,source\n' +
			'AAA,internet_use,2020,10,census\nAAA,internet_use,2023,40,book\nAAA,internet_use,2022,30,book\n' +
			'AAA,population,2020,7,book\nCCC,internet_use,2019,5,leaflet\n',
		'sources.csv':
			'id,title,publisher,year,url,licence,retrieved,caveat\n' +
			'book,The Tinyland almanac,Tinyland Press,2025,https://example.org/almanac,CC0,2025-06-01,Rounded\n' +
			'census,The census,Tinyland Press,2020,https://example.org/census,CC0,2025-06-01,\n' +
			'leaflet,A leaflet,,2019,,,,\n',
	});
});

test('a country shows the latest value of each series, one without a value none', () => {
	const { context } = contextOf(edition, 'africa');
	expect(context).toEqual([
		{ country: 'AAA', series: 'internet_use', year: 2023, value: 40, source: 'book' },
		{ country: 'AAA', series: 'population', year: 2020, value: 7, source: 'book' },
	]);
});

test('only the sources of what is shown are named', () => {
	expect(contextOf(edition, 'africa').contextSources).toEqual([
		{
			...{ id: 'book', title: 'The Tinyland almanac', publisher: 'Tinyland Press' },
			...{ url: 'https://example.org/almanac', caveat: 'Rounded' },
		},
	]);
});

test('a source may have no address and no publisher', () => {
	expect(contextOf(edition, 'europe').contextSources).toEqual([
		{ id: 'leaflet', title: 'A leaflet', publisher: null, url: null, caveat: null },
	]);
});

test('a package without context has none to show', async () => {
	expect(contextOf(await tinyland(), 'world')).toEqual({ context: [], contextSources: [] });
});
