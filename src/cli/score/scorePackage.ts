// Scores a sound package, some years after the others, and draws how far its ranks hold.
import { group } from 'd3-array';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { byYearAndCountry } from '#lib/exchange/results/scoreFaults.ts';
import type { RankedScore } from '#lib/exchange/results/scores.ts';
import { otherYears } from '#lib/scoring/draws/problem.ts';
import type { Method } from '#lib/scoring/method.ts';
import type { PanelFiles } from '#lib/scoring/panel.ts';
import { install, type Pipeline } from '#lib/scoring/pipeline.ts';
import type { ConstantIndicator, ObservedValue, ScoreFault, TreatedPoint } from '#lib/scoring/rows.ts';
import type { ScoringEngine } from './engines.ts';
import { rankIntervals, type RankInterval } from './rankIntervals.ts';

export interface ScoringRequest {
	readonly benchmark: BenchmarkPackage;
	readonly method: Method;
	readonly engine: ScoringEngine;
	/** The years to score, in order. */
	readonly years: readonly number[];
	/** The years normalised together with them where the method normalises over the panel, beside those with observations. */
	readonly panelYears: readonly number[];
	/** What an earlier run kept of the panel; null: it is worked out here. */
	readonly panel: PanelFiles | null;
	/** Puts observations that are not in the package itself into the relation. */
	readonly fill: (() => Promise<void>) | null;
	/** Takes what was scored, years in order. */
	readonly onScored: (scored: YearsScored) => Promise<void>;
}

/** The rows of some years, in the order year, country (as in countries.csv), node (as in framework.csv). */
export interface YearsScored {
	readonly years: readonly number[];
	readonly scores: readonly RankedScore[];
	readonly treated: readonly TreatedPoint[];
}

/** What there is to say of a run. Where there are faults, scores are missing, and no draws are made from there on. */
export interface ScoringEnd {
	/** Indicators that do not apply to anyone in a year, as all values there are equal. */
	readonly constant: readonly ConstantIndicator[];
	/** Scores a geometric or harmonic mean cannot take. */
	readonly faults: readonly ScoreFault[];
	/** Why the method's draws cannot be made, in words. */
	readonly drawFaults: readonly string[];
}

/** The years in groups that are scored at once. */
function groupYears({
	benchmark: { framework, countries },
	engine: { atOnce },
	years,
}: ScoringRequest): readonly (readonly number[])[] {
	const size = Math.max(1, Math.floor(atOnce / (framework.length * countries.length)));
	const count = Math.ceil(years.length / size);
	return Array.from({ length: count }, (_, at) => years.slice(at * size, (at + 1) * size));
}

/** The stages over the package, and the observations of the panel, which draws need; none where each year is by itself. */
async function open(
	request: ScoringRequest,
): Promise<{ pipeline: Pipeline; panel: readonly ObservedValue[] }> {
	const { benchmark, method, engine, years, panelYears } = request;
	const pipeline = await install(engine.db, writeRelations({ ...benchmark, methods: [method] }));
	await request.fill?.();
	if (method.normalise_over === 'year' || years.length === 0) return { pipeline, panel: [] };
	await pipeline.settlePanel({ method: method.id, years: panelYears }, request.panel);
	return { pipeline, panel: method.uncertainty.draws === 0 ? [] : await pipeline.panel() };
}

type Intervals = ReadonlyMap<number, ReadonlyMap<string, RankInterval>>;

async function draw(
	{ benchmark, method }: ScoringRequest,
	years: readonly number[],
	observed: readonly ObservedValue[],
	panel: readonly ObservedValue[],
): Promise<{ readonly faults: readonly string[]; readonly intervals: Intervals }> {
	const byYear = group(observed, ({ year }) => year);
	const intervals = new Map<number, ReadonlyMap<string, RankInterval>>();
	for (const year of years) {
		const own = { observed: byYear.get(year) ?? [], panel: otherYears(panel, year) };
		const read = await rankIntervals({ benchmark, method, ...own });
		if (!read.ok) return { faults: read.faults, intervals: new Map() };
		intervals.set(year, read.intervals);
	}
	return { faults: [], intervals };
}

/** Scores all years; rejects with what the engine says where it fails. */
export async function scorePackage(request: ScoringRequest): Promise<ScoringEnd> {
	const { benchmark, method, onScored } = request;
	const { framework, countries } = benchmark;
	const { pipeline, panel } = await open(request);
	const root = framework.find(({ parent }) => parent === null)?.id;
	const place = new Map(framework.map(({ id }, position) => [id, position]));
	const at = (node: string): number => place.get(node) ?? place.size;
	const before = byYearAndCountry(countries);
	const constant: ConstantIndicator[] = [];
	const faults: ScoreFault[] = [];
	const drawFaults: string[] = [];
	for (const years of groupYears(request)) {
		const report = await pipeline.compute({ method: method.id, years, weights: new Map() });
		const treated = method.treatment === null ? [] : await pipeline.treated();
		constant.push(...(await pipeline.constant()));
		faults.push(...report.faults);
		const isDrawn = method.uncertainty.draws > 0 && faults.length === 0 && drawFaults.length === 0;
		const draws = isDrawn ? await draw(request, years, await pipeline.observed(), panel) : null;
		drawFaults.push(...(draws?.faults ?? []));
		await onScored({
			years,
			scores: report.scores
				.map((row): RankedScore => {
					const interval = row.node === root ? draws?.intervals.get(row.year)?.get(row.country) : undefined;
					return { ...row, rank_low: interval?.low ?? null, rank_high: interval?.high ?? null };
				})
				.toSorted((a, b) => before(a, b) || at(a.node) - at(b.node)),
			treated: treated.toSorted((a, b) => before(a, b) || at(a.indicator) - at(b.indicator)),
		});
	}
	return { constant, faults, drawFaults };
}
