import { describe, expect, test } from 'vitest';
import type { Reading, ScoreBook } from '#lib/scoring/book.ts';
import type { SiteNode } from '#lib/state/site.ts';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { learn } from '#lib/i18n/spoken.ts';
import { methodWith, siteWith } from '../../../../tests/fixtures/site.ts';
import { factsBehind, sayFacts } from './facts.ts';

const node = (id: string, parent: string | null, kind: SiteNode['kind']): SiteNode => ({
	...{ id, parent, kind, name: id, shortName: id },
	...{ weight: 1, aggregation: null },
});
const NODES = [
	node('index', null, 'index'),
	node('law', 'index', 'pillar'),
	node('treaty', 'law', 'fact'),
	node('statute', 'law', 'fact'),
	node('draft', 'law', 'fact'),
	node('rule of law', 'law', 'proxy'),
	node('unknown', 'law', 'fact'),
	node('care', 'index', 'pillar'),
	node('helpline', 'care', 'fact'),
];
const LEAVES = NODES.slice(2).filter(({ id }) => id !== 'care');
const METHOD = methodWith({ id: 'facts', tiers: ['low', 'top'], indicators: LEAVES.map(({ id }) => id) });
const SITE = siteWith({ nodes: NODES, methods: [METHOD] });
const SCORES = new Map([
	['treaty', 100],
	['statute', 0],
	['draft', 50],
	['rule of law', 43],
	['helpline', 100],
]);
const BOOK: ScoreBook = {
	method: 'facts',
	reading: (id) => {
		const score = SCORES.get(id) ?? null;
		const reading: Reading = {
			...{ score, coverage: score === null ? 0 : 1, low: score, high: score, tier: null },
			...{ rank: null, rankLow: null, rankHigh: null, stability: null },
		};
		return reading;
	},
	median: () => null,
};
const said = (id: string) => {
	const measure = NODES.find((each) => each.id === id);
	if (measure === undefined) throw new Error(`no node ${id}`);
	const facts = factsBehind({ site: SITE, method: METHOD, book: BOOK }, measure, 'AAA');
	return sayFacts(facts, METHOD, measure.parent === null).map(({ label, text }) => `${label}: ${text}`);
};

describe(factsBehind, () => {
	test('a pillar stands on its facts by their answer, on other measures by their score, and names what is missing', () => {
		expect(said('law')).toEqual([
			'Yes: treaty',
			'Partial: draft',
			'No: statute',
			'Scores of other measures: rule of law: 43',
			'Missing: unknown',
		]);
	});

	test('the index stands on the facts of every pillar', () => {
		expect(said('index')).toEqual([
			'Yes: treaty; helpline',
			'Partial: draft',
			'No: statute',
			'Missing: unknown',
		]);
	});

	test('an indicator stands on itself', () => {
		expect(said('statute')).toEqual(['No: statute']);
		expect(said('unknown')).toEqual(['Missing: unknown']);
	});

	test('of many names three are said, and how many more there are', () => {
		const facts = { yes: LEAVES, partial: [], no: [], values: [], missing: [] };
		expect(sayFacts(facts, METHOD, false)).toEqual([
			{ label: 'Yes', text: 'treaty; statute; draft +3', lang: 'en' },
		]);
	});

	test('names in the reader’s words are not marked as the package’s, nor one of them for the others', () => {
		const [first, second] = LEAVES;
		if (first === undefined || second === undefined) throw new Error('two leaves are needed');
		learn(getLocale(), [first.shortName]);
		const langOf = (yes: typeof LEAVES) =>
			sayFacts({ yes, partial: [], no: [], values: [], missing: [] }, METHOD, false)[0]?.lang;
		expect([langOf([first]), langOf([first, second])]).toEqual([undefined, 'en']);
	});
});
