// Scores a sound package for some years on the engine that ships, and draws how far its ranks hold.
import { group } from 'd3-array';
import { openNode } from '#lib/db/node.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { byYearAndCountry } from '#lib/exchange/results/scoreFaults.ts';
import type { RankedScore } from '#lib/exchange/results/scores.ts';
import { otherYears } from '#lib/scoring/draws/problem.ts';
import type { Method } from '#lib/scoring/method.ts';
import { install } from '#lib/scoring/pipeline.ts';
import type {
	ConstantIndicator,
	NodeScore,
	ObservedValue,
	ScoreFault,
	TreatedPoint,
} from '#lib/scoring/rows.ts';
import { rankIntervals, type RankInterval } from './rankIntervals.ts';

export interface ScoringRequest {
	readonly benchmark: BenchmarkPackage;
	readonly method: Method;
	readonly years: readonly number[];
	/** Told after every year how many are done. */
	readonly onYear: (done: number) => void;
}

/** Rows in the order year, country (as in countries.csv), node (as in framework.csv). */
export interface Scoring {
	readonly scores: readonly RankedScore[];
	readonly treated: readonly TreatedPoint[];
	/** Indicators that do not apply to anyone in a year, as all values there are equal. */
	readonly constant: readonly ConstantIndicator[];
	/** Scores a geometric or harmonic mean cannot take. */
	readonly faults: readonly ScoreFault[];
	/** Why the method's draws cannot be made, in words; no draws are made of any year then. */
	readonly drawFaults: readonly string[];
}

interface Run {
	readonly scores: readonly NodeScore[];
	readonly faults: readonly ScoreFault[];
	readonly observed: readonly ObservedValue[];
	/** What all years are normalised together with; nothing where each is by itself. */
	readonly panel: readonly ObservedValue[];
	readonly treated: readonly TreatedPoint[];
	readonly constant: readonly ConstantIndicator[];
}

/** How many scores the stages make at once: more would fill the engine's memory. */
const AT_ONCE = 50_000;

/**
 * The years in groups that are scored at once. A year's scores do not depend on other years asked for, but where the panel
 * is normalised together and one of them is not among its observations.
 */
function groupYears({
	benchmark: { framework, countries, observations },
	method,
	years,
}: ScoringRequest): readonly (readonly number[])[] {
	const observed = new Set(observations.map(({ year }) => year));
	if (method.normalise_over === 'panel' && !years.every((year) => observed.has(year))) return [years];
	const size = Math.max(1, Math.floor(AT_ONCE / (framework.length * countries.length)));
	const count = Math.ceil(years.length / size);
	return Array.from({ length: count }, (_, at) => years.slice(at * size, (at + 1) * size));
}

async function runStages(request: ScoringRequest): Promise<Run> {
	const { benchmark, method } = request;
	const db = await openNode();
	try {
		const pipeline = await install(db, writeRelations({ ...benchmark, methods: [method] }));
		const runs: Run[] = [];
		for (const years of groupYears(request)) {
			const { scores, faults } = await pipeline.compute({ method: method.id, years, weights: new Map() });
			const treated = method.treatment === null ? [] : await pipeline.treated();
			const constant = await pipeline.constant();
			const observed = await pipeline.observed();
			runs.push({ scores, faults, observed, panel: await pipeline.panel(), treated, constant });
		}
		return {
			scores: runs.flatMap(({ scores }) => scores),
			faults: runs.flatMap(({ faults }) => faults),
			observed: runs.flatMap(({ observed }) => observed),
			treated: runs.flatMap(({ treated }) => treated),
			constant: runs.flatMap(({ constant }) => constant),
			panel: runs[0]?.panel ?? [],
		};
	} finally {
		await db.close();
	}
}

interface Draws {
	readonly faults: readonly string[];
	/** By year, then by country. */
	readonly intervals: ReadonlyMap<number, ReadonlyMap<string, RankInterval>>;
}

async function draw(request: ScoringRequest, { observed, panel }: Run): Promise<Draws> {
	const intervals = new Map<number, ReadonlyMap<string, RankInterval>>();
	const byYear = group(observed, ({ year }) => year);
	for (const [done, year] of request.years.entries()) {
		const read = await rankIntervals({
			...request,
			observed: byYear.get(year) ?? [],
			panel: otherYears(panel, year),
		});
		if (!read.ok) return { faults: read.faults, intervals: new Map() };
		intervals.set(year, read.intervals);
		request.onYear(done + 1);
	}
	return { faults: [], intervals };
}

/** Scores all years. Where there are faults, scores are missing; what becomes of them is for the caller to say. */
export async function scorePackage(request: ScoringRequest): Promise<Scoring> {
	const { framework, countries } = request.benchmark;
	const run = await runStages(request);
	const { scores, faults, treated, constant } = run;
	const draws = faults.length > 0 ? null : await draw(request, run);

	const root = framework.find(({ parent }) => parent === null)?.id;
	const intervalOf = ({ node, year, country }: NodeScore): RankInterval | undefined =>
		node === root ? draws?.intervals.get(year)?.get(country) : undefined;
	const place = new Map(framework.map(({ id }, position) => [id, position]));
	const at = (node: string): number => place.get(node) ?? place.size;
	const before = byYearAndCountry(countries);
	return {
		scores: scores
			.map((row) => {
				const interval = intervalOf(row);
				return { ...row, rank_low: interval?.low ?? null, rank_high: interval?.high ?? null };
			})
			.toSorted((a, b) => before(a, b) || at(a.node) - at(b.node)),
		treated: treated.toSorted((a, b) => before(a, b) || at(a.indicator) - at(b.indicator)),
		constant,
		faults,
		drawFaults: draws?.faults ?? [],
	};
}
