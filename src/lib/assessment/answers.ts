// The answers of a national self-assessment, and what makes an answer one that can be scored.
import { quote } from '#lib/exchange/problem.ts';
import { LARGEST } from '#lib/framework/quantity.ts';
import type { Question } from '#lib/framework/question.ts';
import type { Status } from '#lib/observations/terms.ts';

/** What an answer may say. An interval is read off a record; whoever answers chooses. */
export const ANSWER_STATUSES = [
	'assessed',
	'not_assessed',
	'no_reply',
	'inconclusive',
	'not_applicable',
] as const satisfies readonly Status[];
type AnswerStatus = (typeof ANSWER_STATUSES)[number];

/** An answer to one question. `value`: a level 0 to 4, 0 or 1, or a number in the question's unit; only where assessed. */
export interface Answer {
	readonly question: string;
	readonly status: AnswerStatus;
	readonly value: number | null;
	/** Web address of the evidence, as typed. */
	readonly evidence: string | null;
	readonly note: string | null;
	/** When it was last changed, ISO 8601 in UTC. */
	readonly changed: string | null;
}

/** What one country says of itself in one year; a question nobody touched has no answer. */
export interface Assessment {
	readonly country: string;
	readonly year: number;
	readonly answers: ReadonlyMap<string, Answer>;
}

/** What is wrong with an answer, by the part of it at fault; `code` names the message to show. */
export interface AnswerFault {
	readonly part: 'status' | 'value' | 'evidence';
	readonly code:
		| 'value_missing'
		| 'value_unwanted'
		| 'value_not_level'
		| 'value_not_yes_no'
		| 'value_out_of_range'
		| 'evidence_not_address';
	/** The same in English, for a file's list of errors: what is wrong, and what was expected. */
	readonly message: string;
}

const ADDRESS = /^https?:\/\/[^\s"<>]+$/;

/** The values a question can have; `high` is infinite where there is no end. */
export function rangeOf({ range }: Pick<Question, 'range'>): { readonly low: number; readonly high: number } {
	return { low: range?.low ?? 0, high: range?.high ?? Infinity };
}

function findValueFault(question: Question, value: number): AnswerFault | null {
	const fault = (code: AnswerFault['code'], expected: string): AnswerFault => ({
		part: 'value',
		code,
		message: `${value} is no answer to ${question.id}; expected ${expected}`,
	});
	if (question.scale === 'ordinal')
		return [0, 1, 2, 3, 4].includes(value) ? null : fault('value_not_level', 'a level: 0, 1, 2, 3 or 4');
	if (question.scale === 'binary')
		return value === 0 || value === 1 ? null : fault('value_not_yes_no', '1 for yes or 0 for no');
	const { low, high } = rangeOf(question);
	const isCount = question.range?.whole === true;
	const fits = value >= low && value <= Math.min(high, LARGEST) && (!isCount || Number.isInteger(value));
	const most = Number.isFinite(high) ? ` to ${high}` : value > LARGEST ? ` to ${LARGEST}` : ' or more';
	return fits
		? null
		: fault('value_out_of_range', `${isCount ? 'a whole number' : 'a number'}: ${low}${most}`);
}

/** Checks one answer against its question; an empty list where it can be scored, or stands apart with a reason. */
export function findAnswerFaults(
	question: Question,
	{ status, value, evidence }: Pick<Answer, 'status' | 'value' | 'evidence'>,
): readonly AnswerFault[] {
	const faults: AnswerFault[] = [];
	if (status === 'assessed' && value === null)
		faults.push({
			part: 'value',
			code: 'value_missing',
			message: 'is empty though the status is assessed; expected an answer',
		});
	if (status !== 'assessed' && value !== null)
		faults.push({
			part: 'value',
			code: 'value_unwanted',
			message: `${value} stands on a row whose status is ${status}; expected an empty cell`,
		});
	const valueFault = status === 'assessed' && value !== null ? findValueFault(question, value) : null;
	if (valueFault !== null) faults.push(valueFault);
	if (evidence !== null && !ADDRESS.test(evidence))
		faults.push({
			part: 'evidence',
			code: 'evidence_not_address',
			message: `${quote(evidence)} is not a web address; expected http:// or https://`,
		});
	return faults;
}

/** Whether nothing at all has been said. */
export function isBlank({ status, value, evidence, note }: Answer): boolean {
	return status === 'not_assessed' && value === null && evidence === null && note === null;
}
