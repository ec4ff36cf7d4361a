// What is done to one indicator before it goes up the tree: imputing, treating, normalising, by hand.
import { describe, expect, test } from 'vitest';
import { asemPackage, INDICATORS, idOf, perUnit, readRows } from '../../../../tests/engine/asem.ts';
import { problemOf, sketch, type Cell, type Sketch } from '../../../../tests/fixtures/draws.ts';
import type { ScoredNode } from './problem.ts';
import { drawAt } from '../../../../tests/fixtures/drawAt.ts';
import { impute } from './impute.ts';
import { createKernel } from './kernel.ts';
import { momentsOf, treat } from './treat.ts';

const tree = { statute: 'index', treaty: 'index' };

/** The scores of the indicator `statute` in each country. */
function scoresOf(
	cells: readonly Cell[],
	method: object,
	node: Partial<ScoredNode> = {},
	more: Partial<Sketch> = {},
) {
	const nodes = { statute: node };
	const problem = sketch({
		tree,
		cells: { statute: cells, treaty: cells.map(() => 1) },
		nodes,
		method,
		...more,
	});
	return drawAt(problem, 0)
		.scores.filter((row) => row.node === 'statute')
		.map(({ score }) => score);
}

describe('a missing value', () => {
	const cells = [1, null, 'n/a', 6, 2] as const;
	test.each([
		['skip', [1, null, null, 6, 2]],
		['mean', [1, 3, null, 6, 2]],
		['median', [1, 2, null, 6, 2]],
		['group_mean', [1, 1.5, null, 6, 2]],
		['group_median', [1, 1.5, null, 6, 2]],
	])(
		'under %s is replaced before normalisation, but not where the indicator does not apply',
		(missing, wanted) => {
			const regions = ['south', 'south', 'south', null, 'south'];
			expect(scoresOf(cells, { missing }, {}, { regions })).toEqual(wanted);
		},
	);

	test('is a value known only within limits too', () => {
		const problem = sketch({
			tree,
			cells: { statute: cells, treaty: cells.map(() => 1) },
			method: { missing: 'mean' },
		});
		const observed = problem.observed.map((row) =>
			row.status === 'not_assessed' ? { ...row, status: 'bounded' as const } : row,
		);
		expect(drawAt({ ...problem, observed }, 0)).toEqual(drawAt(problem, 0));
	});

	test('stays missing in a group without a value, and without a group', () => {
		const column = Float64Array.of(NaN, 4, NaN);
		const places = { groups: Int32Array.of(0, 1, -1), standing: Uint8Array.of(1, 1, 1) };
		impute(column, 'group_mean', places);
		expect([...column]).toEqual([NaN, 4, NaN]);
	});

	test('of a banded indicator is imputed as a level, not as a raw value', () => {
		// Edges 10 and 20: levels 0, 2 and the mean of the two
		expect(scoresOf([5, 30, null], { missing: 'mean' }, { band_edges: [10, 20] })).toEqual([0, 2, 1]);
		expect(scoresOf([5, 30, null], { missing: 'mean' }, { band_edges: [20, 10], direction: -1 })).toEqual([
			2, 0, 1,
		]);
	});

	test('is imputed before the logarithm', () => {
		const found = scoresOf([1, 3, null], { missing: 'mean' }, { transform: 'log' });
		expect(found[2]).toBeCloseTo(Math.log(2), 12);
	});
});

