// What files of answers say, in the reader's language.
import { ANSWER_STATUSES, type Answer } from '#lib/assessment/answers.ts';
import { YES_NO } from '#lib/assessment/files/columns.ts';
import type { AssessmentWords } from '#lib/assessment/files/write.ts';
import { levelOf, type Question } from '#lib/framework/question.ts';
import { formatCount, formatValue } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getTextDirection } from '#lib/i18n/paraglide/runtime.js';
import { statusName } from '#lib/i18n/words.ts';

/** An answer in short: its level, yes or no, its number and the level it reaches, or why there is none. */
export function sayAnswer(question: Question | undefined, { status, value }: Answer): string {
	if (status !== 'assessed' || value === null) return statusName(status);
	if (question?.scale === 'ordinal') return m.file_level({ level: formatCount(value) });
	if (question?.scale === 'binary') return value === 1 ? m.file_yes() : m.file_no();
	if (question === undefined) return formatValue(value);
	// A number has a level too: one far from what was meant shows before it is taken.
	return `${formatValue(value)} (${m.file_level({ level: formatCount(levelOf(question, value)) })})`;
}

/** What the framework says of an answer: the text of its level, or the unit of its number. */
export function explainAnswer(question: Question | undefined, { status, value }: Answer): string | null {
	if (question === undefined || status !== 'assessed' || value === null) return null;
	if (question.scale === 'ordinal') return question.levels[value] ?? null;
	if (question.scale === 'binary') return question.levels[value * 4] ?? null;
	return question.unit;
}

/** The words of a workbook of answers. */
export function workbookWords(country: string, year: number): AssessmentWords {
	return {
		answers: m.file_sheet_answers(),
		instructions: m.file_sheet_help(),
		rightToLeft: getTextDirection() === 'rtl',
		lines: [
			['COP Atlas', m.file_help_title({ country, year })],
			['', m.file_help_caution()],
			['', m.file_help_privacy()],
			['country, year, question', m.file_help_keys()],
			['status', m.file_help_status()],
			...ANSWER_STATUSES.map((status) => [status, statusName(status)] as const),
			['value', m.file_help_value()],
			['', m.file_help_words({ words: [...YES_NO.keys()].join(', ') })],
			['evidence', m.file_help_evidence()],
			['note', m.file_help_note()],
			['changed', m.file_help_changed()],
			['pillar … level_4', m.file_help_reading()],
			['', m.file_help_import()],
		],
	};
}
