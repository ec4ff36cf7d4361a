import { beforeAll, describe, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../tests/fixtures/edition.ts';
import { siteOf, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
	site = siteOf(await tinyland(), 'en');
});

test('regions and groups are those the package puts countries in', async () => {
	expect(site.regions).toEqual(['africa', 'europe']);
	expect(site.groups).toEqual([]);
	const grouped = await tinylandWith({
		'countries.csv': 'id,name,region,ldc,income\nAAA,Aland,,1,low\nBBB,Beeland,,0,high\nCCC,Ceeland,,,\n',
	});
	expect(siteOf(grouped, 'en')).toMatchObject({ regions: [], groups: ['ldc', 'high', 'low'] });
});

test('a country is named in the reader’s language where the package has the name, in order of names', async () => {
	const edition = await tinylandWith({
		'countries.csv':
			'id,name,region,name_fr\nAAA,Aland Minor,africa,Zède\nBBB,Beeland,africa,\nCCC,Ceeland,europe,\n',
	});
	expect(siteOf(edition, 'fr').countries.map(({ name }) => name)).toEqual(['Beeland', 'Ceeland', 'Zède']);
	expect(siteOf(edition, 'en').countries.map(({ id }) => id)).toEqual(['AAA', 'BBB', 'CCC']);
});

describe('a method', () => {
	test('travels with its tiers, where they begin, its scale and the decimals its scores are shown with', () => {
		expect(site.methods[0]?.tiers.map(({ id, from, name }) => [id, from, name])).toEqual([
			['nascent', 0, null],
			['emerging', 20, null],
			['developing', 40, null],
			['established', 60, null],
			['leading', 80, null],
		]);
		expect(site.methods[0]).toMatchObject({ scale: [0, 100], decimals: 0 });
	});

	test('that names no indicators asks for all, and says who published what they rest on', () => {
		expect(site.methods[0]).toMatchObject({
			indicators: ['statute', 'treaty', 'hotline', 'delay'],
			publishers: ['Tinyland Press'],
		});
	});
});

test('what the package lacks is said, so that its pages can be left out', () => {
	expect(site.offers).toEqual({
		...{
			questions: false,
			selfAssessment: false,
			evidence: false,
			initiatives: false,
			changes: false,
			outlines: false,
		},
	});
	expect(site.series).toEqual([]);
});

test('a country whose every answer is withheld is withheld in its pillars and its index too', async () => {
	const observations = 'country,indicator,year,status,value,source\n';
	const { statuses } = siteOf(
		await tinylandWith({
			'observations.csv': `${observations}AAA,treaty,2025,assessed,1,book\n${[
				'statute',
				'treaty',
				'hotline',
				'delay',
			]
				.map((indicator) => `BBB,${indicator},2025,withheld,,\n`)
				.join('')}`,
		}),
		'en',
	);
	const withheld = statuses.filter(({ status }) => status === 'withheld');
	expect(withheld.map(({ country, indicator }) => `${country} ${indicator}`).toSorted()).toEqual(
		['delay', 'hotline', 'law', 'readiness', 'reporting', 'statute', 'treaty'].map((id) => `BBB ${id}`),
	);
});

test('reasons for a missing value other than that nobody looked are told', () => {
	expect(site.statuses).toEqual([
		{ country: 'BBB', indicator: 'delay', status: 'not_applicable' },
		{ country: 'CCC', indicator: 'statute', status: 'no_reply' },
	]);
});
