// Scores a package under each of its methods on the engine that ships, and everything that is drawn and weighed from that.
import { writeClimbs, writeEffects } from '#lib/advice/effectFiles.ts';
import { weighGaps } from '#lib/advice/weigh.ts';
import { openNode } from '#lib/db/node.ts';
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
import type { Method } from '#lib/scoring/method.ts';
import { install } from '#lib/scoring/pipeline.ts';
import type { NodeScore, ObservedValue } from '#lib/scoring/rows.ts';
import { listMethodFiles } from '../changes/methodFiles.ts';
import { drawPackage } from './drawPackage.ts';

/** By country or region, then in tree order: the engine promises no order, and a file should not change without cause. */
function inOrder<Row extends { readonly node: string; readonly country?: string; readonly region?: string }>(
	rows: readonly Row[],
	nodes: readonly string[],
): readonly Row[] {
	const place = new Map(nodes.map((id, position) => [id, position]));
	const key = (row: Row) => row.country ?? row.region ?? '';
	return rows.toSorted((a, b) =>
		key(a) === key(b) ? (place.get(a.node) ?? 0) - (place.get(b.node) ?? 0) : key(a) < key(b) ? -1 : 1,
	);
}

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
	const files = new Map<string, string>();
	const problems: Problem[] = [];
	const framework = sources.get('framework.csv') ?? '';
	const methodFiles = listMethodFiles(sources);
	const relations = writeRelations(benchmark);
	for (const [name, text] of relations) files.set(`relations/${name}.csv`, text);
	const nodes = benchmark.framework.map(({ id }) => id);
	const runs: { method: Method; scores: readonly NodeScore[]; observed: readonly ObservedValue[] }[] = [];
	const db = await openNode();
	const pipeline = await install(db, relations);
	for (const method of benchmark.methods) {
		const { id } = method;
		const computed = await pipeline.compute({
			method: id,
			years: [benchmark.edition.year],
			weights: new Map(),
		});
		const { scores, medians } = computed;
		const observed = await pipeline.observed();
		const drawn = await drawPackage(benchmark, method, observed);
		const { file, text } = methodFiles.get(id) ?? { file: 'method.json', text: '' };
		const place = { file, row: lineOf(text, ['uncertainty']), column: 'uncertainty' };
		problems.push(
			...describeScoreFaults(computed.faults, { ...benchmark, methods: [method] }, framework),
			...(drawn.ok ? [] : drawn.faults.map((message) => ({ ...place, message }))),
		);
		if (!drawn.ok) continue;
		const { problem, places, pairs } = drawn;
		const intervals = new Map(places.map((row) => [`${row.country} ${row.node}`, row]));
		const ranked = inOrder(scores, nodes).map((row) => {
			const { rank_low = null, rank_high = null } = intervals.get(`${row.country} ${row.node}`) ?? {};
			return { ...row, rank_low, rank_high };
		});
		files.set(`scores/${id}.csv`, writeScores(ranked));
		files.set(`stability/${id}.csv`, writeStability(places));
		files.set(`pairwise/${id}.csv`, writePairs(pairs));
		files.set(`draws/${id}.json`, writeProblem(problem));
		files.set(`sensitivity/${id}.csv`, writeSensitivity(drawn.sensitivity));
		files.set(`drop_one/${id}.csv`, writeDropOne(drawn.without));
		files.set(`rank_range/${id}.csv`, writeRankRange(drawn.ranges));
		files.set(`observed/${id}.csv`, writeObserved(observed));
		files.set(`medians/${id}.csv`, writeMedians(inOrder(medians, nodes)));
		for (const [name, text] of writeDiagnostics({ ...benchmark, method, scores, observed }))
			files.set(`diagnostics/${id}/${name}`, text);
		runs.push({ method, scores, observed });
	}
	await pipeline.close();
	for (const { method, ...run } of runs) {
		const { effects, climbs } = await weighGaps(db, benchmark, method, run);
		files.set(`effects/${method.id}.csv`, writeEffects(effects));
		files.set(`climbs/${method.id}.csv`, writeClimbs(climbs));
	}
	await db.close();
	return { files, problems };
}
