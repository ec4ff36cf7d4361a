import { describe, expect, test } from 'vitest';
import { answerTo, assess } from '../../../tests/fixtures/questionnaire.ts';
import { assessmentsOf, mergeSources, openConflicts, UNANSWERED, type MergeSource } from './merge.ts';

const from = (name: string, assessment: MergeSource['assessment']): MergeSource => ({
	id: name,
	name,
	assessment,
});
const none = { years: new Map<string, number>(), sides: new Map<string, string>() };

const MINISTRY = from(
	'ministry.csv',
	assess('NPL', 2026, answerTo('offences', 2), answerTo('training', 40, { note: 'police only' })),
);
const REGULATOR = from(
	'regulator.xlsx',
	assess('NPL', 2026, answerTo('offences', 3), answerTo('training', 40, { evidence: 'https://t.example/' })),
);
const BHUTAN = from('bhutan.csv', assess('BTN', 2025, answerTo('offences', 1)));

describe(mergeSources, () => {
	test('countries stand side by side, each with its own year', () => {
		const merged = mergeSources([MINISTRY, BHUTAN], none);
		expect(merged.map(({ country, year }) => `${country} ${year}`)).toEqual(['BTN 2025', 'NPL 2026']);
	});

	test('files that disagree are a conflict that shows both sides and who said which', () => {
		const [npl] = mergeSources([MINISTRY, REGULATOR], none);
		expect(npl?.conflicts).toMatchObject([
			{
				id: 'NPL 2026 offences',
				decision: null,
				sides: [
					{ answer: { value: 2 }, sources: ['ministry.csv'] },
					{ answer: { value: 3 }, sources: ['regulator.xlsx'] },
				],
			},
		]);
	});

	test('nobody’s answer is taken while nobody decided', () => {
		const merged = mergeSources([MINISTRY, REGULATOR], none);
		expect(openConflicts(merged)).toHaveLength(1);
		expect(assessmentsOf(merged)[0]?.answers.has('offences')).toBe(false);
	});

	test('files that only add evidence or a note to the same answer become one answer', () => {
		const [npl] = mergeSources([MINISTRY, REGULATOR], none);
		expect(npl?.answers.get('training')).toMatchObject({
			...{ value: 40, note: 'police only', evidence: 'https://t.example/' },
		});
	});

	test('a decision takes one side, or leaves the question unanswered', () => {
		const [conflict] = openConflicts(mergeSources([MINISTRY, REGULATOR], none));
		const decide = (side: string) =>
			mergeSources([MINISTRY, REGULATOR], { ...none, sides: new Map([['NPL 2026 offences', side]]) });
		const taken = decide(conflict?.sides[1]?.id ?? '');
		expect(taken[0]?.answers.get('offences')?.value).toBe(3);
		const left = decide(UNANSWERED);
		expect([openConflicts(left).length, left[0]?.answers.has('offences')]).toEqual([0, false]);
	});

	test('a decision on a side that is gone is none', () => {
		const merged = mergeSources([MINISTRY, REGULATOR], {
			...none,
			sides: new Map([['NPL 2026 offences', 'x']]),
		});
		expect(openConflicts(merged)).toHaveLength(1);
	});

	test('of a country with two years nothing is taken until one is chosen', () => {
		const sources = [MINISTRY, from('old.csv', assess('NPL', 2024, answerTo('offences', 0)))];
		expect(assessmentsOf(mergeSources(sources, none))).toEqual([]);
		const [npl] = mergeSources(sources, { ...none, years: new Map([['NPL', 2024]]) });
		expect([npl?.years, npl?.year, npl?.answers.get('offences')?.value]).toEqual([[2024, 2026], 2024, 0]);
	});

	test('two conflicting answers and a third like the first are two sides', () => {
		const [npl] = mergeSources([MINISTRY, REGULATOR, { ...MINISTRY, id: 'c', name: 'copy.csv' }], none);
		expect(npl?.conflicts[0]?.sides.map(({ sources }) => sources)).toEqual([
			['ministry.csv', 'copy.csv'],
			['regulator.xlsx'],
		]);
	});
});
