import { describe, expect, test } from 'vitest';
import { compose } from '#lib/scoring/behind.ts';
import { bookOf } from '#lib/scoring/book.ts';
import { behindMeasure, behindNode, writeFormula, type BehindContext } from './behind.ts';
import type { SiteNode } from './site.ts';
import { methodWith, siteWith } from '../../../tests/fixtures/site.ts';

const METHOD = methodWith({
	id: 'open',
	name: 'Open',
	indicators: ['act', 'fine', 'helpline'],
	tiers: ['lower', 'upper'],
});

const node = (id: string, parent: string | null, weight = 1): SiteNode => ({
	id,
	parent,
	kind: parent === null ? 'index' : parent === 'index' ? 'pillar' : 'fact',
	name: id,
	shortName: id,
	weight,
	aggregation: null,
});
const INDEX = node('index', null);
const LAW = node('law', 'index', 2);
const ACT = node('act', 'law');

const SITE = siteWith({
	edition: { name: '2025', year: 2025, hash: '', sums: '' },
	nodes: [
		INDEX,
		LAW,
		ACT,
		node('fine', 'law'),
		node('care', 'index'),
		node('helpline', 'care'),
		node('police', 'index'),
	],
	methods: [METHOD],
	countries: [],
	series: [],
	statuses: [{ country: 'AAA', indicator: 'fine', status: 'no_reply' }],
});

const bookWith = (scores: Readonly<Record<string, number | null>>) =>
	bookOf({
		method: 'open',
		tiers: METHOD.tiers.map(({ id }) => id),
		medians: [],
		scores: Object.entries(scores).map(([id, score]) => ({
			year: 2025,
			country: 'AAA',
			node: id,
			score,
			coverage: 1,
			low: score,
			high: score,
			rank: score === null ? null : 1,
			tier: score === null ? null : 'upper',
		})),
	});

const PUBLISHED: BehindContext = {
	site: SITE,
	method: METHOD,
	book: bookWith({ index: 75, law: 100, act: 100, fine: null, care: 25, helpline: 25 }),
	weights: new Map(),
};

describe(behindNode, () => {
	test('the rows of the index are the pillars that take part, with their weights and shares', () => {
		const behind = behindNode(PUBLISHED, INDEX, 'AAA');
		expect(behind?.parts.map(({ id, score, weight, share }) => [id, score, weight, share])).toEqual([
			['law', '100', '2', '67%'],
			['care', '25', '1', '33%'],
		]);
		expect(behind?.formula).toBe('(2 × 100 + 1 × 25) ÷ 3 = 75');
		expect(behind).toMatchObject({ stage: 'node_score', note: null });
	});

	test('a part without a score says why, takes no part, and is no zero', () => {
		const behind = behindNode(PUBLISHED, LAW, 'AAA');
		expect(behind?.parts).toMatchObject([
			{ id: 'act', exact: 100, share: '100%' },
			{ id: 'fine', exact: null, score: 'No reply', share: '' },
		]);
		expect(behind?.formula).toBe('(100) ÷ 1 = 100');
		expect(behind?.note).not.toBeNull();
	});

	test('with the reader’s weights the sum is theirs', () => {
		const weights = new Map([['law', 4]]);
		const book = bookWith({ index: 85, law: 100, care: 25 });
		expect(behindNode({ ...PUBLISHED, book, weights }, INDEX, 'AAA')?.formula).toBe(
			'(4 × 100 + 1 × 25) ÷ 5 = 85',
		);
	});

	test('a sum that does not give the score shown is not written beside it', () => {
		const book = bookWith({ index: 74, law: 100, care: 25 });
		expect(behindNode({ ...PUBLISHED, book }, INDEX, 'AAA')).toMatchObject({ formula: null });
	});

	test('without a score there is nothing behind it', () => {
		expect(behindNode(PUBLISHED, node('police', 'index'), 'AAA')).toBeNull();
		expect(behindNode({ ...PUBLISHED, book: bookWith({ index: null }) }, INDEX, 'AAA')).toBeNull();
	});
});

describe(behindMeasure, () => {
	test('an indicator on the map leads to the stage that made its score', () => {
		expect(behindMeasure(PUBLISHED, ACT, 'AAA')).toMatchObject({ stage: 'normalised', parts: [] });
		expect(behindMeasure(PUBLISHED, node('fine', 'law'), 'AAA')).toBeNull();
	});
});

describe(writeFormula, () => {
	const children = [
		{ id: 'a', weight: 1, score: 50 },
		{ id: 'b', weight: 3, score: 100 },
		{ id: 'c', weight: 4, score: null },
	];

	test.each([
		['arithmetic', '(1 × 50 + 3 × 100) ÷ 4 = 87.5'],
		['geometric', 'exp((1 × ln 50 + 3 × ln 100) ÷ 4) = 84.09'],
		['harmonic', '4 ÷ (1 ÷ 50 + 3 ÷ 100) = 80'],
		['sum', '(1 × 50 + 3 × 100) ÷ 4 × 8 = 700'],
	] as const)('the %s mean is written out', (aggregation, written) => {
		expect(writeFormula(compose(aggregation, children))).toBe(written);
	});

	test('weights of 1 are left out', () => {
		expect(writeFormula(compose('harmonic', [{ id: 'a', weight: 1, score: 50 }]))).toBe('1 ÷ (1 ÷ 50) = 50');
	});
});
