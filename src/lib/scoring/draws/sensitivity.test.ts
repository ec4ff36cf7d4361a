// Sobol indices where they are known, and what leaving out one node does, by hand.
import { describe, expect, test } from 'vitest';
import { asemPackage, perUnit } from '../../../../tests/engine/asem.ts';
import { problemOf, sketch } from '../../../../tests/fixtures/draws.ts';
import { dropOne } from './dropOne.ts';
import { createUniforms } from './drawStream.ts';
import { findSensitivity } from './sensitivity.ts';
import { estimate, resample, type Outputs } from './sobol.ts';

/** The outputs of a function of uniform inputs over a design of so many rows. */
function design(output: (inputs: readonly number[]) => number, inputs: number, rows: number): Outputs {
	const uniform = createUniforms(11);
	const sample = () => Array.from({ length: rows }, () => Array.from({ length: inputs }, uniform));
	const [a, b] = [sample(), sample()];
	return {
		a: Float64Array.from(a, output),
		b: Float64Array.from(b, output),
		mixed: Array.from({ length: inputs }, (_, input) =>
			Float64Array.from(a, (row, at) => output(row.with(input, b[at]![input]!))),
		),
	};
}

const chosen = resample(4000, 100, createUniforms(2));

/** Estimates lie near the truth, and their intervals hold it. */
function expectIndices(outputs: Outputs, first: readonly number[], total: readonly number[]) {
	const found = estimate(outputs, chosen)!;
	found.forEach((indices, at) => {
		expect(Math.abs(indices.first.value - first[at]!), `first of ${at}`).toBeLessThan(0.05);
		expect(Math.abs(indices.total.value - total[at]!), `total of ${at}`).toBeLessThan(0.05);
		for (const { p05, value, p95 } of [indices.first, indices.total]) {
			expect(p05).toBeLessThanOrEqual(value);
			expect(p95).toBeGreaterThanOrEqual(value);
		}
	});
}

describe('Sobol indices', () => {
	test('of a sum share its variance as the squares of its factors', () => {
		const sum = ([x = 0, y = 0, z = 0]: readonly number[]) => 1e4 + 4 * x + 2 * y + z;
		const shares = [16 / 21, 4 / 21, 1 / 21];
		expectIndices(design(sum, 3, 4000), shares, shares);
	});

	test('of a product of centred inputs lie in the interaction alone', () => {
		const product = ([x = 0, y = 0]: readonly number[]) => (x - 0.5) * (y - 0.5);
		expectIndices(design(product, 2, 4000), [0, 0], [1, 1]);
	});

	test('of the Ishigami function are those of its closed form', () => {
		const ishigami = (inputs: readonly number[]) => {
			const [x = 0, y = 0, z = 0] = inputs.map((each) => (2 * each - 1) * Math.PI);
			return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
		};
		expectIndices(design(ishigami, 3, 4000), [0.3139, 0.4424, 0], [0.5576, 0.4424, 0.2437]);
	});

	test('of an input without effect are exactly zero, of the only one that has any, one', () => {
		const found = estimate(
			design(([x = 0]) => x, 2, 4000),
			chosen,
		)!;
		expect(found[1]).toEqual({
			first: { value: 0, p05: 0, p95: 0 },
			total: { value: 0, p05: 0, p95: 0 },
		});
		expect(Math.abs(found[0]!.first.value - 1)).toBeLessThan(0.05);
		expect(Math.abs(found[0]!.total.value - 1)).toBeLessThan(0.05);
	});

	test('do not exist for an output that does not vary, or is sometimes missing', () => {
		expect(
			estimate(
				design(() => 0.1 + 0.2, 2, 100),
				[],
			),
		).toBeNull();
		expect(
			estimate(
				design(([x = 0]) => (x < 0.1 ? NaN : x), 1, 100),
				[],
			),
		).toBeNull();
	});
});

