// Editions that are hard to compare: thresholds, logarithms, lost pillars, years, other roots, failing means.
import { describe, expect, it } from 'vitest';
import { writeChangedValues, writeChanges } from '#lib/exchange/changes.ts';
import {
	compare,
	compareOn,
	expectClose,
	expectParts,
	NEWLY,
	rowOf,
	TIMEOUT,
	tinyland,
	VALUE,
	type Edit,
} from './editions.ts';

describe('the mixtures of two editions', { timeout: TIMEOUT }, () => {
	it('leave out a pillar under its threshold as both editions do', async () => {
		const threshold: Edit = ['method.json', '}', ', "coverage": { "node": 0.4 } }'];
		const found = await compare(
			[threshold],
			[
				threshold,
				['observations.csv', 'BBB,hotline,2025,assessed,1', 'BBB,hotline,2025,assessed,2'],
				['framework.csv', 'reporting,readiness,Reporting,1', 'reporting,readiness,Reporting,2'],
			],
		);
		expectParts(rowOf(found, 'BBB'), [25, 0, 0]);
		expect(rowOf(found, 'BBB', 'law').reason).toBe('not_scored');
	});

	it('score a pillar both editions score, though a mixture of them is under its threshold', async () => {
		const threshold: Edit = ['method.json', '}', ', "coverage": { "node": 0.5 } }'];
		const heavy: Edit = ['framework.csv', 'statute,law,Statute,,', 'statute,law,Statute,9,'];
		const lost: Edit = ['observations.csv', 'BBB,statute,2025,assessed,2', 'BBB,statute,2025,no_reply,'];
		const found = await compare([threshold, heavy], [threshold, lost, NEWLY]);
		expectParts(rowOf(found, 'BBB', 'law'), [0, 50, 0]);
	});

	it('have no score where the one edition asks for the logarithm of what the other has as zero', async () => {
		const zero: Edit = [
			'observations.csv',
			'CCC,statute,2025,no_reply,,',
			'CCC,statute,2025,assessed,0,book',
		];
		const four: Edit = [
			'observations.csv',
			'CCC,statute,2025,no_reply,,',
			'CCC,statute,2025,assessed,4,book',
		];
		const log: Edit = ['framework.csv', '1,level,,,0,4,\ntreaty', '1,level,log,,1,4,\ntreaty'];
		const found = await compare([zero], [four, log]);
		const { change, data, reason } = rowOf(found, 'CCC');
		expect([data, reason]).toEqual([null, 'not_scored_between']);
		expectClose(change, 18.75);
	});

	it('have no score where a pillar lost all it had and gained what only the new framework asks', async () => {
		const added: Edit = [
			'framework.csv',
			'reporting,readiness',
			'code,law,Code,,,1,level,,,0,4,\nreporting,readiness',
		];
		const found = await compare(
			[],
			[added, ['observations.csv', 'BBB,statute,2025,assessed,2,book,A', 'BBB,code,2025,assessed,4,book,A']],
		);
		expect(rowOf(found, 'BBB', 'law')).toMatchObject({ change: 50, data: null, reason: 'nothing_in_common' });
		expect(rowOf(found, 'BBB').reason).toBeNull();
	});
});

describe('two editions', { timeout: TIMEOUT }, () => {
	it('may be two years of one package, a value carried forward counting as assessed in both', async () => {
		const edits: readonly Edit[] = [
			['method.json', '}', ', "tolerance_years": 1 }'],
			['observations.csv', 'AAA,statute,2025', 'AAA,statute,2024'],
			['observations.csv', 'AAA,treaty,2025', 'AAA,treaty,2024'],
			['observations.csv', 'AAA,delay,2025', 'AAA,hotline,2024,assessed,1,book,A,,\nAAA,delay,2024'],
		];
		const found = await compareOn({
			before: await tinyland(edits, 2024),
			after: await tinyland(edits, 2025),
		});
		const row = rowOf(found, 'AAA');
		expect(row).toMatchObject({ year_from: 2024, year_to: 2025, score_before: 90.625, score_after: 93.75 });
		expectParts(row, [3.125, 0, 0]);
		expect(rowOf(found, 'BBB').reason).toBe('not_scored_before');
		expect(found.values.filter(({ country }) => country === 'AAA').map(({ kind }) => kind)).toEqual([
			'value',
		]);
	});

	it('may call their root differently', async () => {
		const names: readonly Edit[] = [
			['framework.csv', 'readiness,,', 'tiny_index,,'],
			['framework.csv', 'law,readiness', 'law,tiny_index'],
			['framework.csv', 'reporting,readiness', 'reporting,tiny_index'],
		];
		expectParts(rowOf(await compare(names, [VALUE]), 'BBB'), [37.5, 0, 0]);
	});

	it('are not compared where one has scores its mean cannot take', async () => {
		const { changes, faults } = await compare(
			[],
			[['framework.csv', 'law,readiness,Law,3,', 'law,readiness,Law,3,geometric']],
		);
		expect([changes, faults.before]).toEqual([[], []]);
		expect(faults.after).toMatchObject([{ country: 'CCC', node: 'law', child: 'treaty', score: 0 }]);
	});

	it('are written with empty cells where there is nothing to say', async () => {
		const found = await compare([], [NEWLY]);
		expect(writeChanges(found.changes).split('\n')[0]).toBe(
			'country,node,year_from,year_to,score_before,score_after,change,data,coverage,method,reason,' +
				'tier_before,tier_after,coverage_before,coverage_after',
		);
		expect(writeChanges(found.changes)).toContain(
			'BBB,treaty,2025,2025,,100,,,,,not_scored_before,,leading,0,1\n',
		);
		expect(writeChangedValues(found.values)).toBe(
			'country,indicator,kind,factor,status_before,value_before,value_year_before,' +
				'status_after,value_after,value_year_after\n' +
				'BBB,treaty,newly_assessed,coverage,not_assessed,,2025,assessed,1,2025\n',
		);
	});
});
