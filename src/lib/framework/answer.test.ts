import { describe, expect, test } from 'vitest';
import { answerOf, answersIn } from './answer.ts';
import type { Kind } from './terms.ts';

describe(answerOf, () => {
	test.each([
		[1, 'yes'],
		[1.5, 'yes'],
		[0.99, 'partial'],
		[0.01, 'partial'],
		[0, 'no'],
		[-1, 'no'],
		[null, null],
	])('a fact of value %s between goalposts 0 and 1 answers %s', (value, answer) => {
		expect(answerOf({ kind: 'fact', value, low: 0, high: 1 })).toBe(answer);
	});

	test.each<Kind>(['indicator', 'proxy', 'assessment', 'pillar', 'index'])(
		'a node of kind %s gives no answer',
		(kind) => {
			expect(answerOf({ kind, value: 1, low: 0, high: 1 })).toBeNull();
		},
	);

	test.each([
		['lower', null, 1],
		['upper', 0, null],
	])('without its %s goalpost a fact gives no answer', (_, low, high) => {
		expect(answerOf({ kind: 'fact', value: 1, low, high })).toBeNull();
	});
});

describe(answersIn, () => {
	test.each([
		['1 State party, 0.5 signatory, 0 no action', ['State party', 'signatory', 'no action']],
		['1 oui, 0,5 en partie, 0 non', ['oui', 'en partie', 'non']],
		['1 نعم، 0.5 جزئياً، 0 لا', ['نعم', 'جزئياً', 'لا']],
		['1为有立法，0.5为草案，0为无', ['有立法', '草案', '无']],
	])('%s names its answers', (unit, labels) => {
		expect(answersIn(unit)).toEqual([1, 0.5, 0].map((value, at) => ({ value, label: labels[at] })));
	});

	test.each(['expert score, 1 to 10', 'points, 0 to 20', null])('%s names none', (unit) => {
		expect(answersIn(unit)).toBeNull();
	});
});
