// What the public record says on the questions of the framework and what it leaves open, country by country.
import type { Finding } from '#lib/observations/evidence.ts';
import { STATUSES, type Status } from '#lib/observations/observation.ts';

/** A question only an assessment can answer in full. Its texts are English. */
export interface GapQuestion {
	readonly id: string;
	readonly pillar: string;
	readonly name: string;
	/** Where an answer could be found. */
	readonly sources: string | null;
	/** What would prove it. */
	readonly evidence: string | null;
}

/** An indicator of a method, read from open evidence. */
export interface GapIndicator {
	readonly id: string;
	readonly pillar: string;
	readonly name: string;
}

/** Where a question stands in a country: answered, in part, only touched upon by a record, or without any. */
export const ANSWERS = ['answered', 'partial', 'related', 'nothing'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What one country's public record says: a sign for each question, and for each indicator of a method. */
export interface CountryGaps {
	readonly id: string;
	/** One sign of `ANSWER_SIGNS` a question. */
	readonly answers: string;
	/** One sign of `STATUS_SIGNS` an indicator, by method. */
	readonly statuses: Readonly<Record<string, string>>;
}

/** What the page of the evidence gaps carries. */
export interface GapPage {
	readonly questions: readonly GapQuestion[];
	/** The indicators of each method, in the order of its signs. */
	readonly indicators: Readonly<Record<string, readonly GapIndicator[]>>;
	readonly countries: readonly CountryGaps[];
}

const ANSWER_SIGNS = 'apr-';
const STATUS_SIGNS = 'a-rix';

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

/**
 * Where a question stands in a country by its records. A yes or a no answers, as does an assessed value; a record that is
 * only related, or a text to read, does not.
 */
export function answerOf(findings: readonly Finding[], isAssessed: boolean): Answer {
	if (isAssessed || findings.includes('yes') || findings.includes('no')) return 'answered';
	if (findings.includes('partial')) return 'partial';
	return findings.length > 0 ? 'related' : 'nothing';
}

/** Whether a public record answers, at least in part. */
export const isAnswered = (answer: Answer): boolean => answer === 'answered' || answer === 'partial';
