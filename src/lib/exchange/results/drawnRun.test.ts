import { describe, expect, test } from 'vitest';
import { sketch } from '../../../../tests/fixtures/draws.ts';
import { drawRun } from './drawnRun.ts';
import { readProblem, writeProblem } from './drawProblem.ts';
import { readPairs, writePairs } from './pairwise.ts';

const PROBLEM = sketch({
	tree: { law: 'index', care: 'index', act: 'law', fine: 'law', helpline: 'care' },
	nodes: { law: { weight: 2 }, fine: { aggregation: null, band_edges: [10, 50] } },
	cells: { act: [10, 60, 30, null, 5], fine: [80, 20, 40, 'n/a', 60], helpline: [50, 55, 70, 90, 1] },
	regions: ['africa', 'africa', 'africa', 'cis', null],
	method: { uncertainty: { draws: 60, seed: 7 } },
});

describe(drawRun, () => {
	test('has the index and its children, and every two countries of a region once', async () => {
		const { places, pairs } = await drawRun(PROBLEM);
		expect([...new Set(places.map(({ node }) => node))]).toEqual(['index', 'law', 'care']);
		expect(pairs.map(({ country, other }) => `${country} ${other}`)).toEqual([
			'AAA BBB',
			'AAA CCC',
			'BBB CCC',
		]);
	});

	test('makes nothing where the method asks for no draws', async () => {
		const method = { ...PROBLEM.method, uncertainty: { ...PROBLEM.method.uncertainty, draws: 0 } };
		expect(await drawRun({ ...PROBLEM, method })).toEqual({ places: [], pairs: [] });
	});
});

test('a problem that was written reads back to the same draws, to the last digit', async () => {
	const weights = new Map([['care', 3]]);
	const read = readProblem(writeProblem(PROBLEM));
	expect(await drawRun(read)).toEqual(await drawRun(PROBLEM));
	expect(await drawRun({ ...read, weights })).toEqual(await drawRun({ ...PROBLEM, weights }));
});

test('a text that is no problem is refused', () => {
	expect(() => readProblem('{"nodes": []}')).toThrow();
});

test('a pairwise file that was written reads back the same', async () => {
	const { pairs } = await drawRun(PROBLEM);
	const never = { country: 'DDD', other: 'EEE', compared: 0, ahead: null, tied: null };
	expect(readPairs('pairwise.csv', writePairs([...pairs, never]))).toEqual([...pairs, never]);
});
