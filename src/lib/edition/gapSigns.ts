// Where questions and indicators stand in a country, one sign each: as a page carries it, and as its view reads it.
import { STATUSES, type Status } from '#lib/observations/terms.ts';

/** Where a question stands in a country: answered, in part, only touched upon by a record, or without any. */
export const ANSWERS = ['answered', 'partial', 'related', 'nothing'] as const;
export type Answer = (typeof ANSWERS)[number];

const ANSWER_SIGNS = 'apr-';
const STATUS_SIGNS = 'ab-riwx';

/** Writes where each question stands as one sign, in order. */
export const packAnswers = (answers: readonly Answer[]): string =>
	answers.map((answer) => ANSWER_SIGNS.charAt(ANSWERS.indexOf(answer))).join('');

/** Writes the status of each indicator as one sign, in order. */
export const packStatuses = (statuses: readonly Status[]): string =>
	statuses.map((status) => STATUS_SIGNS.charAt(STATUSES.indexOf(status))).join('');

/** Reads what `packAnswers` wrote. */
export const openAnswers = (signs: string): readonly Answer[] =>
	Array.from(signs, (sign) => ANSWERS[ANSWER_SIGNS.indexOf(sign)] ?? 'nothing');

/** Reads what `packStatuses` wrote. */
export const openStatuses = (signs: string): readonly Status[] =>
	Array.from(signs, (sign) => STATUSES[STATUS_SIGNS.indexOf(sign)] ?? 'not_assessed');

/** Whether a public record answers, at least in part. */
export const isAnswered = (answer: Answer): boolean => answer === 'answered' || answer === 'partial';
