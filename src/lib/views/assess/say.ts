// What the questionnaire says of answers, in the reader's language.
import { rangeOf, type AnswerFault } from '#lib/assessment/answers.ts';
import type { Question } from '#lib/framework/question.ts';
import { formatValue, localeTag } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { statusName } from '#lib/i18n/words.ts';
import type { Standing } from './progress.ts';

/** The answers that stand apart from a level, with what the reader chooses. */
export const APART = [
	{ status: 'not_applicable', says: () => m.assess_not_applicable() },
	{ status: 'inconclusive', says: () => m.assess_inconclusive() },
	{ status: 'no_reply', says: () => m.assess_no_reply() },
] as const;

/** What is wrong with a part of an answer, and what was expected. */
export function sayFault({ code }: AnswerFault, question: Question): string {
	const { low, high } = rangeOf(question);
	switch (code) {
		case 'evidence_not_address':
			return m.assess_fault_address();
		case 'value_out_of_range':
			if (!Number.isFinite(high)) return m.assess_fault_least({ low: formatValue(low) });
			return question.range?.whole === true
				? m.assess_fault_whole({ low: formatValue(low), high: formatValue(high) })
				: m.assess_fault_range({ low: formatValue(low), high: formatValue(high) });
		case 'value_missing':
			return m.assess_fault_missing();
		case 'value_unwanted':
		case 'value_not_level':
		case 'value_not_yes_no':
			return m.assess_fault_level();
	}
}

/** How many questions stand in one way: “Not applicable: 3”. */
export function sayStanding(standing: Standing, count: number): string {
	if (standing === 'unsaid') return m.assess_unsaid({ count });
	if (standing === 'faulty') return m.assess_faulty({ count });
	return m.strips_status({ status: statusName(standing === 'answered' ? 'assessed' : standing), count });
}

/** The time of day: 14:05. */
export function sayTime(moment: Date): string {
	return new Intl.DateTimeFormat(localeTag(), { timeStyle: 'short' }).format(moment);
}

/** A guideline reference without its marks of sources. */
export const bareReference = (text: string): string => text.replaceAll(/ ?\[fw_s\d+\]/g, '');
