import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { draftName, readDraft } from '#lib/assessment/draft.ts';
import type { Question } from '#lib/framework/question.ts';
import { Shelf } from '../../../../tests/fixtures/shelf.ts';
import { Desk } from './desk.svelte.ts';

const ask = (id: string): Question => ({
	...{ id, name: id, question: null, unit: null, direction: 1, band_edges: null, caveat: null },
	...{
		pillar: 'p',
		scale: 'ordinal',
		range: null,
		core: true,
		levels: [],
		nextSteps: [],
		guidelineReference: null,
	},
	...{ guidelineStatus: null, evidenceRequired: null, dataSources: null },
});

const QUESTIONS = ['a', 'b'].map(ask);
const NEPAL = { country: 'NPL', year: 2026 };
const NAME = draftName(NEPAL);

function open(shelf: Shelf, tab = 1): Desk {
	const desk = new Desk(QUESTIONS, shelf.tab(tab), () => Date.now());
	desk.start();
	desk.open(NEPAL);
	return desk;
}

const level = (desk: Desk, question: string): number | null | undefined =>
	desk.cells.get(question)?.answer.value;
const say = (desk: Desk, question: string, value: number): void =>
	desk.cells.get(question)?.change({ status: 'assessed', value });
const kept = (shelf: Shelf): readonly (number | null)[] =>
	[...(readDraft(shelf.texts.get(NAME) ?? '')?.answers.values() ?? [])].map(({ value }) => value);

beforeEach(() => {
	vi.useFakeTimers({ now: Date.parse('2026-11-01T14:05:00Z') });
});

afterEach(() => {
	vi.useRealTimers();
});

describe('an answer is kept', () => {
	test('400 ms after it was given, also while the reader goes on writing', () => {
		const shelf = new Shelf();
		const desk = open(shelf);
		say(desk, 'a', 3);
		expect(desk.kept.is).toBe('pending');
		vi.advanceTimersByTime(300);
		desk.cells.get('b')?.change({ note: 'still writing' });
		vi.advanceTimersByTime(100);
		expect(kept(shelf)).toEqual([3, null]);
		expect(desk.kept).toEqual({ is: 'saved', at: new Date('2026-11-01T14:05:00.400Z') });
		expect(level(open(shelf, 2), 'a')).toBe(3);
	});

	test('at once when the page is left, or another country is opened', () => {
		const shelf = new Shelf();
		const desk = open(shelf);
		say(desk, 'a', 1);
		desk.open({ country: 'FRA', year: 2026 });
		expect(kept(shelf)).toEqual([1]);
		expect(level(desk, 'a')).toBeNull();
		desk.open(NEPAL);
		expect(level(desk, 'a')).toBe(1);
	});

	test('or the reader is told that the browser refuses, until it no longer does', () => {
		const shelf = new Shelf();
		const desk = open(shelf);
		shelf.isFull = true;
		say(desk, 'a', 1);
		desk.flush();
		expect(desk.kept.is).toBe('refused');
		shelf.isFull = false;
		say(desk, 'b', 2);
		expect(desk.kept.is).toBe('refused');
		vi.advanceTimersByTime(400);
		expect(kept(shelf)).toEqual([1, 2]);
	});
});

describe('two tabs', () => {
	test('lose nothing of each other, and say so', () => {
		const shelf = new Shelf();
		const [one, other] = [open(shelf, 1), open(shelf, 2)];
		say(one, 'a', 3);
		say(other, 'b', 4);
		vi.advanceTimersByTime(1000);
		expect(kept(shelf)).toEqual([3, 4]);
		for (const desk of [one, other]) expect([level(desk, 'a'), level(desk, 'b')]).toEqual([3, 4]);
		expect(other.notice).toEqual({ is: 'merged', count: 1 });
	});

	test('one of which deletes the assessment: the other says so and does not bring it back by itself', () => {
		const shelf = new Shelf();
		const [one, other] = [open(shelf, 1), open(shelf, 2)];
		say(one, 'a', 3);
		one.flush();
		other.remove(NEPAL);
		expect(one.notice?.is).toBe('removed');
		one.flush();
		expect(shelf.texts.has(NAME)).toBe(false);
		expect(level(other, 'a')).toBeNull();
		expect(level(one, 'a')).toBe(3);
	});
});

describe('a text that cannot be read', () => {
	test('is set aside under another name before anything is written', () => {
		const shelf = new Shelf();
		shelf.texts.set(NAME, 'damaged');
		const desk = open(shelf);
		expect(desk.asides).toMatchObject([{ text: 'damaged' }]);
		expect(desk.kept.is).toBe('unchanged');
		say(desk, 'a', 1);
		desk.flush();
		expect([...shelf.texts.values()]).toContain('damaged');
		expect(kept(shelf)).toEqual([1]);
	});

	test('is not written over where there is no room to set it aside', () => {
		const shelf = new Shelf();
		shelf.texts.set(NAME, 'damaged');
		shelf.isFull = true;
		const desk = open(shelf);
		say(desk, 'a', 1);
		desk.flush();
		expect(desk.kept.is).toBe('refused');
		expect(desk.stuck).toBe('damaged');
		expect(shelf.texts.get(NAME)).toBe('damaged');
	});
});

test('an assessment from elsewhere takes the place of the open one, and outlives what was kept', () => {
	const shelf = new Shelf();
	const desk = open(shelf);
	say(desk, 'a', 3);
	say(desk, 'b', 2);
	desk.flush();
	const answer = { status: 'assessed', value: 1, evidence: null, note: null, changed: null } as const;
	desk.replace({ ...NEPAL, answers: new Map([['a', { ...answer, question: 'a' }]]) });
	expect(kept(shelf)).toEqual([1, null]);
	desk.replace({ country: 'FRA', year: 2025, answers: new Map([['b', { ...answer, question: 'b' }]]) });
	expect(desk.place).toEqual({ country: 'FRA', year: 2025 });
	expect(desk.drafts).toEqual([
		{ country: 'FRA', year: 2025, answered: 1 },
		{ country: 'NPL', year: 2026, answered: 1 },
	]);
});
