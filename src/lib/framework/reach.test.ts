import { describe, expect, test } from 'vitest';
import { reachOf, reachTableOf } from './reach.ts';

const row = (id: string, bears_on: string[] | null, stands_near: string[] | null = null) => ({
	...{ id, bears_on, stands_near },
});
const questions = [
	{ id: 'powers', pillar: 'law' },
	{ id: 'offences', pillar: 'law' },
	{ id: 'helpline', pillar: 'support' },
];
const table = reachTableOf(
	[
		row('treaty', ['powers'], ['helpline']),
		row('statute', null, ['powers', 'offences']),
		row('hotline', [], null),
	],
	questions,
);
const known = (assessed: readonly string[], own: readonly number[] = []) => ({
	isAssessed: (indicator: string) => assessed.includes(indicator),
	own,
});

test('a table names questions by their place, and leaves out what bears on none', () => {
	expect(table).toEqual({
		questions,
		bearings: [
			{ indicator: 'treaty', answers: [0], near: [2] },
			{ indicator: 'statute', answers: [], near: [0, 1] },
		],
	});
});

test('a framework in which nothing bears on a question has no reach', () => {
	expect(reachTableOf([row('treaty', null), row('statute', ['nowhere'])], questions)).toBeNull();
	expect(reachTableOf([row('treaty', ['powers'])], [])).toBeNull();
});

describe(reachOf, () => {
	const reach = (assessed: readonly string[], own?: readonly number[], pillar: string | null = null) =>
		table === null ? null : reachOf(table, known(assessed, own), pillar);

	test('counts a question once, and as near only where it is not answered', () => {
		expect(reach(['treaty', 'statute'])).toEqual({ questions: 3, answered: 1, near: 2 });
		expect(reach(['statute'])).toEqual({ questions: 3, answered: 0, near: 2 });
		expect(reach([])).toEqual({ questions: 3, answered: 0, near: 0 });
	});

	test('a question with a value of its own is answered', () => {
		expect(reach(['statute'], [1])).toEqual({ questions: 3, answered: 1, near: 1 });
	});

	test('a pillar has its own questions, whatever answers them', () => {
		expect(reach(['treaty'], [], 'support')).toEqual({ questions: 1, answered: 0, near: 1 });
		expect(reach(['treaty', 'statute'], [], 'law')).toEqual({ questions: 2, answered: 1, near: 1 });
		expect(reach(['treaty'], [], 'voice')).toEqual({ questions: 0, answered: 0, near: 0 });
	});
});
