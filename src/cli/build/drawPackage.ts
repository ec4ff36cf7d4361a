// The uncertainty draws of a package under one of its methods, for the index and its pillars.
import { drawRun, type DrawnRun } from '#lib/exchange/results/drawnRun.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { dropOne, type Without } from '#lib/scoring/draws/dropOne.ts';
import { findDrawFaults } from '#lib/scoring/draws/faults.ts';
import type { DrawProblem } from '#lib/scoring/draws/problem.ts';
import { findSensitivity, type Sensitivity } from '#lib/scoring/draws/sensitivity.ts';
import { findWeightRange, type RankRange } from '#lib/scoring/draws/weightRange.ts';
import type { Method } from '#lib/scoring/method.ts';
import type { ObservedValue } from '#lib/scoring/rows.ts';

/** What keeps a method from being drawn; or a run of draws, what it started from, and how it answers to each choice. */
export type DrawnPackage =
	| { readonly ok: false; readonly faults: readonly string[] }
	| (DrawnRun & {
			readonly ok: true;
			readonly problem: DrawProblem;
			readonly sensitivity: Sensitivity;
			readonly without: readonly Without[];
			readonly ranges: readonly RankRange[];
	  });

/**
 * Draws the root and its children again as often as the method says, and ranks the countries under other weights
 * within the noise of the method.
 */
export async function drawPackage(
	{ framework, countries }: BenchmarkPackage,
	method: Method,
	observed: readonly ObservedValue[],
): Promise<DrawnPackage> {
	const problem = { nodes: framework, method, countries, observed };
	const faults = findDrawFaults(problem);
	if (faults.length > 0) return { ok: false, faults };
	return {
		ok: true,
		problem,
		...(await drawRun(problem)),
		sensitivity: findSensitivity(problem),
		without: dropOne(problem),
		ranges: findWeightRange(problem, { spread: method.uncertainty.weight_noise }),
	};
}
