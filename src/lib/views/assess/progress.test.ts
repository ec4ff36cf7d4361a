import { describe, expect, test } from 'vitest';
import type { Questionnaire } from '#lib/assessment/questionnaire.ts';
import type { Question } from '#lib/framework/question.ts';
import { methodSchema } from '#lib/scoring/method.ts';
import { parseTyped } from './question/number.ts';
import { heldFloors, progressOf, standingOf } from './progress.ts';

const ask = (id: string, pillar: string): Question => ({
	...{ id, name: id, question: null, unit: null, direction: 1, band_edges: null, caveat: null, pillar },
	...{ scale: 'ordinal', range: null, core: true, levels: [], nextSteps: [], guidelineReference: null },
	...{ guidelineStatus: null, evidenceRequired: null, dataSources: null },
});

const node = (id: string, parent: string | null, weight: number | null) => ({
	...{ id, parent, weight, aggregation: null, direction: 1, transform: null, normalisation: null },
	...{ low: 0, high: 4, band_edges: null },
});

const QUESTIONNAIRE: Questionnaire = {
	pillars: ['p', 'q', 'r', 's'].map((id) => ({
		...{ id, name: id, aim: null },
		questions: ['1', '2'].map((each) => ask(id + each, id)),
	})),
	nodes: [node('root', null, null), node('p1', 'p', 0.5), node('p2', 'p', null)].map((each) => ({
		...each,
		direction: 1,
	})),
	method: methodSchema.parse({
		coverage: { node: 0.6, root: 0.75 },
		floors: [{ indicator: 'p1', below: 2, max_tier: 'developing' }],
	}),
};

const say = (said: Readonly<Record<string, number>>) => (question: string) => {
	const value = said[question];
	return value === undefined ? undefined : ({ status: 'assessed', value } as const);
};

describe('where a question stands', () => {
	const question = ask('a', 'p');

	test('not applicable, inconclusive and no reply are told apart from nothing said', () => {
		for (const status of ['not_applicable', 'inconclusive', 'no_reply'] as const)
			expect(standingOf(question, { status, value: null })).toBe(status);
		expect(standingOf(question, { status: 'not_assessed', value: null })).toBe('unsaid');
		expect(standingOf(question, undefined)).toBe('unsaid');
	});

	test('a value outside the scale is a fault, not an answer', () => {
		expect(standingOf(question, { status: 'assessed', value: 5 })).toBe('faulty');
		expect(standingOf(question, { status: 'assessed', value: null })).toBe('faulty');
		expect(standingOf(question, { status: 'assessed', value: 0 })).toBe('answered');
	});
});

test('a pillar has a score from 60 % of its questions by weight, a tier from three of four such pillars', () => {
	const light = progressOf(QUESTIONNAIRE, say({ p1: 4 }));
	expect(light.pillars[0]).toMatchObject({ share: 1 / 3, reaches: false, total: 2 });
	const heavy = progressOf(QUESTIONNAIRE, say({ p2: 4, q1: 1, q2: 1 }));
	expect(heavy.pillars.map(({ reaches }) => reaches)).toEqual([true, true, false, false]);
	expect(heavy).toMatchObject({ reached: 2, needed: 3, total: 8 });
	expect(heavy.counts).toMatchObject({ answered: 3, unsaid: 5 });
});

test('a floor holds while its question is answered below it, and not while nothing is known', () => {
	expect(heldFloors(QUESTIONNAIRE, say({ p1: 1 }))).toMatchObject([{ indicator: 'p1', level: 1, below: 2 }]);
	expect(heldFloors(QUESTIONNAIRE, say({ p1: 2 }))).toEqual([]);
	expect(heldFloors(QUESTIONNAIRE, say({}))).toEqual([]);
});

test('a number is read as people type it, and anything else is none', () => {
	expect(['12,5', ' 12.5 ', '−3', '-3', '١٢٫٥', '1 000', '1,000.5', 'ten', ''].map(parseTyped)).toEqual([
		12.5,
		12.5,
		-3,
		-3,
		12.5,
		null,
		null,
		null,
		null,
	]);
});
