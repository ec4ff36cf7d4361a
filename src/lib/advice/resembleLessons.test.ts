import { describe, expect, test } from 'vitest';
import { resolveKinds, frameworkCells, type FrameworkRow } from '#lib/framework/schema.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import { bookOf } from '#lib/scoring/book.ts';
import { findFirst, lessonsOf, type LessonGround } from './resembleLessons.ts';
import type { Traits } from './resemble.ts';

const ROWS = resolveKinds(
	[
		{ id: 'index', parent: null },
		{ id: 'law', parent: 'index' },
		{ id: 'treaty', parent: 'law', kind: 'fact', direction: 1, low: 0, high: 1 },
		{ id: 'statute', parent: 'law', kind: 'fact', direction: 1, low: 0, high: 1 },
		{ id: 'offences', parent: 'law', kind: 'assessment' },
	].map((row) => frameworkCells.parse({ name: `The ${row.id}`, kind: null, ...row })),
);
const rowOf = (id: string): FrameworkRow => {
	const row = ROWS.find((each) => each.id === id);
	if (row === undefined) throw new Error(`no ${id}`);
	return row;
};

const traits = (id: string, rest: Partial<Traits> = {}): Traits => ({
	...{ id, region: 'africa', income: 'low', ldc: true, lldc: false, sids: false },
	...{ population: 1e6, internetUse: 30 },
	...rest,
});

type Scored = Readonly<Record<string, number | null | readonly [low: number, score: number, high: number]>>;
type Values = Readonly<Record<string, Readonly<Record<string, number>>>>;

const YES: Evidence = {
	...{ country: 'BBB', indicator: 'offences', finding: 'yes', detail: 'The code, article 5', date: '2024' },
	...{ source: 'gazette', url: 'https://example.org/code', complete: 'no' },
};

function ground(
	scores: Scored,
	values: Values = {},
	{
		evidence = [],
		kinds = {},
	}: { evidence?: readonly Evidence[]; kinds?: Readonly<Record<string, Partial<Traits>>> } = {},
): LessonGround {
	return {
		book: bookOf({
			...{ method: 'facts', tiers: ['low', 'high'] },
			scores: Object.entries(scores).map(([country, given]) => {
				const score = typeof given === 'number' ? given : (given?.[1] ?? null);
				const [low, high] =
					typeof given === 'object' && given !== null ? [given[0], given[2]] : [score, score];
				return { year: 2026, country, node: 'law', score, coverage: 1, low, high, rank: null, tier: 'low' };
			}),
			medians: [{ year: 2026, region: 'africa', node: 'law', median: 60, scored: 3, tier: null }],
		}),
		traits: Object.keys(scores).map((id) => traits(id, kinds[id])),
		pillars: [
			{
				id: 'law',
				indicators: [rowOf('treaty'), rowOf('statute')],
				questions: [rowOf('offences')],
			},
		],
		valueOf: (country, indicator) => {
			const value = values[country]?.[indicator] ?? null;
			return { status: value === null ? 'not_assessed' : 'assessed', value };
		},
		recordsOf: (country, question) =>
			evidence.filter((each) => each.country === country && each.indicator === question),
		proofOf: (country, indicator) => ({ url: null, title: `${country} ${indicator}` }),
		readAt: ({ url, detail }) => ({ url, title: detail }),
	};
}

function lessonOf(of: LessonGround) {
	const [lesson] = lessonsOf(traits('AAA'), of);
	if (lesson === undefined) throw new Error('no lesson');
	return lesson;
}

describe('who to learn from', () => {
	test('are only countries ahead beyond doubt, those of the region first', () => {
		const lesson = lessonOf(
			ground(
				{ AAA: 40, BBB: 60, CCC: 39, DDD: [30, 90, 95], EEE: 80, FFF: null },
				{},
				{ kinds: { EEE: { region: 'europe' } } },
			),
		);
		expect(lesson.examples.map(({ country, near }) => [country, near])).toEqual([
			['BBB', true],
			['EEE', false],
		]);
		expect(lesson).toMatchObject({ is: 'found', score: 40, behind: 20, ahead: { region: 1, world: 2 } });
	});

	test('is nobody where nobody scores higher', () => {
		expect(lessonOf(ground({ AAA: 40, BBB: 40, CCC: 39 }))).toMatchObject({ is: 'top', examples: [] });
	});

	test('is nobody where those who score higher cannot be told apart', () => {
		expect(lessonOf(ground({ AAA: 40, BBB: [40, 45, 50] }))).toMatchObject({ is: 'level', examples: [] });
	});

	test('is not said of a country without a score: what is not known is not behind', () => {
		expect(lessonOf(ground({ AAA: null, BBB: 90 }))).toMatchObject({
			is: 'unscored',
			behind: null,
			examples: [],
		});
	});
});

describe('what they have', () => {
	test('is told where they are ahead, and apart from that what is not assessed here', () => {
		const values = { AAA: { treaty: 0 }, BBB: { treaty: 1, statute: 0.5 } };
		const [example] = lessonOf(ground({ AAA: 0, BBB: 75 }, values)).examples;
		expect(
			example?.indicators.map(({ indicator, value, own, ownStatus }) => [indicator, value, own, ownStatus]),
		).toEqual([
			['treaty', 1, 0, 'assessed'],
			['statute', 0.5, null, 'not_assessed'],
		]);
		expect(example?.indicators[0]?.proof.title).toBe('BBB treaty');
	});

	test('leaves out what both have, and what only this country has', () => {
		const values = { AAA: { treaty: 1, statute: 1 }, BBB: { treaty: 1, statute: 0 } };
		expect(lessonOf(ground({ AAA: 40, BBB: 75 }, values)).examples[0]?.indicators).toEqual([]);
	});

	test('holds records that say yes there, with what the record says here', () => {
		const own: Evidence = { ...YES, country: 'AAA', finding: 'partial' };
		const [example] = lessonOf(ground({ AAA: 0, BBB: 75 }, {}, { evidence: [YES, own] })).examples;
		expect(example?.questions).toEqual([
			{
				...{ question: 'offences', name: 'The offences', own: 'partial' },
				proof: { url: 'https://example.org/code', title: 'The code, article 5' },
			},
		]);
	});

	test('holds no record that says yes here as well, nor one that says less than yes there', () => {
		const both = [YES, { ...YES, country: 'AAA' }];
		const noted: Evidence = { ...YES, finding: 'noted' };
		for (const evidence of [both, [noted]])
			expect(lessonOf(ground({ AAA: 0, BBB: 75 }, {}, { evidence })).examples[0]?.questions).toEqual([]);
	});
});

test('the pillar shown first is the one furthest behind the median of the region with somebody to learn from', () => {
	const lesson = lessonOf(ground({ AAA: 40, BBB: 60 }));
	const pillar = (name: string, behind: number | null, is: 'found' | 'top') => ({
		...lesson,
		pillar: name,
		behind,
		is,
	});
	expect(findFirst([pillar('a', 5, 'found'), pillar('b', 30, 'found'), pillar('c', 50, 'top')])).toBe('b');
	expect(findFirst([pillar('a', null, 'top')])).toBe('a');
	expect(findFirst([])).toBeNull();
});
