import { describe, expect, test } from 'vitest';
import { orderGaps, outcomeOf, type Gap, type Outcome, type PeerAhead } from './gaps.ts';

const outcome = (lift: number | null, tiers: number | null = 0): Outcome => ({
	...{ value: 1, score: null, tier: null },
	...{ lift, tiers },
});
const ahead = (count: number): readonly PeerAhead[] =>
	Array.from({ length: count }, (_, at) => ({
		...{ country: `C${at}`, value: 1, url: null, title: '', likeness: 0 },
	}));
const gap = (indicator: string, given: Partial<Gap> = {}): Gap => ({
	...{ indicator, name: indicator, kind: 'fact', pillar: 'legal', unit: null, low: 0, high: 1, caveat: null },
	...{ part: 'gap', status: 'assessed', value: 0, year: 2026, confidence: 'A' },
	...{ next: null, top: outcome(5), bottom: null, ahead: [], assessedPeers: 10, peers: 10, guideline: null },
	...given,
});
const order = (...gaps: readonly Gap[]) => orderGaps(gaps, [0, 100]).map(({ indicator }) => indicator);

describe(orderGaps, () => {
	test('what is known comes before what is unknown, however much hangs on that', () => {
		const unknown = { part: 'unknown', value: null, top: outcome(40, 2), bottom: outcome(-40, -2) } as const;
		expect(order(gap('dark', unknown), gap('small', { top: outcome(0.1) }))).toEqual(['small', 'dark']);
	});

	test('what moves the tier comes before what lifts more', () => {
		expect(order(gap('more', { top: outcome(9) }), gap('tier', { top: outcome(3, 1) }))).toEqual([
			'tier',
			'more',
		]);
	});

	test('it counts as moving the tier if the next step already does', () => {
		expect(order(gap('more'), gap('next', { next: outcome(2, 1), top: null }))).toEqual(['next', 'more']);
	});

	test('within a tenth of a point, what more of the region have comes first', () => {
		const few = gap('few', { top: outcome(5.01), ahead: ahead(1) });
		const many = gap('many', { top: outcome(5), ahead: ahead(8) });
		expect(order(few, many)).toEqual(['many', 'few']);
	});

	test('on a scale from 0 to 1 as much less tells two lifts apart', () => {
		const [few, many] = [
			gap('few', { top: outcome(0.05), ahead: ahead(1) }),
			gap('many', { ahead: ahead(8) }),
		];
		const after = (lift: number) =>
			orderGaps([few, { ...many, top: outcome(lift) }], [0, 1]).map(({ indicator }) => indicator);
		expect([after(0.04), after(0.0499)]).toEqual([
			['few', 'many'],
			['many', 'few'],
		]);
	});

	test('a region nobody is assessed in neither helps nor breaks the order', () => {
		const lonely = gap('lonely', { assessedPeers: 0, peers: 0 });
		expect(order(lonely, gap('met', { ahead: ahead(1) }))).toEqual(['met', 'lonely']);
	});

	test('on an unknown hangs all between best and worst', () => {
		const unknown = (up: number, down: number) =>
			({ part: 'unknown', value: null, top: outcome(up), bottom: outcome(down) }) as const;
		expect(order(gap('up', unknown(10, -1)), gap('both', unknown(8, -8)))).toEqual(['both', 'up']);
	});

	test('without a score gaps keep an order of their own, whatever order they come in', () => {
		const blank = { top: outcome(null, null), bottom: null };
		expect(order(gap('b', blank), gap('a', blank))).toEqual(['a', 'b']);
		expect(order(gap('a', blank), gap('b', blank))).toEqual(['a', 'b']);
	});

	test('the gaps given stay as they were', () => {
		const given = [gap('b'), gap('a')];
		orderGaps(given, [0, 100]);
		expect(given.map(({ indicator }) => indicator)).toEqual(['b', 'a']);
	});
});

describe(outcomeOf, () => {
	test('points and tiers are those above what is published', () => {
		expect(outcomeOf({ value: 1, score: 60, tier: 3 }, { score: 43.5, tier: 2 })).toEqual({
			...{ value: 1, score: 60, tier: 3 },
			...{ lift: 16.5, tiers: 1 },
		});
	});

	test('a first score is no lift from zero', () => {
		const { lift, tiers } = outcomeOf({ value: 1, score: 33, tier: 1 }, { score: null, tier: null });
		expect([lift, tiers]).toEqual([null, null]);
	});

	test('a score lost is no fall to zero', () => {
		expect(outcomeOf({ value: 0, score: null, tier: null }, { score: 33, tier: 1 }).lift).toBeNull();
	});
});
