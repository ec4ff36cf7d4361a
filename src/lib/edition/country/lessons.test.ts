import { beforeAll, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../../tests/fixtures/edition.ts';
import { indexEdition, type Edition } from '../edition.ts';
import { lessonPageOf } from './lessons.ts';

let edition: Edition;
beforeAll(async () => {
	edition = await tinyland();
});

test('a country has a lesson on every pillar a method speaks to', () => {
	const { lessons } = lessonPageOf(edition, 'CCC');
	expect(lessons).toMatchObject([
		{
			method: 'method',
			lessons: [
				{ pillar: 'law', score: 0 },
				{ pillar: 'reporting', score: 0 },
			],
		},
	]);
});

test('it names who is ahead, on what, and where that can be read', () => {
	const [law] = lessonPageOf(edition, 'CCC').lessons[0]?.lessons ?? [];
	expect(law).toMatchObject({ is: 'found', ahead: { region: 0, world: 1 } });
	expect(law?.examples).toMatchObject([
		{
			...{ country: 'AAA', near: false, score: 100, coverage: 1, tier: 4 },
			indicators: [
				{ indicator: 'statute', value: 4, own: null, ownStatus: 'no_reply' },
				{ indicator: 'treaty', value: 1, own: 0, proof: { url: 'https://example.org/almanac' } },
			],
		},
	]);
});

test('it carries what is known of the country and of those named, the latest of what surrounds them', () => {
	const of = (country: string, series: string, year: number, value: number) => ({
		...{ country, series, year, value, source: 'book', locator: null, note: null },
	});
	const context = [
		...[of('AAA', 'population', 2024, 5), of('AAA', 'population', 2020, 4), of('CCC', 'population', 2024, 9)],
		...[of('CCC', 'internet_use', 2024, 80), of('BBB', 'population', 2024, 7)],
	];
	const surrounded = indexEdition({ ...edition, package: { ...edition.package, context } });
	expect(lessonPageOf(surrounded, 'CCC').traits).toMatchObject([
		{ id: 'AAA', region: 'africa', population: 5, internetUse: null },
		{ id: 'CCC', region: 'europe', population: 9, internetUse: 80 },
	]);
	expect(lessonPageOf(edition, 'CCC').traits.map(({ population }) => population)).not.toContain(5);
});

test('a pillar none of whose indicators a method asks for has no lesson; an index without pillars has one', async () => {
	const silent = await tinylandWith({
		'method.json': '{ "name": "Law", "indicators": ["statute", "treaty"] }',
	});
	expect(lessonPageOf(silent, 'CCC').lessons[0]?.lessons.map(({ pillar }) => pillar)).toEqual(['law']);
	const flat = await tinylandWith({
		'framework.csv':
			'id,parent,name,direction,low,high\nreadiness,,Readiness,,,\nstatute,readiness,Statute,1,0,4\ntreaty,readiness,Treaty,1,0,1\n' +
			'hotline,readiness,Hotline,1,0,4\ndelay,readiness,Delay,1,0,700\n',
	});
	expect(lessonPageOf(flat, 'CCC').lessons[0]?.lessons.map(({ pillar }) => pillar)).toEqual(['readiness']);
});

test('from a country nobody knows nothing can be learnt', () => {
	expect(lessonPageOf(edition, 'ZZZ')).toEqual({ lessons: [], traits: [] });
});
