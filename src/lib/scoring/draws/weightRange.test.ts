// The range of ranks against brute force: no weights within the limits may leave it, and where it says exact, it is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sketch, type Cell, type Sketch } from '../../../../tests/fixtures/draws.ts';
import { createUniforms } from './drawStream.ts';
import { createKernel } from './kernel.ts';
import { publishedChoices, type DrawProblem } from './problem.ts';
import { createRanker, roundColumn } from './rank.ts';
import { boxOf, greatestMean, type WeightLimits } from './weightBox.ts';
import { findWeightRange, type RankRange } from './weightRange.ts';

const TREE = {
	...{ law: 'index', safety: 'index', skills: 'index' },
	...{ statute: 'law', treaty: 'law', court: 'law', hotline: 'safety', filter: 'safety', school: 'skills' },
};
const LEAVES = ['statute', 'treaty', 'court', 'hotline', 'filter', 'school'];

/** The extremes of rank over random weights and corners of the box. */
function bruteForce(problem: DrawProblem, limits: WeightLimits, tries: number) {
	const kernel = createKernel(problem);
	const box = boxOf(kernel.shape, limits);
	const uniform = createUniforms(7);
	const count = problem.countries.length;
	const rank = createRanker(count);
	const [rounded, ranks] = [new Float64Array(count), new Uint16Array(count)];
	const [best, worst] = [new Array<number>(count).fill(Infinity), new Array<number>(count).fill(0)];
	for (let trial = 0; trial < tries; trial++) {
		const isCorner = trial % 2 === 0;
		const weights = box.low.map((low, node) => {
			const share = isCorner ? Math.round(uniform()) : uniform();
			return low + share * ((box.high[node] ?? low) - low);
		});
		const isEmpty = kernel.shape.inner.some((node) =>
			weights.subarray(kernel.shape.first[node], kernel.shape.last[node]).every((weight) => weight === 0),
		);
		if (isEmpty) continue;
		const scores = kernel.score(publishedChoices(problem.method), weights);
		roundColumn(scores, 0, kernel.shape.nodes.length, rounded);
		rank(rounded, ranks);
		ranks.forEach((now, at) => {
			if (now === 0) return;
			best[at] = Math.min(best[at]!, now);
			worst[at] = Math.max(worst[at]!, now);
		});
	}
	return { best, worst };
}

function expectInside(range: readonly RankRange[], { best, worst }: ReturnType<typeof bruteForce>) {
	range.forEach(({ country, best: top, worst: bottom }, at) => {
		if (top.bound !== null) {
			expect(best[at], `best of ${country}`).toBeGreaterThanOrEqual(top.bound);
			expect(top.attained, `attained best of ${country}`).toBeGreaterThanOrEqual(top.bound);
		}
		if (bottom.bound !== null) {
			expect(worst[at], `worst of ${country}`).toBeLessThanOrEqual(bottom.bound);
			expect(bottom.attained, `attained worst of ${country}`).toBeLessThanOrEqual(bottom.bound);
		}
	});
}

const value = fc.integer({ min: 1, max: 40 });
const cell: fc.Arbitrary<Cell> = fc.oneof(
	{ weight: 6, arbitrary: value },
	fc.constantFrom<Cell>(null, 'n/a'),
);
const cellsOf = (each: fc.Arbitrary<Cell>) =>
	fc.record(Object.fromEntries(LEAVES.map((leaf) => [leaf, fc.array(each, { minLength: 5, maxLength: 5 })])));
const method = fc.record({
	aggregation: fc.constantFrom('arithmetic', 'geometric', 'harmonic', 'sum'),
	coverage: fc.record({ node: fc.constantFrom(0, 0.5), root: fc.constantFrom(0, 0.5, 0.7, 1) }),
	round: fc.constantFrom(null, null, 1),
});
const limits = fc.record({
	spread: fc.constantFrom(0, 0.1, 0.5, 1),
	nodes: fc.constantFrom(undefined, new Map([['law', { low: 0, high: 3 }]])),
});
const lawWeight = fc.constantFrom(null, 0, 2);
const lawWay = fc.constantFrom(null, 'sum' as const, 'geometric' as const);

