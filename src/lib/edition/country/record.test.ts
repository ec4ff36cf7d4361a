import { beforeAll, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../../tests/fixtures/edition.ts';
import { indexEdition, type Edition } from '../edition.ts';
import { recordOf } from './record.ts';

let edition: Edition;
beforeAll(async () => {
	edition = await tinylandWith({
		'framework.csv':
			'id,parent,name,direction,low,high,kind\nreadiness,,Readiness,,,,\nlaw,readiness,Law,,,,\nstatute,law,Statute,1,0,4,fact\ntreaty,law,Treaty,1,0,1,fact\n' +
			'drafted,law,Drafting,1,0,4,assessment\nhotline,readiness,Hotline,1,0,4,proxy\ndelay,readiness,Delay,1,0,700,proxy\n',
		'countries.csv': 'id,name,region\nAAA,Aland Minor,africa\nBBB,Beeland,africa\nCCC,Ceeland,africa\n',
		'evidence.csv':
			'country,indicator,finding,detail,date,source,url,complete\nAAA,drafted,partial,Half a draft,2025,book,,no\nAAA,drafted,yes,A draft,2025,book,,no\n' +
			'BBB,drafted,partial,A sketch,2024,book,https://example.org/sketch,no\nBBB,treaty,yes,A signature,2025,book,,yes\nCCC,treaty,yes,A promise,2025,book,,yes\n',
		'method.json': '{ "name": "Default", "indicators": ["statute", "treaty", "hotline", "delay"] }',
	});
});

test('the record of a country has every indicator and question, section by section', () => {
	expect(recordOf(edition, 'AAA')?.items.map(({ id, pillar }) => [id, pillar])).toEqual([
		['hotline', 'readiness'],
		['delay', 'readiness'],
		['statute', 'law'],
		['treaty', 'law'],
		['drafted', 'law'],
	]);
});

test('an item has its value and source, and the records beside it with where to read them', () => {
	const items = recordOf(edition, 'BBB')?.items ?? [];
	expect(items.find(({ id }) => id === 'statute')).toMatchObject({
		...{ kind: 'fact', status: 'assessed', value: 2, year: 2025, confidence: 'A', records: [] },
		source: { id: 'book', title: 'The Tinyland almanac', url: 'https://example.org/almanac' },
	});
	expect(items.find(({ id }) => id === 'drafted')?.records).toMatchObject([
		{ finding: 'partial', url: 'https://example.org/sketch', source: { id: 'book' } },
	]);
	expect(
		recordOf(edition, 'AAA')
			?.items.at(-1)
			?.records.map(({ url }) => url),
	).toEqual([...['https://example.org/almanac', 'https://example.org/almanac']]);
});

test('others of the region answer by the value of a fact, else by the best their records say', () => {
	expect(recordOf(edition, 'CCC')).toMatchObject({ country: 'CCC', region: 'africa', peers: 2 });
	expect(recordOf(edition, 'CCC')?.peerAnswers).toEqual({
		statute: { yes: ['AAA'], partial: ['BBB'] },
		treaty: { yes: ['AAA', 'BBB'], partial: [] },
		drafted: { yes: ['AAA'], partial: ['BBB'] },
	});
	// The value of CCC says no, whatever was promised.
	expect(recordOf(edition, 'AAA')?.peerAnswers['treaty']).toEqual({ yes: ['BBB'], partial: [] });
});

test('without a region nobody answers beside it; of a country nobody knows there is no record', async () => {
	const bare = await tinyland();
	const nowhere = bare.package.countries.map((row) => ({ ...row, region: null }));
	const apart = indexEdition({ ...bare, package: { ...bare.package, countries: nowhere } });
	expect(recordOf(apart, 'AAA')).toMatchObject({ region: null, peers: 0, peerAnswers: {} });
	expect(recordOf(bare, 'ZZZ')).toBeNull();
});
