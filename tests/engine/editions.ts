// Editions of Tinyland to compare, and what is expected of their changes.
import { expect } from 'vitest';
import type { Connector } from '#lib/db/connector.ts';
import { openNode } from '#lib/db/node.ts';
import { compareEditions, type Comparison } from '#lib/exchange/changes.ts';
import type { Pair } from '#lib/exchange/changes/cells.ts';
import type { Edition } from '#lib/exchange/changes/mixtures.ts';
import { FACTORS } from '#lib/scoring/change.ts';
import type { ScoreChange } from '#lib/scoring/changeRows.ts';
import { readSound } from './packages.ts';

const TINYLAND = 'tests/fixtures/tinyland';
export const TIMEOUT = 120_000;

/** A change to one file of Tinyland: the text there, and what takes its place. */
export type Edit = readonly [file: string, from: string, to: string];

/** Tinyland with some edits, by its own method. */
export async function tinyland(edits: readonly Edit[] = [], year = 2025): Promise<Edition> {
	const benchmark = await readSound(TINYLAND, (files) => {
		for (const [file, from, to] of edits) {
			const text = files.get(file) ?? '';
			if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
			files.set(file, text.replace(from, to));
		}
	});
	const [method] = benchmark.methods;
	if (method === undefined) throw new Error('Tinyland without a method');
	return { benchmark, method, year };
}

let engine: Promise<Connector> | null = null;

/** What changed from one edition to another. The tests of a file share one engine. */
export async function compareOn(editions: Pair<Edition>): Promise<Comparison> {
	engine ??= openNode();
	return compareEditions(await engine, editions);
}

/** What changed from Tinyland with some edits to Tinyland with others, in 2025. */
export const compare = async (before: readonly Edit[], after: readonly Edit[]): Promise<Comparison> =>
	compareOn({ before: await tinyland(before), after: await tinyland(after) });

/** The row of a country and node, the root where none is named; there must be one. */
export function rowOf({ changes }: Comparison, country: string, node = 'readiness'): ScoreChange {
	const row = changes.find((each) => each.country === country && each.node === node);
	if (row === undefined) throw new Error(`no row for ${country} ${node}`);
	return row;
}

/** Equal up to the rounding noise of a few double operations. */
export function expectClose(actual: number | null, expected: number) {
	expect(actual).not.toBeNull();
	expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(1e-9);
}

/** The parts are these, and sum to the change. */
export function expectParts(
	row: ScoreChange,
	parts: readonly [data: number, coverage: number, method: number],
) {
	FACTORS.forEach((factor, at) => expectClose(row[factor], parts[at] ?? NaN));
	expectClose(row.change, parts[0] + parts[1] + parts[2]);
	expectClose(row.change, (row.score_after ?? NaN) - (row.score_before ?? NaN));
	expect(row.reason).toBeNull();
}

/** BBB has the treaty assessed. */
export const NEWLY: Edit = [
	'observations.csv',
	'BBB,treaty,2025,not_assessed,',
	'BBB,treaty,2025,assessed,1',
];
/** BBB has another level of statute. */
export const VALUE: Edit = ['observations.csv', 'BBB,statute,2025,assessed,2', 'BBB,statute,2025,assessed,4'];
