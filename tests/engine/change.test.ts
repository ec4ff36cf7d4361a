// The change of a score between two editions of Tinyland, split as the pencil says.
import { describe, expect, it } from 'vitest';
import { compare, expectClose, expectParts, NEWLY, rowOf, TIMEOUT, VALUE, type Edit } from './editions.ts';

const WEIGHT: Edit = ['framework.csv', 'law,readiness,Law,3', 'law,readiness,Law,1'];
const ALL = [VALUE, NEWLY, WEIGHT];

describe('the change of a score', { timeout: TIMEOUT }, () => {
	it('is all data where only a value changed', async () => {
		const found = await compare([], [VALUE]);
		expectParts(rowOf(found, 'BBB'), [37.5, 0, 0]);
		expectParts(rowOf(found, 'BBB', 'law'), [50, 0, 0]);
		expectParts(rowOf(found, 'AAA'), [0, 0, 0]);
		expect(found.sameMethod).toBe(true);
		expect(found.values.map(({ kind, factor, value_after }) => [kind, factor, value_after])).toEqual([
			['value', 'data', 4],
		]);
	});

	it('is all method where only a weight changed', async () => {
		const found = await compare([], [WEIGHT]);
		expectParts(rowOf(found, 'BBB'), [0, 0, -6.25]);
		expectParts(rowOf(found, 'BBB', 'law'), [0, 0, 0]);
		expect([found.sameMethod, found.values]).toEqual([false, []]);
	});

	it('is all coverage where an indicator is newly assessed, or lost', async () => {
		const found = await compare([], [NEWLY]);
		expectParts(rowOf(found, 'BBB'), [0, 28.125, 0]);
		expect(rowOf(found, 'BBB', 'treaty')).toMatchObject({ change: null, reason: 'not_scored_before' });
		const lost = await compare([NEWLY], []);
		expectParts(rowOf(lost, 'BBB'), [0, -28.125, 0]);
		expect([...found.values, ...lost.values].map(({ kind }) => kind)).toEqual(['newly_assessed', 'lost']);
	});

	it('is shared where all changed at once, as the pencil says', async () => {
		// BBB in law: 50, with the value 100, with the treaty 87.5, with both 100; law counts 3 to 1, then 1 to 1
		const found = await compare([], ALL);
		expectParts(rowOf(found, 'BBB'), [20.3125, 12.5, -14.0625]);
		expect(rowOf(found, 'BBB')).toMatchObject({ tier_before: 'developing', tier_after: 'established' });
	});

	it('is split into the negative of every part when the editions are exchanged', async () => {
		const there = await compare([], ALL);
		const back = await compare(ALL, []);
		for (const row of there.changes.filter(({ reason }) => reason === null)) {
			const { data, coverage, method } = rowOf(back, row.country, row.node);
			for (const [factor, part] of [
				['data', data],
				['coverage', coverage],
				['method', method],
			] as const)
				expectClose(part, -(row[factor] ?? NaN));
		}
	});

	it('has parts that sum to it where the normalisation compares countries and the missing are imputed', async () => {
		const relative: Edit = ['method.json', '}', ', "normalisation": "minmax", "missing": "group_mean" }'];
		const found = await compare([], [...ALL, relative]);
		const split = found.changes.filter(({ reason }) => reason === null);
		expect(split.length).toBeGreaterThan(0);
		for (const { data, coverage, method, change } of split)
			expectClose((data ?? NaN) + (coverage ?? NaN) + (method ?? NaN), change ?? NaN);
	});

	it('is all method where only the method asks for another set of indicators', async () => {
		const found = await compare(
			[],
			[['method.json', '}', ', "indicators": ["statute", "treaty", "hotline"] }']],
		);
		expectParts(rowOf(found, 'AAA'), [0, 0, -6.25]);
		expect(found.values.map(({ kind }) => kind)).toEqual(['indicator_dropped', 'indicator_dropped']);
	});

	it('has a reason and no numbers where a country loses its score', async () => {
		const found = await compare(
			[],
			[
				['observations.csv', 'CCC,treaty,2025,assessed,0', 'CCC,treaty,2025,not_assessed,'],
				['observations.csv', 'CCC,delay,2025,assessed,700', 'CCC,delay,2025,not_applicable,'],
			],
		);
		expect(rowOf(found, 'CCC')).toMatchObject({
			...{ score_before: 0, score_after: null, change: null },
			...{ data: null, coverage: null, method: null, reason: 'not_scored_after' },
		});
		expect(found.values.map(({ kind }) => kind)).toEqual(['not_applicable', 'lost']);
	});

	it('has parts only for the countries of both editions', async () => {
		const found = await compare(
			[],
			[['countries.csv', 'BBB,Beeland,africa', 'BBB,Beeland,africa\nDDD,Deeland,africa']],
		);
		expect(rowOf(found, 'DDD')).toMatchObject({ score_before: null, change: null, reason: 'not_scored' });
		expectParts(rowOf(found, 'AAA'), [0, 0, 0]);
	});
});
