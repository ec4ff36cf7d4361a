import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Status } from '#lib/observations/terms.ts';
import {
	answersAhead,
	answersOf,
	milestones,
	parsePlan,
	scenarioCases,
	standingOf,
	suggestLevel,
	suggestValue,
	withAction,
	writePlan,
	type KnownValue,
	type PlannedIndicator,
	type Scope,
} from './scenario.ts';

const treaty: PlannedIndicator = { id: 'treaty', direction: 1, low: 0, high: 1, answers: [0, 0.5, 1] };
const law: PlannedIndicator = { ...treaty, id: 'law' };
const points: PlannedIndicator = { id: 'points', direction: 1, low: 0, high: 20, answers: null };
const gap: PlannedIndicator = { id: 'gap', direction: -1, low: 0, high: 50, answers: null };

const assessed = (value: number): KnownValue => ({ status: 'assessed', value });
const without = (status: Status): KnownValue => ({ status, value: null });

const SCOPE: Scope = {
	indicators: [treaty, law, points, gap],
	elsewhere: new Set(['other']),
	known: new Map([
		['treaty', assessed(0.5)],
		['law', without('not_assessed')],
		['points', assessed(9.6)],
		['gap', assessed(12)],
	]),
	from: 2026,
	to: 2036,
};
const read = (text: string) => parsePlan(text, SCOPE);
const reasonOf = (text: string) => read(text).refused.map(({ reason }) => reason);

describe('what a plan may say', () => {
	test('actions are read in the order of their years, whatever order they are written in', () => {
		expect(read('points:14.5@2029,treaty:1@2028')).toEqual({
			plan: [
				{ indicator: 'treaty', value: 1, year: 2028 },
				{ indicator: 'points', value: 14.5, year: 2029 },
			],
			elsewhere: [],
			refused: [],
		});
	});

	test.each([
		['what is no action', 'treaty', 'unreadable'],
		['a value that is no number', 'treaty:yes@2028', 'unreadable'],
		['more than three decimals', 'points:10.1234@2028', 'unreadable'],
		['a sign', 'points:+12@2028', 'unreadable'],
		['more after the year', 'treaty:1@20281', 'unreadable'],
		['an indicator nobody knows', 'elixir:1@2028', 'unknown'],
		['a year before the edition', 'treaty:1@2025', 'year'],
		['a year too far ahead', 'treaty:1@2037', 'year'],
		['an answer the fact does not have', 'treaty:0.7@2028', 'value'],
		['a value beyond the goalposts', 'points:20.5@2028', 'value'],
		['a value that is there already', 'treaty:0.5@2028', 'reached'],
		['a fall', 'treaty:0@2028', 'reached'],
		['a fall where less is better', 'gap:13@2028', 'reached'],
	])('%s is left out, with the reason', (_, text, reason) => {
		expect(read(text).plan).toEqual([]);
		expect(reasonOf(text)).toEqual([reason]);
	});

	test('less is an improvement where less is better', () => {
		expect(read('gap:3@2028').plan).toHaveLength(1);
	});

	test('a first assessment may say anything, the lowest answer too', () => {
		expect(read('law:0@2027').plan).toEqual([{ indicator: 'law', value: 0, year: 2027 }]);
	});

	test('what does not apply to a country cannot be planned', () => {
		const known = new Map([['law', without('not_applicable')]]);
		expect(parsePlan('law:1@2028', { ...SCOPE, known }).refused[0]?.reason).toBe('not_applicable');
	});

	test('an indicator planned twice counts once, as it is named first', () => {
		const { plan, refused } = read('points:12@2028,points:14@2027');
		expect(plan).toEqual([{ indicator: 'points', value: 12, year: 2028 }]);
		expect(refused.map(({ reason }) => reason)).toEqual(['twice']);
	});

	test('what is planned for an indicator of another method is kept apart', () => {
		expect(read('other:1@2028,treaty:1@2027')).toMatchObject({
			plan: [{ indicator: 'treaty' }],
			elsewhere: [{ indicator: 'other', value: 1, year: 2028 }],
		});
	});

	test('a plan that was written reads back the same', () => {
		const action = (indicator: string, value: fc.Arbitrary<number>) =>
			fc.record({ indicator: fc.constant(indicator), value, year: fc.integer({ min: 2026, max: 2036 }) });
		const thousandths = (min: number, max: number) => fc.integer({ min, max }).map((each) => each / 1000);
		const plans = fc
			.tuple(
				fc.option(action('treaty', fc.constant(1))),
				fc.option(action('law', fc.constantFrom(0, 0.5, 1))),
				fc.option(action('points', thousandths(9601, 20_000))),
				fc.option(action('gap', thousandths(0, 11_999))),
			)
			.map((each) => each.flatMap((one) => one ?? []));
		fc.assert(
			fc.property(plans, (plan) => {
				const again = read(writePlan(plan));
				expect(again.refused).toEqual([]);
				expect(new Set(again.plan)).toEqual(new Set(plan));
				expect(writePlan(again.plan)).toBe(writePlan(plan));
			}),
			{ seed: 1, numRuns: 300 },
		);
	});

	test('an action is replaced, or taken out, and the rest stays', () => {
		const { plan } = read('treaty:1@2028,points:14.5@2029');
		expect(writePlan(withAction(plan, 'treaty', { value: 1, year: 2031 }))).toBe(
			'points:14.5@2029,treaty:1@2031',
		);
		expect(writePlan(withAction(plan, 'points', null))).toBe('treaty:1@2028');
	});
});

