import { beforeAll, describe, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../tests/fixtures/edition.ts';
import { perEdition, type Edition } from './edition.ts';

let edition: Edition;
beforeAll(async () => {
	edition = await tinyland();
});

describe('the tree', () => {
	test('pillars are the children of the root that have children, leaves the nodes that have none', () => {
		expect(edition.root.id).toBe('readiness');
		expect(edition.pillars.map(({ id }) => id)).toEqual(['law', 'reporting']);
		expect(edition.leaves.map(({ id }) => id)).toEqual(['statute', 'treaty', 'hotline', 'delay']);
		expect(edition.leavesBelow('law').map(({ id }) => id)).toEqual(['statute', 'treaty']);
		expect(edition.leavesBelow('readiness')).toHaveLength(4);
	});

	test('a leaf lies in its pillar, a pillar in itself, the root in none', () => {
		expect(edition.pillarOf('delay')?.id).toBe('reporting');
		expect(edition.pillarOf('law')?.id).toBe('law');
		expect(edition.pillarOf('readiness')).toBeNull();
	});

	test('indicators at any depth belong to the pillar they lie in, and one right below the root to none', async () => {
		const deep = await tinylandWith({
			'framework.csv':
				'id,parent,name,direction,low,high\nreadiness,,Readiness,,,\nlaw,readiness,Law,,,\nacts,law,Acts,,,\n' +
				'statute,acts,Statute,1,0,4\ntreaty,law,Treaty,1,0,1\nhotline,readiness,Hotline,1,0,4\ndelay,readiness,Delay,1,0,4\n',
		});
		expect(deep.pillars.map(({ id }) => id)).toEqual(['law']);
		expect(deep.leavesBelow('law').map(({ id }) => id)).toEqual(['statute', 'treaty']);
		expect(deep.pillarOf('statute')?.id).toBe('law');
		expect(deep.pillarOf('hotline')).toBeNull();
	});

	test('a leaf whose levels nobody described is an indicator, not a question', () => {
		expect(edition.leaves.map(({ kind }) => kind)).toEqual(Array(4).fill('indicator'));
		expect(edition.questions).toEqual([]);
	});
});

test('peers are the other countries of the region', () => {
	const [aaa, , ccc] = edition.package.countries;
	expect(edition.peersOf(aaa!).map(({ id }) => id)).toEqual(['BBB']);
	expect(edition.peersOf(ccc!)).toEqual([]);
	expect(edition.peersOf({ ...aaa!, region: null })).toEqual([]);
});

test('what the stages made is found by method, country and node', () => {
	const book = edition.book('method');
	expect(book.reading('readiness', 'AAA')?.score).toBeCloseTo(93.75, 9);
	expect(book.reading('readiness', 'BBB')).toMatchObject({ low: 15.625, high: 71.875 });
	expect(edition.observed('method', 'CCC', 'statute')?.status).toBe('no_reply');
	expect(() => edition.book('other')).toThrow('other is no method of the edition');
});

test('a value leads to the document on record, else to the source it rests on', async () => {
	expect(edition.proof('AAA', 'treaty')).toEqual({
		url: 'https://example.org/almanac',
		title: 'The Tinyland almanac',
	});
	expect(edition.proof('CCC', 'statute')).toEqual({ url: null, title: '' });
	const recorded = await tinylandWith({
		'evidence.csv':
			'country,indicator,finding,detail,date,source,url,complete\nAAA,treaty,document,The treaty act,2025,book,https://example.org/act,yes\n',
	});
	expect(recorded.proof('AAA', 'treaty')).toEqual({
		url: 'https://example.org/act',
		title: 'The treaty act',
	});
});

test('what many pages are made from is made once an edition', async () => {
	let made = 0;
	const count = perEdition(({ package: { countries } }) => {
		made += 1;
		return countries.length;
	});
	expect([count(edition), count(edition), made]).toEqual([3, 3, 1]);
	expect([count(await tinyland()), made]).toEqual([3, 2]);
});
