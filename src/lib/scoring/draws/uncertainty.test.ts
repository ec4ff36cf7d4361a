// Draws and what is made of them: the published draw, the same draws from the same seed, intervals and comparisons.
import { describe, expect, test } from 'vitest';
import { asemPackage, perUnit } from '../../../../tests/engine/asem.ts';
import { problemOf, sketch } from '../../../../tests/fixtures/draws.ts';
import { drawAt } from '../../../../tests/fixtures/drawAt.ts';
import { createUniforms } from './drawStream.ts';
import { findDrawFaults } from './faults.ts';
import { compare } from './pairwise.ts';
import { createDraws, runDraws, type DrawResult } from './uncertainty.ts';

const TREE = { law: 'index', skills: 'index', statute: 'law', treaty: 'law', school: 'skills' };
const CELLS = { statute: [10, 90, 40, null], treaty: [80, 20, 40, null], school: [50, 40, 45, null] };
const small = sketch({ tree: TREE, cells: CELLS });

const wide = {
	normalisation: 'minmax',
	scale: [1, 100],
	uncertainty: {
		normalisation: ['minmax', 'zscore', 'percentile'],
		aggregation: ['arithmetic', 'geometric'],
		missing: ['skip', 'mean'],
		treatment: [null, {}],
	},
};
const asem = problemOf(asemPackage({ values: perUnit, method: wide }));

const resultOf = (problem = small, draws = 200, nodes: readonly string[] = []): DrawResult => {
	const run = createDraws(problem, { draws, nodes });
	run.advance(draws);
	return run.result();
};

describe('draws', () => {
	test('begin with the published method: its choices and its weights as they are', () => {
		const { choices, weights } = drawAt(asem, 0);
		expect(choices).toEqual({
			missing: 'skip',
			treatment: null,
			normalisation: 'minmax',
			aggregation: 'arithmetic',
		});
		expect(new Set(weights.values())).toEqual(new Set([1]));
	});

	test('of a shorter run are the first of a longer one', () => {
		const [short, long] = [resultOf(asem, 30).nodes[0]!, resultOf(asem, 90).nodes[0]!];
		for (let country = 0; country < asem.countries.length; country++)
			expect(short.scores.subarray(country * 30, country * 30 + 30)).toEqual(
				long.scores.subarray(country * 90, country * 90 + 30),
			);
	});

	test('are the same from the same seed, others from another', () => {
		expect(drawAt(asem, 5, 3)).toEqual(drawAt(asem, 5, 3));
		expect(drawAt(asem, 5, 4).weights).not.toEqual(drawAt(asem, 5, 3).weights);
		// A number every machine must give: the fifth of the sequence, after the four choices.
		expect(drawAt(small, 1, 1).weights.get('law')).toBe(1.1492500989224972);
		const uniform = createUniforms(1);
		const [, , , , fifth = NaN] = Array.from({ length: 5 }, uniform);
		expect(1 + 0.25 * (2 * fifth - 1)).toBe(1.1492500989224972);
	});

	test('are the same whether indicators are kept or worked out anew', () => {
		const run = createDraws(asem, { draws: 40, leafScores: 'recomputed' });
		run.advance(40);
		expect(run.result().nodes[0]?.scores).toEqual(resultOf(asem, 40).nodes[0]?.scores);
	});

	test('move every weight within the noise, evenly', () => {
		const noises = Array.from({ length: 400 }, (_, at) => drawAt(small, at + 1).weights.get('treaty') ?? NaN);
		expect(Math.min(...noises)).toBeGreaterThanOrEqual(0.75);
		expect(Math.max(...noises)).toBeLessThanOrEqual(1.25);
		const mean = noises.reduce((sum, each) => sum + each, 0) / noises.length;
		expect(Math.abs(mean - 1)).toBeLessThan(0.03);
	});

	test('pick each alternative about as often', () => {
		const picked = Array.from({ length: 300 }, (_, at) => drawAt(asem, at + 1).choices.normalisation);
		for (const each of ['minmax', 'zscore', 'percentile'] as const)
			expect(Math.abs(picked.filter((one) => one === each).length - 100)).toBeLessThan(30);
	});

	test('give what one draw alone gives', () => {
		const { nodes } = resultOf(asem, 20, ['social']);
		for (const { node, scores, ranks } of nodes)
			drawAt(asem, 17)
				.scores.filter((row) => row.node === node)
				.forEach(({ score, rank }, country) => {
					expect(scores[country * 20 + 17]).toBe(score ?? NaN);
					expect(ranks[country * 20 + 17]).toBe(rank ?? 0);
				});
	});
});

