import { beforeAll, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../../tests/fixtures/edition.ts';
import { indexEdition, type Edition } from '../edition.ts';
import { stepsOf } from './steps.ts';

let edition: Edition;
beforeAll(async () => {
	edition = await tinylandWith({
		'framework.csv':
			'id,parent,name,direction,low,high,kind,core,question,next_step_0,guideline_reference,guideline_status\n' +
			'readiness,,Readiness,,,,,,,,,\nlaw,readiness,Law,,,,,,,,,\nacts,law,Acts,,,,,,,,,\n' +
			'statute,law,Statute,1,0,4,,,,,,\ntreaty,law,Treaty,1,0,1,,,,,,\nhotline,law,Hotline,1,0,4,,,,,,\ndelay,law,Delay,1,0,4,,,,,,\n' +
			'drafted,acts,Drafting,1,0,4,assessment,1,Is there a draft?,Draft it,Guideline 1,checked\n' +
			'debated,law,Debate,1,0,4,assessment,0,Was it debated?,,,\nloose,readiness,Loose,1,0,4,assessment,1,Loose?,,,\n',
		'countries.csv':
			'id,name,region,income\nAAA,Aland Minor,africa,high\nBBB,Beeland,africa,low\nCCC,Ceeland,africa,low\n',
		'evidence.csv':
			'country,indicator,finding,detail,date,source,url,complete\n' +
			'AAA,drafted,yes,A draft,2025,book,,yes\nBBB,drafted,yes,Another draft,2025,book,https://example.org/draft,yes\n' +
			'AAA,debated,noted,A debate,2025,book,,no\nBBB,debated,noted,A debate,2025,book,,no\nBBB,debated,partial,Half a debate,2025,book,,no\n',
		'method.json': '{ "name": "Default", "indicators": ["statute", "treaty", "hotline", "delay"] }',
	});
});

const idsOf = (country: string) => stepsOf(edition, country).map(({ id, record }) => [id, record]);

test('the core questions are steps until a record says yes, others where a record leaves them open', () => {
	expect(idsOf('CCC')).toEqual([
		['drafted', 'nothing'],
		['loose', 'nothing'],
	]);
	expect(idsOf('BBB')).toEqual([
		['debated', 'partial'],
		['loose', 'nothing'],
	]);
	expect(idsOf('AAA')).toEqual([['loose', 'nothing']]);
});

test('a step says what to do, where the guidelines bear on it, and in which pillar it lies', () => {
	expect(stepsOf(edition, 'CCC')).toMatchObject([
		{
			...{ pillar: 'law', name: 'Drafting', question: 'Is there a draft?', core: true },
			...{
				nextSteps: ['Draft it', null, null, null, null],
				guideline: 'Guideline 1',
				guidelineStatus: 'checked',
			},
		},
		{ pillar: 'readiness' },
	]);
});

test('and who in the region has it on record, the most alike first, with where to read it', () => {
	expect(stepsOf(edition, 'CCC')[0]).toMatchObject({
		ahead: [
			{ country: 'BBB', title: 'Another draft', url: 'https://example.org/draft' },
			{ country: 'AAA', title: 'A draft', url: 'https://example.org/almanac' },
		],
		...{ aheadCount: 2, peers: 2 },
	});
	const nowhere = edition.package.countries.map((row) => ({ ...row, region: null }));
	const apart = indexEdition({ ...edition, package: { ...edition.package, countries: nowhere } });
	expect(stepsOf(apart, 'CCC')[0]).toMatchObject({ ahead: [], aheadCount: 0, peers: 0 });
});

test('a package without questions has no steps, nor has a country nobody knows', async () => {
	expect(stepsOf(await tinyland(), 'AAA')).toEqual([]);
	expect(stepsOf(edition, 'ZZZ')).toEqual([]);
});