describe('where an indicator stands', () => {
	test('a known gap, no evidence, the top and not applicable stay apart', () => {
		expect(standingOf(points, assessed(9.6))).toBe('gap');
		expect(standingOf(points, assessed(20))).toBe('top');
		expect(standingOf(gap, assessed(0))).toBe('top');
		expect(standingOf(law, without('no_reply'))).toBe('silent');
		expect(standingOf(law, undefined)).toBe('silent');
		expect(standingOf(law, without('not_applicable'))).toBe('not_applicable');
	});

	test('the answers of a fact are read from its unit; a unit without answers has none', () => {
		expect(answersOf('1 State party, 0.5 signatory, 0 no action')).toEqual([
			{ value: 0, label: 'no action' },
			{ value: 0.5, label: 'signatory' },
			{ value: 1, label: 'State party' },
		]);
		expect(answersOf('points, 0 to 20')).toBeNull();
		expect(answersOf(null)).toBeNull();
	});

	test('of a fact only what is ahead can be planned; all of it where nothing is known', () => {
		expect(answersAhead(treaty, assessed(0.5))).toEqual([1]);
		expect(answersAhead(law, undefined)).toEqual([1, 0.5, 0]);
	});

	test('a newly ticked fact starts at its top, anything else half-way there', () => {
		expect(suggestValue(treaty, assessed(0))).toBe(1);
		expect(suggestValue(points, assessed(9.6))).toBe(14.8);
		expect(suggestValue(gap, assessed(12))).toBe(6);
		expect(suggestValue(points, assessed(19.99))).toBe(20);
	});
});

describe('the states of a scenario', () => {
	const states = milestones(read('treaty:1@2028,points:14.5@2029,gap:3@2028').plan);

	test('there is one state for each year, and what was planned before stays in force', () => {
		expect(states.map(({ year, values }) => [year, Object.fromEntries(values)])).toEqual([
			[2028, { gap: 3, treaty: 1 }],
			[2029, { gap: 3, treaty: 1, points: 14.5 }],
		]);
	});

	test('a state names the actions of its own year', () => {
		expect(states.map(({ actions }) => actions.map(({ indicator }) => indicator))).toEqual([
			['gap', 'treaty'],
			['points'],
		]);
	});

	test('the country as it is is scored beside every state', () => {
		const cases = scenarioCases('NPL', states);
		expect(cases.map(({ id, country, values }) => [id, country, values.size])).toEqual([
			['now', 'NPL', 0],
			['in_2028', 'NPL', 2],
			['in_2029', 'NPL', 3],
		]);
	});
});

describe(suggestLevel, () => {
	const question: PlannedIndicator = {
		...{ id: 'hotline', direction: 1, low: 0, high: 4 },
		answers: [0, 1, 2, 3, 4],
	};

	test('a question is planned one level up, whatever lies above', () => {
		expect(suggestLevel(question, { status: 'assessed', value: 2 })).toBe(3);
	});

	test('where nothing is answered yet it starts above the lowest', () => {
		expect(suggestLevel(question, undefined)).toBe(1);
	});

	test('hours that should fall are planned to where the next level begins', () => {
		const hours = { ...question, direction: -1 as const, low: 24, high: 672, answers: [24, 72, 168, 672] };
		expect(suggestLevel(hours, { status: 'assessed', value: 100 })).toBe(72);
	});
});
