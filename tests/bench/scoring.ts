// What the benchmark of the engine measures; each measure runs in a process of its own, which says its peak memory.
import { openNode } from '#lib/db/node.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { createDraws } from '#lib/scoring/draws/uncertainty.ts';
import { methodSchema } from '#lib/scoring/method.ts';
import { install } from '#lib/scoring/pipeline.ts';
import { asemPackage, perUnit, YEAR } from '../engine/asem.ts';
import { syntheticPackage, yearsOf, type Size } from './synthetic.ts';

type Figures = Readonly<Record<string, number>>;

const REPEATS = 15;
const PIPELINE_DRAWS = 1000;

async function timed(work: () => unknown): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/** The median of several times. */
async function typically(work: () => unknown, repeats: number): Promise<number> {
	const times: number[] = [];
	for (let at = 0; at < repeats; at++) times.push(await timed(work));
	return times.toSorted((a, b) => a - b)[Math.floor(repeats / 2)] ?? NaN;
}

async function openPackage(benchmark: BenchmarkPackage, years: readonly number[]) {
	const db = await openNode();
	const relations = writeRelations(benchmark);
	const pipeline = await install(db, relations);
	const run = { method: 'default', years, weights: new Map<string, number>() };
	return { db, pipeline, run };
}

const weigh = (at: number) => new Map([['pillar_1', 1 + at / 10]]);

/** One package, from a closed engine to scores, and scored again. `engine` is the time to start DuckDB. */
async function score(size: Size): Promise<Figures> {
	const benchmark = syntheticPackage(size);
	const repeats = size.years === 1 && size.countries < 1000 && size.indicators < 100 ? REPEATS : 3;
	const engine = await timed(async () => (await openNode()).close());
	let opened: Awaited<ReturnType<typeof openPackage>> | undefined;
	const cold = await timed(async () => {
		opened = await openPackage(benchmark, yearsOf(size));
		await opened.pipeline.compute(opened.run);
	});
	if (opened === undefined) throw new Error('the package did not open');
	const { pipeline, run } = opened;
	const again = await typically(() => pipeline.compute(run), repeats);
	let moves = 0;
	for (; moves < repeats; moves++) await pipeline.reweigh(weigh(moves));
	const warm = await typically(() => pipeline.reweigh(weigh(moves++)), repeats);
	return { engine, cold, again, warm };
}

async function observedOf(benchmark: BenchmarkPackage, years: readonly number[]) {
	const { pipeline, run } = await openPackage(benchmark, years);
	await pipeline.compute(run);
	return pipeline.observed();
}

/** Draws of weights, with ranks and intervals of the root. */
async function weightDraws(size: Size): Promise<Figures> {
	const benchmark = syntheticPackage(size);
	const [method = methodSchema.parse({})] = benchmark.methods;
	const { framework: nodes, countries } = benchmark;
	const problem = { nodes, countries, method, observed: await observedOf(benchmark, yearsOf(size)) };
	const draw = (draws: number) => () => {
		const run = createDraws(problem, { draws });
		run.advance(draws);
		run.result();
	};
	const first = await timed(draw(1000));
	return {
		'first 1,000': first,
		'1,000': await typically(draw(1000), 5),
		'10,000': await typically(draw(10_000), 3),
	};
}

/** Draws of the whole pipeline on the ASEM example, every indicator treated and normalised anew in each of them. */
async function pipelineDraws(): Promise<Figures> {
	const benchmark = asemPackage({
		values: perUnit,
		method: {
			scale: [1, 100],
			normalisation: 'minmax',
			missing: 'group_mean',
			treatment: {},
			uncertainty: {
				normalisation: ['minmax', 'percentile', 'rank'],
				aggregation: ['arithmetic', 'geometric', 'harmonic'],
				treatment: [{}, { winsorise_max: 3 }, { skew: 1.5 }],
			},
		},
		groups: 'EurAsia_group',
	});
	const [method = methodSchema.parse({})] = benchmark.methods;
	const observed = await observedOf(benchmark, [YEAR]);
	const { framework: nodes, countries } = benchmark;
	const draw = () => {
		const run = createDraws(
			{ nodes, countries, method, observed },
			{ draws: PIPELINE_DRAWS, leafScores: 'recomputed' },
		);
		run.advance(PIPELINE_DRAWS);
		run.result();
	};
	return { first: await timed(draw), '1,000': await typically(draw, 3) };
}

/** Runs one measure and prints its figures, in milliseconds, and the peak memory, in MiB, as a line of JSON. */
export async function main([kind, ...numbers]: readonly string[]): Promise<void> {
	const [countries = 0, indicators = 0, years = 1] = numbers.map(Number);
	const size = { countries, indicators, years };
	const measures: Readonly<Record<string, () => Promise<Figures>>> = {
		score: () => score(size),
		weights: () => weightDraws(size),
		pipeline: pipelineDraws,
	};
	const figures = await measures[kind ?? '']?.();
	if (figures === undefined)
		throw new Error(`no measure ${kind}; known: ${Object.keys(measures).join(', ')}`);
	console.log(JSON.stringify({ ...figures, memory: process.resourceUsage().maxRSS / 1024 }));
}