describe('treatment', () => {
	const rules = { skew: 2, kurtosis: 3.5, winsorise_max: 5 };
	const tame = [1, 2, 3, 4, 5, 6, 7, 8, 9];

	test('moves as many units as the reference moves, by the same skewness and kurtosis', () => {
		const method = { missing: 'group_mean', normalisation: 'none' };
		const problem = problemOf(asemPackage({ values: perUnit, method, groups: 'EurAsia_group' }));
		const { shape } = createKernel(problem);
		const { scores } = drawAt(problem, 0);
		for (const row of readRows('treat/default__details.csv')) {
			const id = idOf(row['iCode'] ?? '');
			expect(shape.position.has(id)).toBe(true);
			const column = Float64Array.from(
				scores.filter(({ node }) => node === id),
				({ score }) => score ?? NaN,
			);
			const before = momentsOf(column, rules);
			expect(before.skew).toBeCloseTo(Number(row['check_SkewKurt0.Skew']), 9);
			expect(before.kurtosis).toBeCloseTo(Number(row['check_SkewKurt0.Kurt']), 9);
			expect(treat(column, rules, 'logarithm'), id).toBe(Number(row['winsorise.nwin']));
			const after = momentsOf(column, rules);
			if (row['check_SkewKurt1.Skew'] !== '')
				expect(after.skew).toBeCloseTo(Number(row['check_SkewKurt1.Skew']), 9);
		}
		expect(INDICATORS).toHaveLength(49);
	});

	test('moves tied extremes together to the next value', () => {
		const column = Float64Array.of(...tame, ...tame, ...tame, 500, 500);
		expect(treat(column, rules, 'logarithm')).toBe(2);
		expect([...column.subarray(-2)]).toEqual([9, 9]);
	});

	test('works on the lower end where that is the longer', () => {
		const column = Float64Array.of(...tame, ...tame, ...tame, -500);
		expect(treat(column, rules, 'logarithm')).toBe(1);
		expect(column.at(-1)).toBe(1);
	});

	test('sees the same shape in values however large or small they are', () => {
		const values = [...tame, ...tame, 500];
		const { skew, kurtosis } = momentsOf(Float64Array.from(values), rules);
		for (const scale of [1e-200, 1e200]) {
			const scaled = momentsOf(
				Float64Array.from(values, (value) => value * scale),
				rules,
			);
			expect(scaled.skew).toBeCloseTo(skew, 9);
			expect(scaled.kurtosis).toBeCloseTo(kurtosis, 9);
		}
	});

	test('undoes what did not help and takes logarithms, but keeps the values where goalposts cap them', () => {
		const wild = [...tame, ...tame, 1e3, 1e5];
		const strict = { ...rules, winsorise_max: 1 };
		const kept = Float64Array.from(wild);
		expect(treat(kept, strict, 'keep')).toBe(0);
		expect([...kept]).toEqual(wild);
		const logged = Float64Array.from(wild);
		treat(logged, strict, 'logarithm');
		expect(logged[0]).toBeCloseTo(Math.log(0.01 * (1e5 - 1)), 12);
		expect(logged.at(-1)).toBeCloseTo(Math.log(1.01 * (1e5 - 1)), 12);
	});

	test('leaves fewer than four values, and values all equal, alone', () => {
		for (const values of [
			[1, 1, 1e9],
			[0.1, 0.1, 0.1, 0.1, 0.1, NaN],
		]) {
			const column = Float64Array.from(values);
			treat(column, { skew: 0.001, kurtosis: 0.001, winsorise_max: 5 }, 'logarithm');
			expect([...column]).toEqual(values);
		}
	});
});

describe('an indicator of 0, 2, 2, 10', () => {
	const cells = [0, 2, 2, 10];
	const posts = { low: 0, high: 8 };
	test.each([
		['minmax', 1, [0, 20, 20, 100]],
		['minmax', -1, [100, 80, 80, 0]],
		['percentile', 1, [0, 100 / 3, 100 / 3, 100]],
		['percentile', -1, [100, 100 / 3, 100 / 3, 0]],
		['rank', 1, [1, 2, 2, 4]],
		['rank', -1, [4, 2, 2, 1]],
		['goalposts', 1, [0, 25, 25, 100]],
		['goalposts', -1, [100, 75, 75, 0]],
		['none', 1, [0, 2, 2, 10]],
		['none', -1, [0, 2, 2, 10]],
	] as const)('by %s in direction %i', (normalisation, direction, wanted) => {
		const found = scoresOf(cells, { normalisation }, { direction, ...posts });
		found.forEach((score, at) => expect(score).toBeCloseTo(wanted[at] ?? NaN, 12));
	});

	test('by zscore has its mean in the middle of the scale and a standard deviation at a tenth of it', () => {
		// Mean 3.5, squares 12.25 + 2.25 + 2.25 + 42.25 = 59
		const sd = Math.sqrt(59 / 3);
		const found = scoresOf(cells, { normalisation: 'zscore' });
		[-3.5, -1.5, -1.5, 6.5].forEach((gap, at) => expect(found[at]).toBeCloseTo(50 + (10 * gap) / sd, 12));
	});
});

test.each(['minmax', 'zscore', 'rank', 'percentile'])(
	'by %s values that do not differ have no score',
	(normalisation) => {
		expect(scoresOf([0.1, 0.1, 0.1], { normalisation })).toEqual([null, null, null]);
	},
);

test('a single value has nothing to compare it with: neither percentile nor rank', () => {
	expect(scoresOf([7, null], { normalisation: 'percentile' })).toEqual([null, null]);
	expect(scoresOf([7, null], { normalisation: 'rank' })).toEqual([null, null]);
});

test('goalposts of an indicator in logarithms are taken in raw units', () => {
	const node = { transform: 'log', low: 1, high: 100 } as const;
	const found = scoresOf([1, 10, 1000], { normalisation: 'goalposts' }, node);
	found.forEach((score, at) => expect(score).toBeCloseTo([0, 50, 100][at] ?? NaN, 12));
});
