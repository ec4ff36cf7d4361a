import { describe, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../tests/fixtures/edition.ts';
import { shipped } from '../../../tests/shipped.ts';
import type { ScoreBook } from '#lib/scoring/book.ts';
import { indexEdition, type Edition } from './edition.ts';
import { footingsOf } from './footing.ts';
import { siteReachOf } from './reach.ts';

const NOTHING = {
	...{ low: null, high: null, tier: null, rank: null, rankLow: null, rankHigh: null, stability: null },
};

const footingsIn = (edition: Edition, book: ScoreBook) =>
	footingsOf({
		...{ nodes: edition.package.framework, reach: siteReachOf(edition), book },
		indicators: edition.method(book.method)?.indicators ?? edition.leaves.map(({ id }) => id),
	});

describe('a made-up package', () => {
	const FRAMEWORK =
		'id,parent,name,direction,low,high,kind,bears_on,stands_near\n' +
		'readiness,,Readiness,,,,,,\nlaw,readiness,Law,,,,,,\nvoice,readiness,Voice,,,,,,\n' +
		'statute,law,Statute,1,0,4,fact,powers,heard\ntreaty,law,Treaty,1,0,1,fact,,powers|offences\n' +
		'powers,law,Powers,1,0,4,assessment,,\noffences,law,Offences,1,0,4,assessment,,\n' +
		'heard,voice,Heard,1,0,4,assessment,,\nhotline,readiness,Hotline,1,0,4,fact,,\ndelay,readiness,Delay,1,0,800,fact,,\n';
	const edition = tinylandWith({
		'framework.csv': FRAMEWORK,
		'method.json': '{ "name": "Default", "indicators": ["statute", "treaty", "hotline", "delay"] }',
		'evidence.csv':
			'country,indicator,finding,detail,date,source,url,complete\n' +
			'AAA,heard,noted,Mentioned,2025,book,,no\nBBB,heard,yes,A council meets,2025,book,,no\n',
	});

	test('names its questions, what bears on them, and the records that say yes or partly', async () => {
		expect(siteReachOf(await edition)).toEqual({
			questions: [
				{ id: 'powers', name: 'Powers', pillar: 'law' },
				{ id: 'offences', name: 'Offences', pillar: 'law' },
				{ id: 'heard', name: 'Heard', pillar: 'voice' },
			],
			bearings: [
				{ indicator: 'statute', answers: [0], near: [2] },
				{ indicator: 'treaty', answers: [], near: [0, 1] },
			],
			...{ own: {}, records: { BBB: [2] } },
		});
	});

	test('the index rests on what has a value, a value of 0 too', async () => {
		const footing = footingsIn(await edition, (await edition).book('method'));
		expect(footing('readiness', 'AAA')).toMatchObject({
			reach: { questions: 3, answered: 1, near: 2 },
			...{ records: [], alone: null },
		});
		// Beeland has a statute and no treaty; its hotline counts, its delay does not apply.
		expect(footing('readiness', 'BBB')?.rests.map(({ id }) => id)).toEqual(['statute', 'hotline']);
		expect(footing('readiness', 'BBB')).toMatchObject({
			...{ reach: { questions: 3, answered: 1, near: 1 }, records: ['Heard'], alone: null },
		});
	});

	test('a pillar that rests on one indicator is that indicator', async () => {
		const footing = footingsIn(await edition, (await edition).book('method'));
		expect(footing('law', 'AAA')?.alone).toBeNull();
		expect(footing('law', 'BBB')).toMatchObject({
			...{ alone: { id: 'statute' }, reach: { questions: 2, answered: 1, near: 0 } },
		});
	});

	test('a pillar nothing is scored on still has its questions and its records', async () => {
		const footing = footingsIn(await edition, (await edition).book('method'));
		expect(footing('voice', 'BBB')).toEqual({
			...{ indicators: [], rests: [], alone: null, records: ['Heard'] },
			reach: { questions: 1, answered: 0, near: 1 },
		});
	});

	test('an indicator stands on itself', async () => {
		expect(footingsIn(await edition, (await edition).book('method'))('statute', 'AAA')).toBeNull();
	});

	test('a question with a value of its own is answered, from the year it has one', async () => {
		const { observations } = (await edition).package;
		const [row] = observations;
		if (row === undefined) throw new Error('Tinyland has observations');
		const own = (year: number) => ({ ...row, ...{ country: 'CCC', indicator: 'offences', year, value: 0 } });
		const { year } = await edition;
		const withRows = async (rows: readonly (typeof row)[]) =>
			siteReachOf(
				indexEdition({ ...(await edition), package: { ...(await edition).package, observations: rows } }),
			);
		expect((await withRows([own(year)]))?.own).toEqual({ CCC: [1] });
		expect((await withRows([own(year + 1)]))?.own).toEqual({});
		expect((await withRows([{ ...own(year), status: 'no_reply', value: null }]))?.own).toEqual({});
	});
});

test('Tinyland asks no questions, and nothing is said of reach', async () => {
	const edition = await tinyland();
	expect(siteReachOf(edition)).toBeNull();
	expect(footingsIn(edition, edition.book('method'))('readiness', 'AAA')).toBeNull();
});

describe('the shipped package', () => {
	const edition = indexEdition({
		...{ named: { id: 'cop', title: '' }, hash: '', sums: '', name: '', year: shipped.edition.year },
		...{ package: shipped, results: [], changes: [], disclaimer: null, selfAssessment: null },
	});
	/** A score wherever there is a value: what the stages make of it is not what is looked at here. */
	const bookOf = (method: string): ScoreBook => ({
		method,
		reading: (node, country) => {
			const isLeaf = edition.leaves.some(({ id }) => id === node);
			const isAssessed = edition.observations(country, node).some(({ status }) => status === 'assessed');
			return { ...NOTHING, score: 50, coverage: isLeaf && !isAssessed ? 0 : 1 };
		},
		median: () => null,
	});
	const open = footingsIn(edition, bookOf('open_evidence'));

	test('the indicators answer 5 of the 42 questions in part, and records of Nepal two more', () => {
		const footing = open('cop_readiness', 'NPL');
		expect(footing?.indicators).toHaveLength(17);
		expect(footing?.rests).toHaveLength(17);
		expect(footing?.reach).toEqual({ questions: 42, answered: 7, near: 13 });
	});

	test('Nepal pillar by pillar, worked out by hand', () => {
		const said = edition.pillars.map(({ id }) => {
			const reach = open(id, 'NPL')?.reach;
			return [id, reach?.questions, reach?.answered, reach?.near];
		});
		expect(said).toEqual([
			['legal_framework', 6, 3, 1],
			['governance_strategy', 6, 0, 4],
			['enforcement_reporting', 6, 0, 3],
			['child_support', 5, 2, 1],
			['education_awareness', 6, 0, 2],
			['industry_technology', 5, 1, 1],
			['participation_inclusion', 4, 0, 0],
			['data_cooperation', 4, 1, 1],
		]);
		expect(open('child_support', 'NPL')?.rests.map(({ id }) => id)).toEqual([
			...['pub_opic', 'pub_nhri', 'prx_victim_support'],
		]);
	});

	test('the helpline of Nepal stands beside its score', () => {
		expect(open('child_support', 'NPL')?.records).toEqual(['Child helpline']);
		expect(open('cop_readiness', 'NPL')?.records).toEqual(['Treaty participation', 'Child helpline']);
	});

	test('direct facts alone reach no further and stand near less', () => {
		const direct = footingsIn(edition, bookOf('direct_facts'));
		expect(direct('cop_readiness', 'NPL')?.reach).toEqual({ questions: 42, answered: 7, near: 4 });
		expect(direct('enforcement_reporting', 'NPL')?.alone?.id).toBe('pub_gci_cop');
	});
});