describe('the range of ranks', () => {
	test('is left by no weights within the limits, whatever is missing and however nodes combine', () => {
		const cases = fc.record({ cells: cellsOf(cell), method, limits, lawWeight, lawWay });
		fc.assert(
			fc.property(cases, (each) => {
				const law = { weight: each.lawWeight, aggregation: each.lawWay };
				const problem = sketch({ tree: TREE, cells: each.cells, method: each.method, nodes: { law } });
				const range = findWeightRange(problem, { ...each.limits, budget: 200 });
				expectInside(range, bruteForce(problem, each.limits, 400));
			}),
			{ seed: 4, numRuns: 300 },
		);
	});

	test('is found whole by the search nearly always where nothing is missing and means are arithmetic', () => {
		let [ends, exact, better] = [0, 0, 0];
		fc.assert(
			fc.property(cellsOf(value), (cells) => {
				const problem = sketch({ tree: TREE, cells });
				const range = findWeightRange(problem, { spread: 0.5 });
				const brute = bruteForce(problem, { spread: 0.5 }, 2000);
				expectInside(range, brute);
				range.forEach(({ best, worst }, at) => {
					ends += 2;
					exact += Number(best.attained === best.bound) + Number(worst.attained === worst.bound);
					better += Number(best.attained! > brute.best[at]!) + Number(worst.attained! < brute.worst[at]!);
				});
			}),
			{ seed: 5, numRuns: 60 },
		);
		expect(better, 'ends where random weights found more than the search').toBe(0);
		expect(exact / ends).toBeGreaterThan(0.9);
	});

	test('is exact for two countries with complete data', () => {
		const pair = fc.record(
			Object.fromEntries(LEAVES.map((leaf) => [leaf, fc.array(value, { minLength: 2, maxLength: 2 })])),
		);
		fc.assert(
			fc.property(pair, fc.constantFrom(0.1, 0.4, 0.9), (cells, spread) => {
				for (const { best, worst } of findWeightRange(sketch({ tree: TREE, cells }), { spread })) {
					expect(best.attained).toBe(best.bound);
					expect(worst.attained).toBe(worst.bound);
				}
			}),
			{ seed: 6, numRuns: 200 },
		);
	});

	const law: Sketch = { tree: { statute: 'index', treaty: 'index' }, cells: {} };

	test('is worked out by hand: equal weights may shift by a fifth before the second overtakes', () => {
		// AAA leads by 3 in one, BBB by 2 in the other: BBB is ahead once 2·w > 3·v, a ratio of 1.5.
		const problem = sketch({ ...law, cells: { statute: [8, 5], treaty: [4, 6] } });
		// 1.19 over 0.81 is 1.47, 1.21 over 0.79 is 1.53
		const held = { best: { attained: 1, bound: 1 }, worst: { attained: 1, bound: 1 } };
		expect(findWeightRange(problem, { spread: 0.19 })[0]).toMatchObject(held);
		const shifted = { best: { attained: 1, bound: 1 }, worst: { attained: 2, bound: 2 } };
		expect(findWeightRange(problem, { spread: 0.21 })[0]).toMatchObject(shifted);
	});

	test('lets limits of a single node take the place of the spread', () => {
		const problem = sketch({ ...law, cells: { statute: [8, 5], treaty: [4, 6] } });
		const nodes = new Map([['treaty', { low: 1, high: 1.6 }]]);
		expect(findWeightRange(problem, { spread: 0, nodes })[1]?.best).toEqual({ attained: 1, bound: 1 });
	});

	test('has no bound for a country whose coverage the weights decide', () => {
		const problem = sketch({
			...law,
			cells: { statute: [8, 5], treaty: [null, 6] },
			method: { coverage: { node: 0, root: 0.5 } },
		});
		const [open, scored] = findWeightRange(problem, { spread: 0.2 });
		expect(open?.best).toEqual({ attained: 1, bound: null });
		expect(scored).toMatchObject({ best: { bound: 1 }, worst: { bound: 2 } });
	});

	test('of a country without a score is empty', () => {
		const problem = sketch({ ...law, cells: { statute: [null, 5], treaty: [null, 6] } });
		const none = { attained: null, bound: null };
		expect(findWeightRange(problem, { spread: 0.2 })[0]).toMatchObject({ best: none, worst: none });
	});

	test('refuses limits that make no sense', () => {
		const problem = sketch({ ...law, cells: { statute: [1], treaty: [2] } });
		expect(() => findWeightRange(problem, { spread: 1.5 })).toThrow('spread 1.5');
		const nodes = new Map([['treaty', { low: 3, high: 1 }]]);
		expect(() => findWeightRange(problem, { spread: 0, nodes })).toThrow('weight of treaty');
	});
});

test('the greatest mean lifts exactly the values above it', () => {
	const box = { low: Float64Array.of(1, 1, 1, 1), high: Float64Array.of(3, 3, 3, 3) };
	const weights = new Float64Array(4);
	// 3·10 + 1·4 + 1·0 over 5 is 6.8; lifting the 4 as well would give 6
	expect(greatestMean(Float64Array.of(4, 10, 0, NaN), 0, 4, box, weights)).toBeCloseTo(6.8, 12);
	expect([...weights]).toEqual([1, 3, 1, 0]);
});
