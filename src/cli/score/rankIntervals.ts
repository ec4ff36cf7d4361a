// How far the rank of a country moves over the uncertainty draws: the one place of this command that asks for draws.
import { groupCountries } from '#lib/exchange/groups.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { findDrawFaults } from '#lib/scoring/draws/faults.ts';
import type { Observed } from '#lib/scoring/draws/problem.ts';
import { runDraws } from '#lib/scoring/draws/uncertainty.ts';
import type { Method } from '#lib/scoring/method.ts';
import type { ObservedValue } from '#lib/scoring/rows.ts';

/** The 5th and the 95th percentile of a country's rank over the draws. */
export interface RankInterval {
	readonly low: number;
	readonly high: number;
}

export interface RankRequest {
	readonly benchmark: BenchmarkPackage;
	readonly method: Method;
	/** The `observed` stage of one year. */
	readonly observed: readonly ObservedValue[];
	/** The other years it is normalised together with. */
	readonly panel: readonly (readonly Observed[])[];
}

/** The interval at the root of every country with a score, for one year; or why no draws can be made of it. */
export type RankReading =
	| { readonly ok: true; readonly intervals: ReadonlyMap<string, RankInterval> }
	| { readonly ok: false; readonly faults: readonly string[] };

/** Makes the method's draws for one year; no intervals where the method asks for no draws. */
export async function rankIntervals({
	benchmark,
	method,
	observed,
	panel,
}: RankRequest): Promise<RankReading> {
	if (method.uncertainty.draws === 0) return { ok: true, intervals: new Map() };
	const countries = groupCountries(benchmark.countries, benchmark.groups, method);
	const problem = { nodes: benchmark.framework, method, countries, observed, panel };
	const faults = findDrawFaults(problem);
	if (faults.length > 0) return { ok: false, faults };
	const { nodes } = await runDraws(problem);
	const root = nodes[0]?.countries ?? [];
	const intervals = root.flatMap(({ country, rank }) =>
		rank === null ? [] : [[country, { low: rank.p05, high: rank.p95 }] as const],
	);
	return { ok: true, intervals: new Map(intervals) };
}
