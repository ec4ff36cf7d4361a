// Scores a package under each of its methods on the engine that ships, and everything that is drawn and weighed from that.
import { writeClimbs, writeEffects } from '#lib/advice/effectFiles.ts';
import { openNode } from '#lib/db/node.ts';
import type { BoundsResult } from '#lib/edition/edition.ts';
import { scoreEdition, type MethodFault, type MethodRun } from '#lib/edition/score.ts';
import { lineOf } from '#lib/exchange/jsonPlace.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import type { Problem } from '#lib/exchange/problem.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { writeDiagnostics } from '#lib/exchange/results/diagnostics.ts';
import { writeProblem } from '#lib/exchange/results/drawProblem.ts';
import { writePairs } from '#lib/exchange/results/pairwise.ts';
import { writeDropOne, writeRankRange, writeSensitivity } from '#lib/exchange/results/robustness.ts';
import { describeScoreFaults } from '#lib/exchange/results/scoreFaults.ts';
import { writeMedians, writeObserved, writeScores } from '#lib/exchange/results/scores.ts';
import { writeStability } from '#lib/exchange/results/stability.ts';
import { listMethodFiles } from '../changes/methodFiles.ts';

/** The files the scores and everything drawn from them are published in, by path. */
export interface Outcome {
	readonly files: ReadonlyMap<string, string>;
	/** What scoring finds wrong with a package that is sound to read. */
	readonly problems: readonly Problem[];
}

/** Scores a sound package under each of its methods for the year of its edition; `sources` are the texts it was read from. */
export async function scoreMethods(
	benchmark: BenchmarkPackage,
	sources: ReadonlyMap<string, string>,
): Promise<Outcome> {
	const db = await openNode();
	const { runs, bounds, faults } = await scoreEdition(db, benchmark);
	await db.close();
	const files = new Map(
		Array.from(writeRelations(benchmark), ([name, text]) => [`relations/${name}.csv`, text]),
	);
	for (const run of runs)
		for (const [path, text] of writeRun(benchmark, run)) files.set(path.replace('*', run.method.id), text);
	for (const result of bounds)
		for (const [path, text] of writeBounds(result)) files.set(path.replace('*', result.method.id), text);
	return { files, problems: faults.flatMap((fault) => describe(fault, benchmark, sources)) };
}

/** The files of a method that reads bounds by path; `*` stands for the method. */
function writeBounds({ scores, observed }: BoundsResult): ReadonlyMap<string, string> {
	return new Map([
		['scores/*.csv', writeScores(scores.map((row) => ({ ...row, rank_low: null, rank_high: null })))],
		['observed/*.csv', writeObserved(observed)],
	]);
}

/** The files of a run by path; `*` stands for the method. */
function writeRun(benchmark: BenchmarkPackage, run: MethodRun): ReadonlyMap<string, string> {
	const { method, places, scores, observed } = run;
	const intervals = new Map(places.map((row) => [`${row.country} ${row.node}`, row]));
	const ranked = scores.map((row) => {
		const { rank_low = null, rank_high = null } = intervals.get(`${row.country} ${row.node}`) ?? {};
		return { ...row, rank_low, rank_high };
	});
	const diagnostics = writeDiagnostics({ ...benchmark, method, scores, observed });
	return new Map([
		['scores/*.csv', writeScores(ranked)],
		['stability/*.csv', writeStability(places)],
		['pairwise/*.csv', writePairs(run.pairs)],
		['draws/*.json', writeProblem(run.problem)],
		['sensitivity/*.csv', writeSensitivity(run.sensitivity)],
		['drop_one/*.csv', writeDropOne(run.without)],
		['rank_range/*.csv', writeRankRange(run.ranges)],
		['observed/*.csv', writeObserved(observed)],
		['medians/*.csv', writeMedians(run.medians)],
		['effects/*.csv', writeEffects(run.effects)],
		['climbs/*.csv', writeClimbs(run.climbs)],
		...Array.from(diagnostics, ([name, text]): [string, string] => [`diagnostics/*/${name}`, text]),
	]);
}

/** What keeps a method from being scored, with its place in the files of the package. */
function describe(
	{ method, scores, draws }: MethodFault,
	benchmark: BenchmarkPackage,
	sources: ReadonlyMap<string, string>,
): readonly Problem[] {
	const { file, text } = listMethodFiles(sources).get(method.id) ?? { file: 'method.json', text: '' };
	const place = { file, row: lineOf(text, ['uncertainty']), column: 'uncertainty' };
	const framework = sources.get('framework.csv') ?? '';
	return [
		...describeScoreFaults(scores, { ...benchmark, methods: [method] }, framework),
		...draws.map((message) => ({ ...place, message })),
	];
}
