// Scores a package under each of its methods: the stages, the draws, what leaving a part out does, what every gap is worth.
// A method that reads bounds has none of these but the stages.
import { weighGaps, type Weighed } from '#lib/advice/weigh.ts';
import type { Connector } from '#lib/db/connector.ts';
import { groupCountries } from '#lib/exchange/groups.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { rankRangeRows } from '#lib/exchange/results/robustness.ts';
import { drawRun, type DrawnRun } from '#lib/exchange/results/drawnRun.ts';
import { dropOne, type Without } from '#lib/scoring/draws/dropOne.ts';
import { findDrawFaults } from '#lib/scoring/draws/faults.ts';
import { otherYears, type DrawProblem } from '#lib/scoring/draws/problem.ts';
import { findSensitivity, type Sensitivity } from '#lib/scoring/draws/sensitivity.ts';
import { findWeightRange, type RankRange } from '#lib/scoring/draws/weightRange.ts';
import { publishesScores } from '#lib/scoring/published.ts';
import type { Method } from '#lib/scoring/method.ts';
import { install } from '#lib/scoring/pipeline.ts';
import type { NodeScore, ObservedValue, RegionMedian, ScoreFault } from '#lib/scoring/rows.ts';
import type { BoundsResult, EditionResult } from './edition.ts';

/** All that was worked out under one method. */
export interface MethodRun extends DrawnRun, Weighed {
	readonly method: Method;
	readonly scores: readonly NodeScore[];
	readonly medians: readonly RegionMedian[];
	readonly observed: readonly ObservedValue[];
	readonly problem: DrawProblem;
	readonly sensitivity: Sensitivity;
	readonly without: readonly Without[];
	readonly ranges: readonly RankRange[];
}

/** What keeps a method from being scored: scores its means cannot take, or draws it cannot make. */
export interface MethodFault {
	readonly method: Method;
	readonly scores: readonly ScoreFault[];
	readonly draws: readonly string[];
}

export interface ScoredEdition {
	readonly runs: readonly MethodRun[];
	/** Of the methods that read bounds. */
	readonly bounds: readonly BoundsResult[];
	readonly faults: readonly MethodFault[];
}

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

type Drawn = Omit<MethodRun, keyof Weighed>;

/** Every method of the package for the year of its edition, by the engine given; what the engine held before is gone. */
export async function scoreEdition(db: Connector, benchmark: BenchmarkPackage): Promise<ScoredEdition> {
	const { framework, countries, edition, methods } = benchmark;
	const nodes = framework.map(({ id }) => id);
	const pipeline = await install(db, writeRelations(benchmark));
	const drawn: Drawn[] = [];
	const bounds: BoundsResult[] = [];
	const faults: MethodFault[] = [];
	for (const method of methods) {
		const run = { method: method.id, years: [edition.year], weights: new Map<string, number>() };
		const computed = await pipeline.compute(run);
		const observed = await pipeline.observed();
		if (!publishesScores(method)) {
			bounds.push({ method, scores: inOrder(computed.scores, nodes), observed });
			continue;
		}
		const peers = groupCountries(countries, benchmark.groups, method);
		const panel = otherYears(await pipeline.panel(), edition.year);
		const problem: DrawProblem = { nodes: framework, method, countries: peers, observed, panel };
		const refused = findDrawFaults(problem);
		if (computed.faults.length > 0 || refused.length > 0)
			faults.push({ method, scores: computed.faults, draws: refused });
		if (refused.length > 0) continue;
		drawn.push({
			...{ method, observed, problem, ...(await drawRun(problem)) },
			scores: inOrder(computed.scores, nodes),
			medians: inOrder(computed.medians, nodes),
			sensitivity: findSensitivity(problem),
			without: dropOne(problem),
			ranges: findWeightRange(problem, { spread: method.uncertainty.weight_noise }),
		});
	}
	await pipeline.close();
	const runs: MethodRun[] = [];
	for (const run of drawn) runs.push({ ...run, ...(await weighGaps(db, benchmark, run.method, run)) });
	return { runs, bounds, faults };
}

/** What an edition keeps of a run. */
export function resultOf({ method, places, ranges, ...run }: MethodRun): EditionResult {
	return {
		...{ method: method.id, tiers: method.tiers.map(({ id }) => id), robustness: places },
		...{ scores: run.scores, medians: run.medians, observed: run.observed, pairs: run.pairs },
		ranges: rankRangeRows(ranges),
		...{ effects: run.effects, climbs: run.climbs },
	};
}