describe('the summary of a country', () => {
	test('has intervals by type 7 around what was published', () => {
		const { nodes } = resultOf(small, 21);
		const [index] = nodes;
		const sorted = [...index!.scores.subarray(0, 21)].toSorted((a, b) => a - b);
		// With 21 draws the 5th percentile is the second, the median the eleventh
		expect(index?.countries[0]?.score).toEqual({ p05: sorted[1], p50: sorted[10], p95: sorted[19] });
		expect(index?.countries[0]).toMatchObject({
			country: 'AAA',
			scored: 21,
			published: { score: 47.5, rank: 1 },
		});
	});

	test('is empty without a published score', () => {
		const none = { published: null, scored: 0, score: null, rank: null, tiers: null, stability: null };
		expect(resultOf().nodes[0]?.countries[3]).toEqual({ country: 'DDD', ...none });
	});

	test('counts only the draws with a score, and shares of tiers among them', () => {
		// The weight of treaty decides whether half of law is there.
		const method = { coverage: { node: 0, root: 0.5 }, uncertainty: { weight_noise: 0.5 } };
		const problem = sketch({
			tree: { statute: 'index', treaty: 'index' },
			cells: { statute: [70], treaty: [null] },
			method,
		});
		const [country] = resultOf(problem, 400).nodes[0]!.countries;
		expect(country?.scored).toBeGreaterThan(150);
		expect(country?.scored).toBeLessThan(250);
		expect(country).toMatchObject({ tiers: [0, 0, 0, 1, 0], stability: 1, score: { p05: 70, p95: 70 } });
	});

	test('without noise holds still', () => {
		const still = sketch({ tree: TREE, cells: CELLS, method: { uncertainty: { weight_noise: 0 } } });
		for (const { published, rank, stability } of resultOf(still).nodes[0]!.countries.slice(0, 3)) {
			expect(rank).toEqual({ p05: published?.rank, p50: published?.rank, p95: published?.rank });
			expect(stability).toBe(1);
		}
	});
});

describe('a run', () => {
	test('tells how far it is and lets others work between chunks', async () => {
		const told: number[] = [];
		let yields = 0;
		const result = await runDraws(small, {
			draws: 600,
			onProgress: (done, total) => told.push(done / total),
			yieldTo: async () => {
				yields++;
			},
		});
		expect(told).toEqual([250 / 600, 500 / 600, 1]);
		expect(yields).toBe(3);
		expect(result).toMatchObject({ draws: 600, seed: 1 });
	});

	test('stops when told to', async () => {
		const signal = { aborted: false };
		const running = runDraws(small, { draws: 600, signal, onProgress: () => (signal.aborted = true) });
		await expect(running).rejects.toMatchObject({
			name: 'AbortError',
			message: 'draws: stopped after 250 of 600',
		});
	});
});

describe('comparing two countries', () => {
	const result = resultOf();
	test('the shares ahead, behind and tied make up all draws in which both have a score', () => {
		const [one, other] = [compare(result, 'AAA', 'BBB'), compare(result, 'BBB', 'AAA')];
		expect(one.compared).toBe(200);
		expect((one.ahead ?? NaN) + (other.ahead ?? NaN) + (one.tied ?? NaN)).toBeCloseTo(1, 12);
		const { scores } = result.nodes[0]!;
		const leads = Array.from({ length: 200 }, (_, draw) =>
			Number(scores[draw]! > scores[200 + draw]! + 1e-9),
		);
		expect(one.ahead).toBe(leads.reduce((sum, each) => sum + each, 0) / 200);
	});

	test('says nothing where one has no score', () => {
		expect(compare(result, 'AAA', 'DDD')).toEqual({ compared: 0, ahead: null, tied: null });
	});

	test('refuses what was not drawn', () => {
		expect(() => compare(result, 'AAA', 'ZZZ')).toThrow('country ZZZ');
		expect(() => compare(result, 'AAA', 'BBB', 'law')).toThrow('node law');
	});
});

describe('what cannot be drawn is said up front', () => {
	test('nothing, where all can', () => {
		expect(findDrawFaults(small)).toEqual([]);
		expect(findDrawFaults(asem)).toEqual([]);
	});

	test('goalposts among the alternatives where an indicator has none, unless it names its own way', () => {
		const nodes = { statute: { low: 0, high: 100 }, treaty: { normalisation: 'rank' } } as const;
		const method = { uncertainty: { normalisation: ['none', 'goalposts'] } };
		const faults = findDrawFaults(sketch({ tree: TREE, cells: CELLS, nodes, method }));
		expect(faults).toHaveLength(1);
		expect(faults[0]).toContain('indicator school: has no goalposts');
	});

	test('a geometric mean that meets a zero, naming node, child, country and the choices', () => {
		const method = {
			uncertainty: { normalisation: ['none', 'minmax'], aggregation: ['arithmetic', 'geometric'] },
		};
		const faults = findDrawFaults(sketch({ tree: TREE, cells: CELLS, method }));
		expect(faults.map((fault) => fault.split(':')[0])).toEqual(['node skills', 'node law']);
		expect(faults[1]).toContain('statute of AAA and 1 more is not, under normalisation minmax');
	});

	test('a value without a logarithm', () => {
		const nodes = { school: { transform: 'log' } } as const;
		const cells = { ...CELLS, school: [1, 0, 4, null] };
		expect(findDrawFaults(sketch({ tree: TREE, cells, nodes }))[0]).toContain('indicator school: BBB has 0');
	});
});
