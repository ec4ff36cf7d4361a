// What may be proposed in place of a published value: the answers of a fact or a question, or a number in its range.
import { LEVELS, type Question } from '#lib/framework/question.ts';
import { answersIn } from '#lib/framework/answer.ts';
import { rangeOf } from './answers.ts';
import type { RecordItem } from './record.ts';

export type Allowed =
	| {
			readonly kind: 'options';
			/** From the best down; `label` is what the framework calls it, null where it has no words. */
			readonly options: readonly { readonly value: number; readonly label: string | null }[];
	  }
	| { readonly kind: 'number'; readonly low: number; readonly high: number; readonly whole: boolean };

/** What a value of an item may be; a question is given with it where the item is one. */
export function allowedOf(
	{ kind, unit, low, high }: Pick<RecordItem, 'kind' | 'unit' | 'low' | 'high'>,
	question: Pick<Question, 'scale' | 'levels' | 'range'> | null,
): Allowed {
	if (kind === 'fact') {
		const plain = [1, 0.5, 0].map((value) => ({ value, label: null }));
		return { kind: 'options', options: answersIn(unit) ?? plain };
	}
	if (question?.scale === 'ordinal')
		return {
			kind: 'options',
			options: LEVELS.map((value) => ({ value, label: question.levels[value] ?? null })).toReversed(),
		};
	if (question?.scale === 'binary')
		return {
			kind: 'options',
			options: [1, 0].map((value) => ({ value, label: question.levels[value * 4] ?? null })),
		};
	if (question !== null)
		return { kind: 'number', ...rangeOf(question), whole: question.range?.whole === true };
	return { kind: 'number', low: low ?? -Infinity, high: high ?? Infinity, whole: false };
}

/** Whether a value may be proposed. */
export function isAllowed(allowed: Allowed, value: number): boolean {
	if (allowed.kind === 'options') return allowed.options.some((option) => option.value === value);
	return value >= allowed.low && value <= allowed.high && (!allowed.whole || Number.isInteger(value));
}
