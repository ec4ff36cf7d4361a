import { expect, test } from 'vitest';
import { STATUSES } from '#lib/observations/terms.ts';
import { ANSWERS, isAnswered, openAnswers, openStatuses, packAnswers, packStatuses } from './gapSigns.ts';

test('what was packed is opened as it was', () => {
	expect(openAnswers(packAnswers(ANSWERS))).toEqual(ANSWERS);
	expect(openStatuses(packStatuses(STATUSES))).toEqual(STATUSES);
	expect(openAnswers('')).toEqual([]);
});

test('an answer in part is an answer, a related record is none', () => {
	expect(ANSWERS.filter(isAnswered)).toEqual(['answered', 'partial']);
});
