import { waysToFind } from './find/countryNames.ts';
import { plainly } from './find/usualNames.svelte.ts';
import { describe, expect, test } from 'vitest';
import { bookOf, type Reading } from '#lib/scoring/book.ts';
import {
	countLowCoverage,
	countPaints,
	findRows,
	lookOf,
	paintOf,
	rowsOf,
	sortRows,
	startsDescending,
	statedAt,
	type MapRow,
	type SortKey,
} from './rows.ts';
import { methodWith, siteWith } from '../../../tests/fixtures/site.ts';

const METHOD = methodWith({
	id: 'facts',
	name: 'Facts',
	indicators: ['law'],
	tiers: ['low', 'middle', 'top'],
});
const UNDRAWN = { rankLow: null, rankHigh: null, stability: null };
const NOTHING: Reading = {
	score: null,
	coverage: 0,
	low: 0,
	high: 100,
	tier: null,
	rank: null,
	...UNDRAWN,
};

const scored = (score: number, tier: number, coverage = 1, rank = 1): Reading => ({
	score,
	coverage,
	low: score,
	high: score,
	tier,
	rank,
	...UNDRAWN,
});

const row = (id: string, name: string, reading: Reading | null, stated: string | null = null): MapRow => ({
	country: { id, name, region: 'africa', groups: [] },
	reading,
	paint: paintOf(reading, stated),
	footing: null,
});

// In the order of names, as a page gives them.
const ROWS = [
	row('ALA', 'Åland', scored(50, 1, 0.5, 2)),
	row('BEN', 'Bénin', null),
	row('CIV', 'Côte d’Ivoire', scored(50, 1, 1, 2)),
	row('DEE', 'Deeland', NOTHING, 'no_reply'),
	row('EEE', 'Eeland', scored(0, 0, 1, 4)),
	row('GIN', 'Guinée', scored(90, 2)),
];
const idsOf = (rows: readonly MapRow[]) => rows.map(({ country }) => country.id);
const sorted = (key: SortKey, order: 'up' | 'down') =>
	idsOf(sortRows(ROWS, { key, descending: order === 'down' }));

test('what is stated of a node is of that node in that country, and nothing where nothing is', () => {
	const at = statedAt.bind(null, { statuses: [{ country: 'AAA', indicator: 'law', status: 'withheld' }] });
	expect([at('law', 'AAA'), at('law', 'BBB'), at('help', 'AAA')]).toEqual(['withheld', null, null]);
});

describe(paintOf, () => {
	test('a scored country wears its tier, also when it scores zero', () => {
		expect(paintOf(scored(0, 0), null)).toEqual({ is: 'tier', tier: 0, lowCoverage: false });
	});

	test('a country without a score wears the status stated of it, or is not assessed', () => {
		expect(paintOf(NOTHING, 'no_reply')).toEqual({ is: 'status', status: 'no_reply' });
		expect(paintOf(NOTHING, null)).toEqual({ is: 'status', status: 'not_assessed' });
	});

	test('where the method has no indicator a country is not assessed', () => {
		expect(paintOf(null, null)).toEqual({ is: 'status', status: 'not_assessed' });
	});

	test.each([
		[1, false],
		[0.6, false],
		[0.599, true],
		[0, true],
		[null, true],
	])('with a coverage of %s, low coverage is %s: the edge is 60%%', (coverage, lowCoverage) => {
		expect(paintOf({ ...scored(50, 1), coverage }, null)).toEqual({ is: 'tier', tier: 1, lowCoverage });
	});
});

describe(lookOf, () => {
	const FIVE = methodWith({ id: 'five', tiers: ['a', 'b', 'c', 'd', 'e'] });

	test('tiers are numbered from 1 and hatched where coverage is low', () => {
		expect(lookOf(paintOf(scored(0, 0), null), FIVE)).toEqual({ className: 'tier-1', pattern: 'none' });
		expect(lookOf(paintOf(scored(90, 2, 0.1), null), FIVE)).toEqual({
			className: 'tier-3',
			pattern: 'low_coverage',
		});
	});

	test('what is missing looks missing, and another status looks like itself', () => {
		expect(lookOf(paintOf(null, null), FIVE)).toEqual({ className: 'missing', pattern: 'none' });
		expect(lookOf(paintOf(null, 'inconclusive'), FIVE)).toEqual({
			className: 'other-inconclusive',
			pattern: 'none',
		});
	});
});

describe(rowsOf, () => {
	const site = siteWith({
		edition: { name: '2025', year: 2025, hash: '', sums: '' },
		nodes: [],
		methods: [METHOD],
		countries: ROWS.map(({ country }) => country),
		series: [],
		statuses: [
			{ country: 'BEN', indicator: 'law', status: 'no_reply' },
			{ country: 'CIV', indicator: 'care', status: 'inconclusive' },
		],
	});
	const book = bookOf({
		method: 'facts',
		tiers: METHOD.tiers.map(({ id }) => id),
		medians: [],
		scores: [
			{
				year: 2025,
				country: 'ALA',
				node: 'law',
				score: 50,
				coverage: 1,
				low: 50,
				high: 50,
				rank: 1,
				tier: 'middle',
			},
		],
	});

	test('has one row for each country shown, in the order of names, with the status stated of this measure', () => {
		const rows = rowsOf(site, site.countries.slice(0, 3), book, 'law');
		expect(rows.map(({ country, reading, paint }) => [country.id, reading?.score, paint])).toEqual([
			['ALA', 50, { is: 'tier', tier: 1, lowCoverage: false }],
			['BEN', undefined, { is: 'status', status: 'no_reply' }],
			['CIV', undefined, { is: 'status', status: 'not_assessed' }],
		]);
	});
});

