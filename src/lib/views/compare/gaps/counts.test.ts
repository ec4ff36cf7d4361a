import { describe, expect, test } from 'vitest';
import type { GapPage } from '#lib/edition/evidenceGaps.ts';
import { packAnswers, packStatuses } from '#lib/edition/gapSigns.ts';
import { SITE } from '../../../../../tests/fixtures/madeUp.ts';
import {
	countCountries,
	countIndicators,
	countQuestions,
	partsAsked,
	shareOf,
	sumAnswered,
} from './counts.ts';

const question = (id: string, pillar: string) => ({ id, pillar, name: id, sources: null, evidence: null });

const PAGE: GapPage = {
	questions: [question('hotline', 'care'), question('offences', 'law'), question('treaty', 'law')],
	indicators: { facts: [{ id: 'signed', pillar: 'law', name: 'Signed' }] },
	countries: [
		{
			id: 'AAA',
			answers: packAnswers(['answered', 'related', 'partial']),
			statuses: { facts: packStatuses(['assessed']) },
		},
		{
			id: 'BBB',
			answers: packAnswers(['nothing', 'related', 'answered']),
			statuses: { facts: packStatuses(['no_reply']) },
		},
	],
};

test('gaps are counted by pillar, and by the index itself where something lies right below it', () => {
	expect(partsAsked(SITE, PAGE).map(({ id }) => id)).toEqual(['law', 'support', 'reporting']);
	const flat = { ...PAGE, questions: [question('treaty', 'index')] };
	expect(partsAsked(SITE, flat).map(({ id }) => id)).toEqual(['index', 'law', 'support', 'reporting']);
});

describe(countCountries, () => {
	const rows = countCountries(PAGE, ['AAA', 'BBB'], ['law', 'care'], 'facts');

	test('the country with the least on record comes first', () => {
		expect(rows.map(({ id }) => id)).toEqual(['BBB', 'AAA']);
	});

	test('an answer in part counts, a related record does not', () => {
		expect(rows[1]?.all).toEqual({ answered: 2, asked: 3 });
		expect(rows[1]?.pillars).toEqual([
			{ answered: 1, asked: 2 },
			{ answered: 1, asked: 1 },
		]);
	});

	test('reasons for a missing value stay apart', () => {
		expect(rows[0]?.statuses).toMatchObject({ assessed: 0, no_reply: 1, not_assessed: 0 });
	});

	test('countries together are all answers over all questions', () => {
		expect(shareOf(sumAnswered(rows.map(({ all }) => all)))).toBe(0.5);
		expect(shareOf(sumAnswered([]))).toBe(0);
	});
});

test('the question with the fewest answers comes first, with the countries that have one', () => {
	const rows = countQuestions(PAGE, ['AAA', 'BBB']);
	expect(rows.map(({ question: { id }, answeredIn }) => [id, answeredIn])).toEqual([
		['offences', []],
		['hotline', ['AAA']],
		['treaty', ['AAA', 'BBB']],
	]);
	expect(rows[2]?.counts).toEqual({ answered: 1, partial: 1, related: 0, nothing: 0 });
});

test('indicators are counted by status over the countries shown only', () => {
	expect(countIndicators(PAGE, ['BBB'], 'facts')[0]?.counts).toMatchObject({ assessed: 0, no_reply: 1 });
});
