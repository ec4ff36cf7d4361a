import { describe, expect, test } from 'vitest';
import type { Answer, Assessment } from './answers.ts';
import { draftName, mergeDrafts, placeOfDraft, readDraft, saysTheSame, writeDraft } from './draft.ts';

const answer = (question: string, value: number | null, changed: string | null): Answer => ({
	question,
	status: value === null ? 'not_assessed' : 'assessed',
	value,
	evidence: null,
	note: 'Ünïcode\nand lines',
	changed,
});

const of = (...answers: readonly Answer[]): Assessment => ({
	country: 'NPL',
	year: 2026,
	answers: new Map(answers.map((each) => [each.question, each])),
});

const EARLY = '2026-03-01T10:00:00.000Z';
const LATE = '2026-03-01T10:00:00.001Z';

describe('what a device keeps', () => {
	test('an assessment comes back as it was written, with answers to questions of other editions', () => {
		const written = of(answer('leg_csam_offences', 3, EARLY), answer('of_another_edition', null, null));
		expect(readDraft(writeDraft(written))).toEqual(written);
	});

	test.each([
		['', 'nothing'],
		['{"version":1,"country":"NPL"', 'half a text'],
		['null', 'no object'],
		['{"version":2,"country":"NPL","year":2026,"answers":[]}', 'a later version'],
		[writeDraft(of(answer('a', 1, 'yesterday'))), 'a moment that is none'],
		['{"version":1,"country":"NPL","year":2026,"answers":[{"question":"a","status":"yes"}]}', 'a status'],
	])('%j is not read as an assessment: %s', (text) => {
		expect(readDraft(text)).toBeNull();
	});

	test('a name says whose assessment it is, of which year', () => {
		expect(placeOfDraft(draftName({ country: 'NPL', year: 2026 }))).toEqual({ country: 'NPL', year: 2026 });
		expect(placeOfDraft('assessment-last')).toBeNull();
		expect(placeOfDraft('unreadable-assessment-NPL-2026-x')).toBeNull();
	});
});

describe('two tabs with the same assessment', () => {
	test('each keeps what only the other answered, and of one question the later answer', () => {
		const merged = mergeDrafts(
			of(answer('a', 1, LATE), answer('b', 2, EARLY)),
			of(answer('a', 4, EARLY), answer('b', 0, LATE), answer('c', 3, null)),
		);
		expect(Array.from(merged.answers.values(), ({ question, value }) => [question, value])).toEqual([
			['a', 1],
			['b', 0],
			['c', 3],
		]);
	});

	test('an answer taken back later stays taken back', () => {
		const merged = mergeDrafts(of(answer('a', null, LATE)), of(answer('a', 4, EARLY)));
		expect(merged.answers.get('a')?.value).toBeNull();
	});

	test('come to the same whichever reads the other, even at the same moment', () => {
		const one = of(answer('a', 1, EARLY), answer('b', 2, null));
		const other = of(answer('a', 2, EARLY), answer('b', 1, null));
		const both = [mergeDrafts(one, other), mergeDrafts(other, one)];
		expect(both[0]?.answers).toEqual(both[1]?.answers);
	});

	test('an answer is the same whenever it was given', () => {
		expect(saysTheSame(answer('a', 1, EARLY), answer('a', 1, LATE))).toBe(true);
		expect(saysTheSame(answer('a', 1, EARLY), answer('a', 2, EARLY))).toBe(false);
	});
});
