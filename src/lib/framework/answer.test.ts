import { describe, expect, test } from 'vitest';
import { answerOf } from './answer.ts';
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
