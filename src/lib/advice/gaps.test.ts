import { describe, expect, test } from 'vitest';
import { shipped } from '../../../tests/shipped.ts';
import { actOf, bearingOf } from './bearing.ts';
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
	...{ indicator, name: indicator, kind: 'fact', pillar: 'legal', unit: null, low: 0, high: 1 },
	...{ part: 'gap', status: 'assessed', value: 0, year: 2026, confidence: 'A' },
	...{ bearing: { answers: [], near: [], isExploitation: false, place: 8 }, act: null },
	...{ next: null, top: outcome(5), bottom: null, ahead: [], assessedPeers: 10, peers: 10 },
	...given,
});
const bearing = (place: number) => ({ answers: [], near: [], isExploitation: place < 4, place });
const order = (...gaps: readonly Gap[]) => orderGaps(gaps, [0, 100]).map(({ indicator }) => indicator);

describe(orderGaps, () => {
	test('what is known comes before what is unknown, however much hangs on that', () => {
		const unknown = { part: 'unknown', value: null, top: outcome(40, 2), bottom: outcome(-40, -2) } as const;
		expect(order(gap('dark', unknown), gap('small', { top: outcome(0.1) }))).toEqual(['small', 'dark']);
	});

	test('what bears on exploitation comes before all that lifts more points', () => {
		const pressing = gap('protocol', { bearing: bearing(1), top: outcome(1) });
		expect(order(gap('consumers', { top: outcome(40, 2) }), pressing)).toEqual(['protocol', 'consumers']);
	});

	test('of two as pressing the one that is proved missing comes first, then in part, then on weak evidence', () => {
		const dark = { part: 'unknown', value: null, bottom: outcome(-40) } as const;
		expect(
			order(
				gap('dark', dark),
				gap('old', { confidence: 'D', top: outcome(9) }),
				gap('draft', { value: 0.5, top: outcome(2) }),
				gap('none', { top: outcome(1) }),
			),
		).toEqual(['none', 'draft', 'old', 'dark']);
	});

	test('what is known comes before what is unknown only where both press as much', () => {
		const dark = gap('dark', { part: 'unknown', value: null, bearing: bearing(0) });
		expect(order(gap('small'), dark)).toEqual(['dark', 'small']);
	});

	test('points decide only between what is as pressing and as well proved', () => {
		expect(order(gap('less', { top: outcome(3) }), gap('more', { top: outcome(9) }))).toEqual([
			'more',
			'less',
		]);
	});

	test('a band that moves decides nothing', () => {
		expect(order(gap('tier', { top: outcome(3, 1) }), gap('more', { top: outcome(9) }))).toEqual([
			'more',
			'tier',
		]);
	});

	test('proxies come after everything an act can change', () => {
		const proxy = gap('index', { kind: 'proxy', bearing: bearing(0), top: null });
		expect(order(proxy, gap('law'))).toEqual(['law', 'index']);
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

describe('the advice of the shipped package', () => {
	const nodes = new Map(shipped.framework.map((row) => [row.id, row]));
	const nodeOf = (id: string) => nodes.get(id);
	const gapsOf = (country: string): readonly Gap[] =>
		shipped.observations.flatMap(({ country: own, indicator, value, confidence }) => {
			const row = nodeOf(indicator);
			if (own !== country || row === undefined || row.high === null) return [];
			if (row.kind === 'assessment' || (value !== null && value >= row.high)) return [];
			const part = value === null ? 'unknown' : 'gap';
			const { kind, low, high } = row;
			const said = { bearing: bearingOf(row, nodeOf), act: actOf(row, value), top: null };
			return [gap(indicator, { part, value, confidence, kind, low, high, ...said })];
		});
	const advised = shipped.countries.map(({ id }) => ({ id, gaps: orderGaps(gapsOf(id), [0, 100]) }));

	test('begins for Tuvalu with the sexual exploitation of children, and ends its facts with a consumer law', () => {
		const facts = advised.find(({ id }) => id === 'TUV')?.gaps.filter(({ kind }) => kind === 'fact') ?? [];
		expect(facts[0]?.indicator).toBe('pub_opsc');
		expect(facts[0]?.bearing.isExploitation).toBe(true);
		expect(facts[0]?.act).toMatch(/^Ratify/);
		expect(facts.findLast(({ part }) => part === 'gap')?.indicator).toBe('pub_consumer_law');
	});

	test('begins in every country with exploitation, where a fact on it is missing or not known', () => {
		expect(advised).toHaveLength(195);
		for (const { id, gaps } of advised) {
			const isPressing = gaps.some(({ kind, bearing }) => kind === 'fact' && bearing.isExploitation);
			expect(gaps[0]?.bearing.isExploitation ?? false, id).toBe(isPressing);
		}
	});

	test('says what to do about every missing fact, and never how to raise a proxy', () => {
		for (const { id, gaps } of advised)
			for (const { kind, part, act, indicator } of gaps)
				expect(act !== null, `${id} ${indicator}`).toBe(kind === 'fact' && part === 'gap');
	});

	test('names for every proxy a question to answer instead', () => {
		const proxies = shipped.framework.filter(({ kind }) => kind === 'proxy');
		for (const row of proxies) {
			const { answers, near } = bearingOf(row, nodeOf);
			expect(answers.length + near.length, row.id).toBeGreaterThan(0);
		}
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
