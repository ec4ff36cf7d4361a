import { describe, expect, test } from 'vitest';
import { bookOf, openBook, packBook, type RunResult } from './book.ts';
import type { NodeScore } from './rows.ts';

const row = (country: string, node: string, rest: Partial<NodeScore>): NodeScore => ({
	year: 2025,
	country,
	node,
	score: null,
	coverage: null,
	low: null,
	high: null,
	rank: null,
	tier: null,
	...rest,
});

// BBB has no law on record; CCC scores nothing at all, which is not the same.
const RESULT: RunResult = {
	method: 'facts',
	tiers: ['nascent', 'leading'],
	scores: [
		row('AAA', 'index', { score: 90, coverage: 1, low: 90, high: 90, rank: 1, tier: 'leading' }),
		row('AAA', 'law', { score: 90, coverage: 1, low: 90, high: 90, rank: 1, tier: 'leading' }),
		row('BBB', 'index', { coverage: 0, low: 0, high: 100 }),
		row('BBB', 'law', { coverage: 0, low: 0, high: 100 }),
		row('CCC', 'index', { score: 0, coverage: 0.5, low: 0, high: 50, rank: 2, tier: 'nascent' }),
		row('CCC', 'law', { score: 0, coverage: 0.5, low: 0, high: 50, rank: 2, tier: 'nascent' }),
	],
	// no draws of BBB and CCC, and none of law
	robustness: [{ country: 'AAA', node: 'index', rank_low: 1, rank_high: 1.5, stability: 0.9 }],
	medians: [
		{ year: 2025, region: 'africa', node: 'index', median: 90, scored: 1, tier: 'upper' },
		{ year: 2025, region: 'world', node: 'index', median: 45, scored: 2, tier: 'lower' },
	],
};

const books = [
	['packed and opened', openBook(packBook(RESULT))],
	[
		'sent over and opened',
		openBook(JSON.parse(JSON.stringify(packBook(RESULT))) as ReturnType<typeof packBook>),
	],
	['not packed', bookOf(RESULT)],
] as const;

describe.each(books)('a book %s', (_, book) => {
	test('says of its method', () => {
		expect(book.method).toBe('facts');
	});

	test('gives the reading of a node in a country, its tier as a position from the lowest', () => {
		const full = { score: 90, coverage: 1, low: 90, high: 90, tier: 1, rank: 1 };
		expect(book.reading('index', 'AAA')).toMatchObject(full);
		expect(book.reading('law', 'AAA')).toMatchObject(full);
	});

	test('says how far a place holds where draws were made, and nothing where none were', () => {
		expect(book.reading('index', 'AAA')).toMatchObject({ rankLow: 1, rankHigh: 1.5, stability: 0.9 });
		const unknown = { rankLow: null, rankHigh: null, stability: null };
		expect(book.reading('law', 'AAA')).toMatchObject(unknown);
		expect(book.reading('index', 'CCC')).toMatchObject(unknown);
	});

	test('keeps a missing score missing and a score of zero zero', () => {
		const missing = { score: null, coverage: 0, low: 0, high: 100, tier: null, rank: null };
		const zero = { score: 0, coverage: 0.5, low: 0, high: 50, tier: 0, rank: 2 };
		expect([book.reading('law', 'BBB'), book.reading('law', 'CCC')]).toMatchObject([missing, zero]);
	});

	test('has nothing to say of a node outside the method or a country outside the run', () => {
		expect([book.reading('care', 'AAA'), book.reading('law', 'XXX')]).toEqual([null, null]);
	});

	test('gives medians by node and region, and none where nothing is scored', () => {
		expect(book.median('index', 'world')).toEqual({
			year: 2025,
			region: 'world',
			node: 'index',
			median: 45,
			scored: 2,
			tier: 'lower',
		});
		expect([book.median('law', 'world'), book.median('index', 'europe')]).toEqual([null, null]);
	});
});

describe(packBook, () => {
	test('takes only the countries named, with the medians of all', () => {
		const packed = packBook(RESULT, new Set(['CCC']));
		const book = openBook(packed);
		expect(packed.countries).toEqual(['CCC']);
		expect(packed.score).toEqual([0, 0]);
		expect(book.reading('index', 'CCC')?.score).toBe(0);
		expect(book.reading('index', 'AAA')).toBeNull();
		expect(book.median('index', 'africa')?.median).toBe(90);
	});

	test('reads the same whatever the order of the rows', () => {
		const book = openBook(packBook({ ...RESULT, scores: RESULT.scores.toReversed() }));
		for (const { country, node } of RESULT.scores)
			expect(book.reading(node, country), `${country} ${node}`).toEqual(
				bookOf(RESULT).reading(node, country),
			);
	});
});
