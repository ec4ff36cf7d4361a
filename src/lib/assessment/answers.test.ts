import { describe, expect, test } from 'vitest';
import { levelOf, rangeIn, type Question, type Scale } from '#lib/framework/question.ts';
import { findAnswerFaults, isBlank, rangeOf } from './answers.ts';

function question(scale: Scale, more: Partial<Question> = {}): Question {
	return {
		...{ id: 'q', name: 'Q', question: null, unit: null, direction: 1, band_edges: null, caveat: null },
		range: scale === 'numeric' ? rangeIn(more.unit ?? '') : null,
		...{ pillar: 'p', scale, core: false, levels: [], nextSteps: [], guidelineReference: null },
		...{ guidelineStatus: null, evidenceRequired: null, dataSources: null, ...more },
	};
}

const codes = (
	asked: Question,
	value: number | null,
	evidence: string | null = null,
	status = 'assessed' as const,
) => findAnswerFaults(asked, { status, value, evidence }).map(({ code }) => code);

describe(findAnswerFaults, () => {
	test('a ladder takes the levels 0 to 4 and nothing between or beyond', () => {
		for (const level of [0, 1, 2, 3, 4]) expect(codes(question('ordinal'), level)).toEqual([]);
		for (const wrong of [-1, 5, 2.5, NaN, Infinity])
			expect(codes(question('ordinal'), wrong)).toEqual(['value_not_level']);
	});

	test('yes and no are 1 and 0', () => {
		expect(codes(question('binary'), 1)).toEqual([]);
		expect(codes(question('binary'), 0)).toEqual([]);
		expect(codes(question('binary'), 4)).toEqual(['value_not_yes_no']);
	});

	test('a share runs from 0 to 100, a count is whole and ends at what is counted, hours have no end', () => {
		const share = question('numeric', { unit: '% of teachers trained' });
		expect(codes(share, 100)).toEqual([]);
		expect(codes(share, 100.1)).toEqual(['value_out_of_range']);
		const count = question('numeric', { unit: 'count of 6 (INHOPE; …)' });
		expect(codes(count, 6)).toEqual([]);
		expect(codes(count, 2.5)).toEqual(['value_out_of_range']);
		expect(codes(count, 7)).toEqual(['value_out_of_range']);
		const hours = question('numeric', { unit: 'median hours from report to removal' });
		expect(codes(hours, 10_000)).toEqual([]);
		expect(codes(hours, -1)).toEqual(['value_out_of_range']);
		expect(codes(hours, NaN)).toEqual(['value_out_of_range']);
	});

	test('a gap between groups may be negative', () => {
		expect(rangeOf(question('numeric', { unit: 'percentage-point gap in home internet access' }))).toEqual({
			low: -100,
			high: 100,
		});
	});

	test('an assessed answer needs a value; an answer with a reason has none, not even zero', () => {
		expect(codes(question('ordinal'), null)).toEqual(['value_missing']);
		const apart = { status: 'inconclusive', value: 0, evidence: null } as const;
		expect(findAnswerFaults(question('ordinal'), apart).map(({ code }) => code)).toEqual(['value_unwanted']);
	});

	test('evidence is a web address, and no script', () => {
		expect(codes(question('ordinal'), 3, 'https://example.org/law')).toEqual([]);
		for (const wrong of ['example.org', 'javascript:alert(1)', 'file:///etc', 'https://a b'])
			expect(codes(question('ordinal'), 3, wrong)).toEqual(['evidence_not_address']);
	});
});

test('an answer is blank only where nothing was said, and a note alone says something', () => {
	const blank = {
		question: 'q',
		status: 'not_assessed',
		value: null,
		evidence: null,
		note: null,
		changed: null,
	} as const;
	expect(isBlank(blank)).toBe(true);
	expect(isBlank({ ...blank, note: 'ask the ministry' })).toBe(false);
	expect(isBlank({ ...blank, status: 'not_applicable' })).toBe(false);
});

describe(levelOf, () => {
	test('bands count how many edges a number meets, whichever way they run', () => {
		const share = question('numeric', { band_edges: [5, 25, 50, 75] });
		expect([0, 4.9, 5, 50, 100].map((value) => levelOf(share, value))).toEqual([0, 0, 1, 3, 4]);
		const hours = question('numeric', { direction: -1, band_edges: [672, 168, 72, 24] });
		expect([1000, 672, 100, 24, 1].map((value) => levelOf(hours, value))).toEqual([0, 1, 2, 4, 4]);
	});

	test('no is level 0 and yes level 4', () => {
		expect([0, 1].map((value) => levelOf(question('binary'), value))).toEqual([0, 4]);
	});
});
