// Plays trials on the engine and compares what comes out: what the laws of a score are told in.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Report } from '#lib/scoring/pipeline.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import { openPipeline } from './packages.ts';
import { packageOf, type Arrange, type Trial } from './trial.ts';

const SEED = 20250101;
export const CASES = 16;
/** Room for a counterexample to be made small. */
export const TIMEOUT = 240_000;
export const NOISE = 1e-9;

const asTheyAre: Arrange = (rows) => rows;
export const mirrored: Arrange = (rows) => rows.toReversed();

export type Rows = ReadonlyMap<string, NodeScore>;
export const placeOf = ({ year, country, node }: NodeScore) => `${year} ${country} ${node}`;
export const rowsOf = (scores: readonly NodeScore[]): Rows =>
	new Map(scores.map((row) => [placeOf(row), row]));

/** What the engine made of a trial: a report of every run, and the last run again under each weighting. */
export interface Played {
	readonly reports: readonly Report[];
	readonly reweighed: readonly Report[];
}

export async function play(trial: Trial, arrange: Arrange): Promise<Played> {
	const pipeline = await openPipeline(packageOf(trial, arrange));
	const played = { reports: [] as Report[], reweighed: [] as Report[] };
	for (const { method, years } of trial.runs)
		played.reports.push(await pipeline.compute({ method: method.id, years, weights: new Map() }));
	for (const weights of trial.weightings) played.reweighed.push(await pipeline.reweigh(weights));
	return played;
}

/** Plays every trial once, though many laws try it: the same seed gives them all the same trials. */
const table = new Map<string, Promise<Played>>();
function playOnce(trial: Trial): Promise<Played> {
	const key = fc.stringify(trial);
	const played = table.get(key) ?? play(trial, asTheyAre);
	table.set(key, played);
	return played;
}

/** Checks a law on as many trials as there are cases. */
export async function always(
	trials: fc.Arbitrary<Trial>,
	law: (trial: Trial, played: Played) => void | Promise<void>,
	numRuns = CASES,
): Promise<void> {
	const property = fc.asyncProperty(trials, async (trial) => law(trial, await playOnce(trial)));
	const limit = { interruptAfterTimeLimit: TIMEOUT * 0.8, markInterruptAsFailure: true };
	await fc.assert(property, { seed: SEED, numRuns, ...limit });
}

/** Equal up to the rounding noise of a few double operations; missing only where the other is missing. */
export function expectClose(actual: number | null | undefined, expected: number | null, what: string) {
	if (expected === null) expect(actual, what).toBeNull();
	else expect(Math.abs((actual ?? NaN) - expected), what).toBeLessThanOrEqual(NOISE);
}

/** The first is not more than the second; both are there. */
export function expectInOrder(
	less: number | null | undefined,
	more: number | null | undefined,
	what: string,
) {
	expect(less ?? NaN, what).toBeLessThanOrEqual((more ?? NaN) + NOISE);
}

/** The same rows of the same nodes, in any order. */
export function expectSameRows(actual: readonly NodeScore[], expected: readonly NodeScore[]) {
	const rows = rowsOf(actual);
	expect([...rows.keys()].toSorted()).toEqual(expected.map(placeOf).toSorted());
	for (const row of expected) {
		const place = placeOf(row);
		for (const key of ['score', 'low', 'high', 'coverage'] as const)
			expectClose(rows.get(place)?.[key], row[key], `${key} of ${place}`);
		expect(rows.get(place), place).toMatchObject({ rank: row.rank, tier: row.tier });
	}
}

export const scoresOf = (reports: readonly Report[]) => reports.flatMap(({ scores }) => scores);
/** The scores of the last run. */
export const lastOf = ({ reports }: Played) => reports.at(-1)?.scores ?? [];