describe(countPaints, () => {
	test('names every tier from the top, worn or not, then what else occurs', () => {
		const rows = ROWS.filter(({ reading }) => reading?.tier !== 2);
		expect(countPaints(rows, METHOD).map(({ key, count }) => [key, count])).toEqual([
			['tier-2', 0],
			['tier-1', 2],
			['tier-0', 1],
			['not_assessed', 1],
			['no_reply', 1],
		]);
	});

	test('the counts add up to the countries', () => {
		const counts = countPaints(ROWS, METHOD);
		expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(ROWS.length);
	});

	test('low coverage is counted among the scored only', () => {
		expect(countLowCoverage(ROWS)).toBe(1);
	});
});

describe(sortRows, () => {
	test('by name, in the order given or its reverse', () => {
		expect(sorted('name', 'up')).toEqual(['ALA', 'BEN', 'CIV', 'DEE', 'EEE', 'GIN']);
		expect(sorted('name', 'down')).toEqual(['GIN', 'EEE', 'DEE', 'CIV', 'BEN', 'ALA']);
	});

	test('within a tier by score, the way the tiers go', () => {
		const rows = [
			row('AAA', 'A', scored(61, 1)),
			row('BBB', 'B', scored(79, 1)),
			row('CCC', 'C', scored(85, 2)),
		];
		expect(idsOf(sortRows(rows, { key: 'tier', descending: true }))).toEqual(['CCC', 'BBB', 'AAA']);
		expect(idsOf(sortRows(rows, { key: 'tier', descending: false }))).toEqual(['AAA', 'BBB', 'CCC']);
	});

	test.each<[SortKey, 'up' | 'down', readonly string[]]>([
		['score', 'up', ['EEE', 'ALA', 'CIV', 'GIN', 'BEN', 'DEE']],
		['score', 'down', ['GIN', 'ALA', 'CIV', 'EEE', 'BEN', 'DEE']],
		['tier', 'up', ['EEE', 'ALA', 'CIV', 'GIN', 'BEN', 'DEE']],
		['tier', 'down', ['GIN', 'ALA', 'CIV', 'EEE', 'BEN', 'DEE']],
		['rank', 'up', ['GIN', 'ALA', 'CIV', 'EEE', 'BEN', 'DEE']],
		['rank', 'down', ['EEE', 'ALA', 'CIV', 'GIN', 'BEN', 'DEE']],
		['coverage', 'up', ['DEE', 'ALA', 'CIV', 'EEE', 'GIN', 'BEN']],
		['coverage', 'down', ['CIV', 'EEE', 'GIN', 'ALA', 'DEE', 'BEN']],
	])('by %s going %s, ties keep the order of names and the missing come last', (key, order, ids) => {
		expect(sorted(key, order)).toEqual(ids);
	});

	test.each<[SortKey, boolean]>([
		['name', false],
		['rank', false],
		['tier', true],
		['score', true],
		['coverage', true],
	])('a first press on %s starts from the top or not: %s', (key, descending) => {
		expect(startsDescending(key)).toBe(descending);
	});

	test('the rows given are left as they are', () => {
		const before = idsOf(ROWS);
		sorted('score', 'down');
		expect(idsOf(ROWS)).toEqual(before);
	});
});

describe(findRows, () => {
	test.each([
		['a name without its marks', 'cote d', ['CIV']],
		['a name with its marks', 'Côte', ['CIV']],
		['marks the name does not have', 'eéland', ['DEE', 'EEE']],
		['capitals', 'GUIN', ['GIN']],
		['a code', 'ben', ['BEN']],
		['blanks around', '  aland ', ['ALA']],
		['nobody', 'zz', []],
	])('finds countries by %s', (_, text, ids) => {
		expect(idsOf(findRows(ROWS, text, plainly))).toEqual(ids);
	});

	test('finds countries by other names, and by a slip where no name holds the text', () => {
		const { filter } = waysToFind(new Map([['CIV', ['Ivory Coast', 'Elfenbeinküste']]]));
		expect(idsOf(findRows(ROWS, 'ivory', filter))).toEqual(['CIV']);
		expect(idsOf(findRows(ROWS, 'elfenbeinkuste', filter))).toEqual(['CIV']);
		expect(idsOf(findRows(ROWS, 'Ivorry Coast', filter))).toEqual(['CIV']);
		expect(idsOf(findRows(ROWS, 'coast', filter))).toEqual(['CIV']);
	});

	test('no text finds all', () => {
		expect(findRows(ROWS, '  ', plainly)).toEqual(ROWS);
	});
});
