// A whole run of draws as rows, made the same way by the build and on a reader's device.
import type { DrawProblem } from '#lib/scoring/draws/problem.ts';
import { runDraws, type RunOptions } from '#lib/scoring/draws/uncertainty.ts';
import { pairsOf, type Pair } from './pairwise.ts';
import { stabilityOf, type Stability } from './stability.ts';

/** The draws of one method: how firmly the index and its pillars hold, and how countries of a region compare. */
export interface DrawnRun {
	readonly places: readonly Stability[];
	readonly pairs: readonly Pair[];
}

/** Draws the root and its children as often as the method says; no rows where it asks for no draws. Rejects as `runDraws` does. */
export async function drawRun(
	problem: DrawProblem,
	options: Pick<RunOptions, 'onProgress' | 'signal' | 'yieldTo'> = {},
): Promise<DrawnRun> {
	const { nodes, method, countries } = problem;
	if (method.uncertainty.draws === 0) return { places: [], pairs: [] };
	const root = nodes.find(({ parent }) => parent === null)?.id;
	const children = nodes.filter(({ parent }) => parent === root).map(({ id }) => id);
	const result = await runDraws(problem, { ...options, nodes: children });
	return { places: stabilityOf(result), pairs: pairsOf(result, countries) };
}
