// The kernels of the draws against the stages of the score: the same numbers, for the same choices and weights.
import { beforeAll, describe, expect, test } from 'vitest';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { AGGREGATIONS } from '#lib/framework/terms.ts';
import { drawAt } from '../fixtures/drawAt.ts';
import type { DrawProblem } from '#lib/scoring/draws/problem.ts';
import { methodSchema, MISSING_POLICIES, type Method } from '#lib/scoring/method.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import { asemPackage, perUnit, YEAR } from './asem.ts';
import { openPipeline, readSound } from './packages.ts';

const TIMEOUT = 120_000;

/** A draw agrees with the rows of a run: scores within a billionth, ranks and tiers the same, gaps where there are gaps. */
function expectDraw(scores: ReturnType<typeof drawAt>['scores'], rows: readonly NodeScore[]): void {
	const wanted = new Map(rows.map((row) => [`${row.country} ${row.node}`, row]));
	expect(scores.length).toBe(rows.length);
	const apart = scores.flatMap(({ country, node, score, rank, tier }) => {
		const there = wanted.get(`${country} ${node}`);
		const isSame =
			score === null || there?.score == null
				? score === there?.score
				: Math.abs(score - there.score) <= 1e-9 * Math.max(1, Math.abs(there.score));
		const found = `${score} ${rank} ${tier}`;
		return isSame && rank === there?.rank && tier === there.tier
			? []
			: [`${country} ${node}: ${found}; the stages have ${there?.score} ${there?.rank} ${there?.tier}`];
	});
	expect(apart).toEqual([]);
}

/** Scores some draws of a package both ways, one method after the other. */
async function expectDraws(benchmark: BenchmarkPackage, years: readonly number[], draws: readonly number[]) {
	const pipeline = await openPipeline(benchmark);
	for (const method of benchmark.methods)
		for (const year of years) {
			await pipeline.compute({ method: method.id, years: [year], weights: new Map() });
			const { framework: nodes, countries } = benchmark;
			const problem: DrawProblem = { nodes, countries, method, observed: await pipeline.observed() };
			for (const at of draws) {
				const { weights, scores } = drawAt(problem, at);
				expectDraw(scores, (await pipeline.compute({ method: method.id, years: [year], weights })).scores);
			}
		}
}

describe('draws and stages agree', { timeout: TIMEOUT }, () => {
	test('on the small package, as published and with moved weights', async () => {
		const tinyland = await readSound('tests/fixtures/tinyland');
		await expectDraws(tinyland, [tinyland.edition.year], [0, 1, 2, 3]);
	});

	test('on the package that ships, for each of its methods', async () => {
		const shipped = await readSound('data');
		await expectDraws(shipped, [shipped.edition.year], [0, 1, 17]);
	});
});

/** A method that draws all its choices, over goalposts and scale that suit every mean. */
const EVERYTHING = methodSchema.parse({
	normalisation: 'minmax',
	scale: [1, 100],
	coverage: { node: 0.5, root: 0.5 },
	round: 6,
	uncertainty: {
		weight_noise: 0.5,
		normalisation: ['minmax', 'zscore', 'rank', 'percentile', 'goalposts', 'none'],
		aggregation: [...AGGREGATIONS],
		missing: [...MISSING_POLICIES],
		treatment: [
			null,
			{ skew: 2, kurtosis: 3.5, winsorise_max: 5 },
			{ skew: 1, kurtosis: 2, winsorise_max: 2 },
		],
	},
});

describe('draws of every choice agree with the stages under those choices', { timeout: TIMEOUT }, () => {
	let problem: DrawProblem;
	const withMethod = (method: Method): BenchmarkPackage => ({
		...asemPackage({
			values: perUnit,
			method: {},
			// some indicators name their own way, goalposts and a logarithm among them
			indicator: (code) => ({
				low: 1,
				high: 50,
				...(code === 'Embs' ? { normalisation: 'goalposts', transform: 'log' } : {}),
				...(code === 'LPI' ? { normalisation: 'rank' } : {}),
			}),
		}),
		methods: [method],
	});
	beforeAll(async () => {
		const { framework: nodes, countries } = withMethod(EVERYTHING);
		const pipeline = await openPipeline(withMethod(EVERYTHING));
		await pipeline.compute({ method: 'default', years: [YEAR], weights: new Map() });
		problem = { nodes, countries, method: EVERYTHING, observed: await pipeline.observed() };
	}, TIMEOUT);

	test.each(Array.from({ length: 12 }, (_, at) => at))('draw %i', async (at) => {
		const { choices, weights, scores } = drawAt(problem, at);
		const pipeline = await openPipeline(withMethod({ ...EVERYTHING, ...choices }));
		expectDraw(scores, (await pipeline.compute({ method: 'default', years: [YEAR], weights })).scores);
	});
});
