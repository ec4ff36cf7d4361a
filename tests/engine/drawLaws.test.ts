// The kernels of the draws against the stages, on packages of every kind: the same scores, ranks and tiers.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupCountries } from '#lib/exchange/groups.ts';
import { otherYears, type DrawProblem } from '#lib/scoring/draws/problem.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import { drawAt, type DrawnScore } from '../fixtures/drawAt.ts';
import { openPipeline } from './packages.ts';
import { TIMEOUT } from './play.ts';
import { ANYTHING, trialOf } from './trees.ts';
import { packageOf } from './trial.ts';

const NOISE = 1e-9;
const CASES = 8;

function expectSame(drawn: readonly DrawnScore[], rows: readonly NodeScore[]): void {
	const wanted = new Map(rows.map((row) => [`${row.country} ${row.node}`, row]));
	expect(drawn.length).toBe(rows.length);
	for (const { country, node, score, rank, tier } of drawn) {
		const row = wanted.get(`${country} ${node}`);
		const place = `${country} ${node}`;
		if (score === null || row?.score == null) expect(row?.score, place).toBe(score);
		else expect(Math.abs(score - row.score), place).toBeLessThanOrEqual(NOISE * Math.max(1, Math.abs(score)));
		expect([rank, tier], place).toEqual([row?.rank, row?.tier]);
	}
}

test('draws of any package are what the stages make of the same weights', { timeout: TIMEOUT }, () =>
	fc.assert(
		fc.asyncProperty(trialOf(ANYTHING, ['first', 'second']), async (trial) => {
			const benchmark = packageOf(trial, (rows) => rows);
			const pipeline = await openPipeline(benchmark);
			for (const { method, years } of trial.runs) {
				const run = { method: method.id, years };
				await pipeline.compute({ ...run, weights: new Map() });
				const [observed, panel] = [await pipeline.observed(), await pipeline.panel()];
				const year = years.at(-1) ?? 0;
				const problem: DrawProblem = {
					nodes: benchmark.framework,
					method,
					countries: groupCountries(benchmark.countries, benchmark.groups, method),
					observed: observed.filter((row) => row.year === year),
					panel: otherYears(panel, year),
				};
				for (const at of [0, 1]) {
					const { weights, scores } = drawAt(problem, at);
					const report = await pipeline.compute({ ...run, weights });
					expectSame(
						scores,
						report.scores.filter((row) => row.year === year),
					);
				}
			}
		}),
		{ seed: 20250101, numRuns: CASES },
	),
);
