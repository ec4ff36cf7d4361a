import { beforeAll, describe, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../../tests/fixtures/edition.ts';
import type { Edition } from '../edition.ts';
import { profileOf, type CountryProfile } from './profile.ts';

// Tinyland, and Tinyland with all that a package may say of its countries besides values.
let edition: Edition;
let told: Edition;
beforeAll(async () => {
	edition = await tinyland();
	told = await tinylandWith({
		'countries.csv':
			'id,name,region,region_source,ldc,sids,income,itu_member,name_fr,formal_en\n' +
			'AAA,Zedland,africa,here,1,0,low,0,Zède,the Realm of Zed\nBBB,Beeland,africa,ITU,,,,,,\nCCC,Ceeland,africa,,,,,,,\n',
		'evidence.csv':
			'country,indicator,finding,detail,date,source,url,complete\nAAA,treaty,document,The treaty act,2025,book,https://example.org/act,yes\n' +
			'AAA,treaty,noted,A debate,2024,book,,no\nBBB,treaty,yes,Another act,2025,book,,yes\n',
		'initiatives.csv':
			'id,country,region,scope,year,title,pillar,source\nold,AAA,,,2020,Old,law,book\nregional,,africa,,2024,Regional,law,book\n' +
			'other,BBB,,,2024,Other,law,book\nnew,AAA,,,2023,New,law,book\nfar,,europe,,2024,Far,law,book\n',
	});
});

const itemsOf = (profile: CountryProfile | null) =>
	profile?.pillars.map(({ id, indicators, questions }) => [
		id,
		...[indicators, questions].map((items) => items.map((item) => item.id)),
	]);
const itemOf = (profile: CountryProfile | null, id: string) =>
	profile?.pillars
		.flatMap(({ indicators, questions }) => [...indicators, ...questions])
		.find((item) => item.id === id);

test('a country nobody knows has no profile', () => {
	expect(profileOf(edition, 'ZZZ', 'en')).toBeNull();
});

describe('the country', () => {
	test('is named in the reader’s language, and formally in English only', () => {
		expect(profileOf(told, 'AAA', 'fr')).toMatchObject({ name: 'Zède' });
		expect(profileOf(told, 'AAA', 'en')).toMatchObject({ name: 'Zedland', formal: 'the Realm of Zed' });
	});

	test('stands between those of its region, in the order of their names, in a ring', () => {
		expect(profileOf(told, 'AAA', 'en')).toMatchObject({ previous: { id: 'CCC' }, next: { id: 'BBB' } });
		expect(profileOf(edition, 'CCC', 'en')).toMatchObject({ previous: null, next: null });
	});

	test('may have no region: it has a profile, and nobody beside it', async () => {
		const apart = await tinylandWith({
			'countries.csv': 'id,name,region\nAAA,Aland Minor,\nBBB,Beeland,\nCCC,Ceeland,europe\n',
		});
		expect(profileOf(apart, 'AAA', 'en')).toMatchObject({ region: null, previous: null, next: null });
	});

	test('says which groups it is known to belong to, and whether the region was given to it here', () => {
		expect(profileOf(told, 'AAA', 'en')).toMatchObject({
			...{ groups: ['ldc'], income: 'low', assignedHere: true, member: false },
		});
		expect(profileOf(told, 'BBB', 'en')).toMatchObject({
			...{ groups: [], income: null, assignedHere: false, member: true },
		});
	});
});

describe('what is known', () => {
	test('is listed by pillar, indicators apart from the questions only an assessment can answer', async () => {
		expect(itemsOf(profileOf(edition, 'AAA', 'en'))).toEqual([
			['law', ['statute', 'treaty'], []],
			['reporting', ['hotline', 'delay'], []],
		]);
		const asked = await tinylandWith({
			'framework.csv':
				'id,parent,name,direction,low,high,kind,question\nreadiness,,Readiness,,,,,\nlaw,readiness,Law,,,,,Laws that protect\nstatute,law,Statute,1,0,4,assessment,Is there a statute?\n' +
				'treaty,law,Treaty,1,0,1,fact,\nhotline,readiness,Hotline,1,0,4,,\ndelay,readiness,Delay,1,0,4,,\n',
		});
		const profile = profileOf(asked, 'AAA', 'en');
		expect(itemsOf(profile)).toEqual([
			['readiness', ['hotline', 'delay'], []],
			['law', ['treaty'], ['statute']],
		]);
		expect(profile?.pillars[1]).toMatchObject({ name: 'Law', aim: 'Laws that protect' });
	});

	test('comes with the source it rests on', () => {
		expect(itemOf(profileOf(edition, 'AAA', 'en'), 'delay')).toMatchObject({
			...{ kind: 'indicator', direction: -1, bandEdges: [672, 168, 72, 24], unit: 'hours' },
			known: {
				...{ status: 'assessed', value: 24, year: 2025, confidence: 'A' },
				source: { id: 'book', title: 'The Tinyland almanac', url: 'https://example.org/almanac' },
			},
		});
	});

	test('may be that nobody replied, or that nobody looked', () => {
		const profile = profileOf(edition, 'CCC', 'en');
		expect(itemOf(profile, 'statute')?.known).toMatchObject({
			status: 'no_reply',
			value: null,
			source: null,
		});
		expect(itemOf(profile, 'hotline')?.known).toMatchObject({ status: 'not_assessed', year: null });
	});

	test('is of the year the scores are made of, though there may be a later one', async () => {
		const earlier = await tinylandWith({
			'datapackage.json': '{ "edition_year": 2024 }',
			'observations.csv':
				'country,indicator,year,status,value,source\nAAA,statute,2023,assessed,1,book\nAAA,statute,2025,assessed,4,book\n' +
				'AAA,treaty,2025,assessed,1,book\nAAA,treaty,2026,assessed,0,book\n' +
				'AAA,hotline,2024,assessed,1,book\nAAA,delay,2024,assessed,24,book\n',
			'method.json': '{ "name": "Default", "tolerance_years": 5 }',
		});
		const profile = profileOf(earlier, 'AAA', 'en');
		expect(itemOf(profile, 'statute')?.known).toMatchObject({ value: 1, year: 2023 });
		// The scores know nothing of the treaty: what is shown is the latest on record.
		expect(itemOf(profile, 'treaty')?.known).toMatchObject({ value: 0, year: 2026 });
	});

	test('stands beside what public records say', () => {
		expect(itemOf(profileOf(told, 'AAA', 'en'), 'treaty')?.records).toMatchObject([
			{
				finding: 'document',
				detail: 'The treaty act',
				url: 'https://example.org/act',
				source: { id: 'book' },
			},
			{ finding: 'noted', detail: 'A debate', url: null },
		]);
		expect(itemOf(profileOf(edition, 'AAA', 'en'), 'treaty')?.records).toEqual([]);
	});
});

test('initiatives are its own before those of its region, the latest first', () => {
	expect(profileOf(told, 'AAA', 'en')?.initiatives.map(({ id, national }) => [id, national])).toEqual([
		['new', true],
		['old', true],
		['regional', false],
	]);
	expect(profileOf(edition, 'AAA', 'en')?.initiatives).toEqual([]);
});