describe('the sensitivity of an index', () => {
	test('lies in the weights alone where nothing else is uncertain', () => {
		const problem = sketch({
			tree: { statute: 'index', treaty: 'index' },
			cells: { statute: [10, 90], treaty: [60, 20] },
		});
		const { inputs, countries, evaluations } = findSensitivity(problem, { sample: 1000 });
		expect(inputs).toEqual(['weights']);
		expect(evaluations).toBe(3000);
		for (const { indices } of countries)
			for (const { first, total } of indices!) {
				expect(Math.abs(first.value - 1)).toBeLessThan(0.1);
				expect(Math.abs(total.value - 1)).toBeLessThan(0.1);
			}
	});

	test('gives nothing to a choice that changes nothing', () => {
		const uncertainty = { missing: ['skip', 'mean'], aggregation: ['arithmetic', 'geometric'] };
		const problem = sketch({
			tree: { statute: 'index', treaty: 'index' },
			cells: { statute: [10, 90, 50], treaty: [60, 20, 50] },
			method: { uncertainty },
		});
		const { inputs, countries } = findSensitivity(problem, { sample: 300 });
		expect(inputs).toEqual(['missing', 'aggregation', 'weights']);
		expect(countries[0]?.indices?.[0]).toMatchObject({
			input: 'missing',
			first: { value: 0 },
			total: { value: 0 },
		});
		// Equal scores stay where they are under every mean and weight.
		expect(countries[2]?.indices).toBeNull();
	});

	test('is the same from the same seed, and adds up to about one on real data', () => {
		const method = {
			normalisation: 'minmax',
			scale: [1, 100],
			uncertainty: { normalisation: ['minmax', 'zscore'], aggregation: ['arithmetic', 'geometric'] },
		};
		const asem = problemOf(asemPackage({ values: perUnit, method }));
		const [one, other] = [findSensitivity(asem, { sample: 300 }), findSensitivity(asem, { sample: 300 })];
		expect(one).toEqual(other);
		for (const { indices } of one.countries) {
			const firsts = indices!.reduce((sum, { first }) => sum + first.value, 0);
			const totals = indices!.reduce((sum, { total }) => sum + total.value, 0);
			expect(firsts).toBeLessThan(1.25);
			expect(totals).toBeGreaterThan(0.85);
		}
	});
});

describe('leaving one out', () => {
	const TREE = { law: 'index', skills: 'index', statute: 'law', treaty: 'law', school: 'skills' };
	const problem = sketch({
		tree: TREE,
		cells: { statute: [10, 90, null], treaty: [80, 20, null], school: [50, 40, null] },
	});

	test('names pillars first, then indicators, each with the scores without it', () => {
		const without = new Map(dropOne(problem).map((each) => [each.node, each]));
		expect([...without.keys()]).toEqual(['law', 'skills', 'statute', 'treaty', 'school']);
		const scoresOf = (node: string) => without.get(node)?.countries.map(({ score }) => score);
		expect(scoresOf('law')).toEqual([50, 40, null]);
		expect(scoresOf('statute')).toEqual([65, 30, null]);
		expect(scoresOf('treaty')).toEqual([30, 65, null]);
		expect(scoresOf('school')).toEqual([45, 55, null]);
		expect(scoresOf('skills')).toEqual([45, 55, null]);
	});

	test('leaves out the nodes of every level between, as if all below them were not there', () => {
		const tree = {
			law: 'index',
			skills: 'index',
			core: 'law',
			more: 'law',
			statute: 'core',
			treaty: 'core',
			act: 'more',
			school: 'skills',
		};
		const deep = sketch({ tree, cells: { statute: [10], treaty: [80], act: [5], school: [50] } });
		const without = new Map(dropOne(deep).map((each) => [each.node, each.countries[0]?.score]));
		expect([...without.keys()].join(' ')).toBe('law skills core more school statute treaty act');
		expect(without.get('core')).toBe((5 + 50) / 2);
		expect(without.get('more')).toBe(without.get('act'));
	});

	test('says how far ranks shift', () => {
		// Published: 47.5 and 47.5 share the first rank.
		const shifts = Object.fromEntries(dropOne(problem).map(({ node, shift }) => [node, shift]));
		expect(shifts).toEqual({ law: 0.5, skills: 0.5, statute: 0.5, treaty: 0.5, school: 0.5 });
	});

	test('takes a node whose only indicator it is out of what the threshold asks for', () => {
		const method = { coverage: { node: 0, root: 1 } };
		const strict = sketch({ tree: TREE, cells: { statute: [10], treaty: [80], school: [null] }, method });
		const without = dropOne(strict).find(({ node }) => node === 'school');
		expect(without?.countries[0]).toEqual({ country: 'AAA', score: 45, rank: 1 });
	});
});
