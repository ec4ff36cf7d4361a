import { describe, expect, it, test } from 'vitest';
import type { Gap, Outcome, QuestionStep } from '#lib/advice/gaps.ts';
import { cut, pickGaps, pickSteps, pickTeachers, ROOM } from './lines.ts';

const outcome = (lift: number, tiers = 0): Outcome => ({
	value: 1,
	score: 50 + lift,
	lift,
	tier: 2 + tiers,
	tiers,
});

const gap = (indicator: string, part: Gap['part'], more: Partial<Gap> = {}): Gap => ({
	...{ indicator, name: indicator, kind: 'fact', pillar: 'law', unit: null, low: 0, high: 1, caveat: null },
	...{ part, status: part === 'gap' ? 'assessed' : 'not_assessed', value: part === 'gap' ? 0 : null },
	...{ year: 2024, confidence: 'A', next: null, top: outcome(10), bottom: null, ahead: [] },
	...{ bearing: { answers: [], near: [], isExploitation: false, place: 8 }, act: null },
	...{ assessedPeers: 3, peers: 4, guideline: null },
	...more,
});

const ahead = (...countries: readonly (readonly [string, number])[]): Gap['ahead'] =>
	countries.map(([country, likeness]) => ({ country, likeness, value: 1, url: null, title: '' }));

const step = (id: string, aheadCount: number, more: Partial<QuestionStep> = {}): QuestionStep => ({
	...{ id, pillar: 'law', name: id, question: null, core: true, guideline: null, guidelineStatus: null },
	...{ isExploitation: false, dataSources: null },
	...{ nextSteps: ['begin', 'go on', null, null, null], record: 'nothing', peers: 9 },
	...{ ahead: ahead(['AAA', 1], ['BBB', 1], ['CCC', 1]).slice(0, aheadCount), aheadCount },
	...more,
});

test('a list that is cut says how many are left out', () => {
	expect(cut([1, 2, 3], 2)).toEqual({ shown: [1, 2], more: 1 });
	expect(cut([1, 2], 2)).toEqual({ shown: [1, 2], more: 0 });
	expect(cut([1, 2], 2, 40)).toEqual({ shown: [1, 2], more: 38 });
});

describe('the gaps of a brief', () => {
	const known = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => gap(id, 'gap'));
	const unknown = ['u', 'v', 'w'].map((id) => gap(id, 'unknown', { bottom: outcome(-5) }));
	const ids = (list: { readonly shown: readonly { readonly id: string }[] }) =>
		list.shown.map(({ id }) => id);

	it('keep their order and count what is left out', () => {
		const { gaps, unknown: none, known: count } = pickGaps({ gaps: known });
		expect([ids(gaps), gaps.more, none.shown.length, count]).toEqual([['a', 'b', 'c', 'd'], 2, 0, 6]);
	});

	it('and what is unknown stay apart and share the room', () => {
		const picked = pickGaps({ gaps: [...known, ...unknown] });
		expect([ids(picked.gaps), picked.gaps.more]).toEqual([['a', 'b', 'c'], 3]);
		expect([ids(picked.unknown), picked.unknown.more]).toEqual([['u'], 2]);
		expect(picked.unknown.shown[0]).toMatchObject({
			...{ best: { lift: 10 }, worst: { lift: -5 }, answer: null },
		});
		expect(ids(pickGaps({ gaps: unknown }).unknown)).toEqual(['u', 'v', 'w']);
	});

	it('say what to do about each, and leave out what no act raises', () => {
		const { gaps, known: count } = pickGaps({
			gaps: [gap('law', 'gap', { act: 'Adopt it' }), gap('index', 'gap', { kind: 'proxy' })],
		});
		expect(gaps.shown).toMatchObject([{ id: 'law', act: 'Adopt it' }]);
		expect(count).toBe(1);
	});
});

test('next steps are core questions, first those that most of the region has on record', () => {
	const steps = [step('none', 0), step('side', 9, { core: false }), step('many', 12), step('some', 3)];
	const { shown } = pickSteps(steps);
	expect(shown.map(({ id }) => id)).toEqual(['many', 'some', 'none']);
	expect(shown[0]).toMatchObject({ step: 'begin', ahead: { shown: ['AAA', 'BBB'], more: 12 - ROOM.names } });
});

test('next steps on sexual exploitation come before what most of the region has', () => {
	const { shown } = pickSteps([step('many', 12), step('hotline', 0, { isExploitation: true })]);
	expect(shown.map(({ id }) => id)).toEqual(['hotline', 'many']);
});

test('countries to learn from are further on most known gaps, then most alike', () => {
	const gaps = [
		gap('a', 'gap', { ahead: ahead(['FAR', 0.2], ['KIN', 0.9], ['ONE', 1]) }),
		gap('b', 'gap', { ahead: ahead(['KIN', 0.9], ['FAR', 0.2]) }),
		gap('u', 'unknown', { ahead: ahead(['ONE', 1], ['ALL', 1]) }),
		gap('p', 'gap', { kind: 'proxy', ahead: ahead(['ONE', 1]) }),
	];
	expect(pickTeachers({ gaps })).toEqual([
		{ id: 'KIN', further: 2 },
		{ id: 'FAR', further: 2 },
		{ id: 'ONE', further: 1 },
	]);
});
