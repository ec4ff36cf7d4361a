import { beforeAll, describe, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../../tests/fixtures/edition.ts';
import { openBook } from '#lib/scoring/book.ts';
import type { Edition } from '../edition.ts';
import { readingsOf, standingOf } from './standing.ts';

let edition: Edition;
let grouped: Edition;
beforeAll(async () => {
	edition = await tinyland();
	grouped = await tinylandWith({
		'countries.csv':
			'id,name,region,income,ldc\nAAA,Aland Minor,africa,low,0\nBBB,Beeland,africa,high,0\nCCC,Ceeland,africa,low,0\n',
	});
});

describe('the income group', () => {
	test('has a median on the index and every pillar, over its scored countries', () => {
		expect(standingOf(grouped, 'AAA').income).toEqual([
			{ method: 'method', node: 'readiness', median: 46.875, scored: 2 },
			{ method: 'method', node: 'law', median: 50, scored: 2 },
			{ method: 'method', node: 'reporting', median: 37.5, scored: 2 },
		]);
		expect(standingOf(grouped, 'CCC').income).toEqual(standingOf(grouped, 'AAA').income);
		expect(standingOf(grouped, 'BBB').income).toMatchObject([{ median: 43.75, scored: 1 }, {}, {}]);
	});

	test('has none where it is not known', () => {
		expect(standingOf(edition, 'AAA').income).toEqual([]);
	});
});

describe('countries to compare with', () => {
	test('are those of the region, the most alike in kind first', () => {
		expect(standingOf(grouped, 'AAA').suggested).toEqual(['CCC', 'BBB']);
		expect(standingOf(edition, 'AAA').suggested).toEqual(['BBB']);
	});

	test('are none for a country that is alone in its region, or that nobody knows', () => {
		expect(standingOf(edition, 'CCC').suggested).toEqual([]);
		expect(standingOf(edition, 'ZZZ')).toEqual({ income: [], suggested: [] });
	});
});

test('the readings are those of every country on the index and the pillars', () => {
	const [packed] = readingsOf(edition);
	expect(packed).toMatchObject({
		...{
			method: 'method',
			countries: ['AAA', 'BBB', 'CCC'],
			nodes: ['readiness', 'law', 'reporting'],
			medians: [],
		},
	});
	const book = openBook(packed!);
	expect(book.reading('law', 'BBB')).toMatchObject({ score: 50, coverage: 0.25, low: 12.5, high: 87.5 });
	expect(book.reading('statute', 'BBB')).toBeNull();
});
