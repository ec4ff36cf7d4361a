// Makes static/data from data/: checks the package, scores it on the engine that ships, lays out the maps.
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeClimbs, writeEffects } from '#lib/advice/effectFiles.ts';
import { weighGaps } from '#lib/advice/weigh.ts';
import { openNode } from '#lib/db/node.ts';
import { writeDiagnostics } from '#lib/exchange/results/diagnostics.ts';
import { readPackage, type BenchmarkPackage } from '#lib/exchange/package.ts';
import { writeProblem } from '#lib/exchange/results/drawProblem.ts';
import { writePairs } from '#lib/exchange/results/pairwise.ts';
import { formatProblem } from '#lib/exchange/problem.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { writeDropOne, writeRankRange, writeSensitivity } from '#lib/exchange/results/robustness.ts';
import { describeScoreFaults } from '#lib/exchange/results/scoreFaults.ts';
import { writeStability } from '#lib/exchange/results/stability.ts';
import { writeMedians, writeObserved, writeScores } from '#lib/exchange/results/scores.ts';
import type { Method } from '#lib/scoring/method.ts';
import { install } from '#lib/scoring/pipeline.ts';
import type { NodeScore, ObservedValue } from '#lib/scoring/rows.ts';
import { FOUNDATION, STAGES } from '#lib/scoring/stages/stages.ts';
import { writeChangesSince } from './build/changesSince.ts';
import { writeMaps } from './build/layoutMaps.ts';
import { drawPackage } from './build/drawPackage.ts';
import { readFolder } from './readFolder.ts';

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

interface Outcome {
	readonly files: ReadonlyMap<string, string>;
	/** What scoring finds wrong with a package that is sound to read. */
	readonly faults: readonly string[];
}

async function scorePackage(benchmark: BenchmarkPackage, framework: string): Promise<Outcome> {
	const files = new Map<string, string>();
	const faults: string[] = [];
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
		const place = `method ${id}`;
		faults.push(
			...describeScoreFaults(computed.faults, { ...benchmark, methods: [method] }, framework).map(
				formatProblem,
			),
			...(drawn.ok ? [] : drawn.faults.map((fault) => `${place}: uncertainty: ${fault}`)),
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
	return { files, faults };
}

function hashOf(files: ReadonlyMap<string, string>): string {
	const hash = createHash('sha256');
	for (const [name, text] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
		hash.update(`${name}\0${text}\0`);
	return hash.digest('hex');
}

/** Builds `[data folder] [output folder]`, by default data/ into static/data/; lists every fault and stops at code 1. */
export async function main(args: readonly string[]): Promise<number> {
	const [dataFolder = 'data', outFolder = 'static/data'] = args;
	const files = await readFolder(dataFolder);
	const read = readPackage(files);
	if (!read.ok) {
		for (const problem of read.problems) console.error(`${dataFolder}/${formatProblem(problem)}`);
		console.error(`${read.problems.length} problem(s) in ${dataFolder}; nothing was built`);
		return 1;
	}
	const benchmark = read.package;

	const scored = await scorePackage(benchmark, files.get('framework.csv') ?? '');
	if (scored.faults.length > 0) {
		for (const fault of scored.faults) console.error(`${dataFolder}/${fault}`);
		console.error(`${scored.faults.length} problem(s) in ${dataFolder}; nothing was built`);
		return 1;
	}
	const outputs = new Map(scored.files);
	for (const [name, text] of files) outputs.set(`package/${name}`, text);
	for (const { name, sql } of [...FOUNDATION, ...STAGES]) outputs.set(`sql/${name}.sql`, sql);
	const edition = { ...benchmark.edition, hash: hashOf(files) };
	outputs.set('edition.json', JSON.stringify(edition));

	await rm(outFolder, { recursive: true, force: true });
	for (const [name, text] of outputs) {
		const path = join(outFolder, name);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	}
	const methods = benchmark.methods.map(({ id }) => id);
	const compared = await writeChangesSince(dataFolder, join(outFolder, 'changes'), methods);
	if (compared !== 0) return compared;
	await writeMaps({
		dataFolder,
		outFolder: join(outFolder, 'maps'),
		countries: benchmark.countries.flatMap(({ id, region }) => (region === null ? [] : [{ id, region }])),
	});
	console.log(
		`${benchmark.countries.length} countries, ${benchmark.observations.length} observations, ` +
			`${benchmark.methods.length} methods → ${outFolder} (edition ${edition.name}, ${edition.hash.slice(0, 8)})`,
	);
	return 0;
}
