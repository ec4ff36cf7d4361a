// The uncertainty draws of a package under one of its methods, for the index and its pillars.
import { drawRun, type DrawnRun } from '#lib/exchange/drawnRun.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { findDrawFaults } from '#lib/scoring/draws/faults.ts';
import type { DrawProblem } from '#lib/scoring/draws/problem.ts';
import type { Method } from '#lib/scoring/method.ts';
import type { ObservedValue } from '#lib/scoring/rows.ts';

/** A run of draws and what it started from. */
export interface DrawnPackage extends DrawnRun {
	readonly problem: DrawProblem;
}

/**
 * Draws the root and its children again as often as the method says. Throws, with all its faults, when the method asks
 * for alternatives that cannot be drawn.
 */
export async function drawPackage(
	{ framework, countries }: BenchmarkPackage,
	method: Method,
	observed: readonly ObservedValue[],
): Promise<DrawnPackage> {
	const problem = { nodes: framework, method, countries, observed };
	const faults = method.uncertainty.draws === 0 ? [] : findDrawFaults(problem);
	if (faults.length > 0) throw new Error(faults.join('\n'));
	return { problem, ...(await drawRun(problem)) };
}
