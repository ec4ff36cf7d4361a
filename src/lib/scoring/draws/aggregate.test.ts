// How scores go up the tree, and how they are ranked, by hand.
import { describe, expect, test } from 'vitest';
import { sketch, type Cell, type Sketch } from '../../../../tests/fixtures/draws.ts';
import { drawAt } from '../../../../tests/fixtures/drawAt.ts';
import { createRanker, roundColumn } from './rank.ts';
import { roundTo } from './rounding.ts';

const TREE = { law: 'index', skills: 'index', statute: 'law', treaty: 'law', school: 'skills' };

/** One country's scores by node. */
function scoreOne(cells: Readonly<Record<string, Cell>>, more: Partial<Sketch> = {}) {
	const rows = Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, [cell]]));
	const { scores } = drawAt(sketch({ tree: TREE, cells: rows, ...more }), 0);
	return Object.fromEntries(scores.map(({ node, score }) => [node, score]));
}

describe('a node of 2 and 8, weights 1 and 3', () => {
	const cells = { statute: 2, treaty: 8, school: 5 };
	test.each([
		['arithmetic', 6.5],
		['geometric', Math.exp((Math.log(2) + 3 * Math.log(8)) / 4)],
		['harmonic', 4 / (1 / 2 + 3 / 8)],
		['sum', 26],
	] as const)('combines them as its %s aggregation says', (aggregation, wanted) => {
		const nodes = { treaty: { weight: 3 }, law: { aggregation } };
		expect(scoreOne(cells, { nodes })['law']).toBeCloseTo(wanted, 12);
		expect(scoreOne(cells, { nodes: { treaty: { weight: 3 } }, method: { aggregation } })['law']).toBeCloseTo(
			wanted,
			12,
		);
	});

	test('rescales the weights over the children present; a sum stands for all of them', () => {
		const nodes = { treaty: { weight: 3 } };
		expect(scoreOne({ ...cells, treaty: null }, { nodes })['law']).toBe(2);
		expect(scoreOne({ ...cells, treaty: null }, { nodes, method: { aggregation: 'sum' } })['law']).toBe(8);
	});
});

test('mixed aggregations meet in one tree', () => {
	const nodes = { law: { aggregation: 'harmonic' }, index: { aggregation: 'geometric' } } as const;
	const found = scoreOne({ statute: 2, treaty: 6, school: 12 }, { nodes });
	expect(found['law']).toBeCloseTo(3, 12);
	expect(found['index']).toBeCloseTo(6, 12);
});

test('below the threshold a node has no score; a share a hair below still has one', () => {
	const cells = { statute: 2, treaty: null, school: 5 };
	const method = (node: number) => ({ method: { coverage: { node, root: 0 } } });
	expect(scoreOne(cells, method(0.5))['law']).toBe(2);
	expect(scoreOne(cells, method(0.5 + 1e-10))['law']).toBe(2);
	expect(scoreOne(cells, method(0.51))).toMatchObject({ law: null, index: 5 });
	expect(scoreOne(cells, { method: { coverage: { node: 0.51, root: 0.51 } } })['index']).toBeNull();
});

test('the threshold asks for a share of the children that apply', () => {
	const method = { coverage: { node: 1, root: 1 } };
	expect(scoreOne({ statute: 2, treaty: 'n/a', school: 5 }, { method })).toMatchObject({
		law: 2,
		index: 3.5,
	});
	expect(scoreOne({ statute: 'n/a', treaty: 'n/a', school: 5 }, { method })).toMatchObject({
		law: null,
		index: 5,
	});
	expect(scoreOne({ statute: 2, treaty: null, school: 5 }, { method })['index']).toBeNull();
});

test('a child without weight counts for nothing, not even as a zero under a geometric mean', () => {
	const nodes = { treaty: { weight: 0 }, law: { aggregation: 'geometric' } } as const;
	expect(scoreOne({ statute: 3, treaty: 0, school: 1 }, { nodes })['law']).toBeCloseTo(3, 12);
	expect(scoreOne({ statute: null, treaty: 4, school: 1 }, { nodes })['law']).toBeNull();
});

test.each(['geometric', 'harmonic'] as const)(
	'a %s mean with a zero has no score, nor counts above',
	(aggregation) => {
		const found = scoreOne({ statute: 3, treaty: 0, school: 1 }, { nodes: { law: { aggregation } } });
		expect(found).toMatchObject({ law: null, index: 1 });
	},
);

test('every node is rounded before it goes up', () => {
	const found = scoreOne({ statute: 0.25, treaty: 0.3, school: 0.04 }, { method: { round: 1 } });
	// 0.3 and 0.3 → 0.3; 0 → 0; halves away from zero
	expect(found).toEqual({ statute: 0.3, treaty: 0.3, school: 0, law: 0.3, skills: 0, index: 0.2 });
	expect([roundTo(2.5, 0), roundTo(-2.5, 0), roundTo(NaN, 2), roundTo(1e300, 15)]).toEqual([
		3,
		-3,
		NaN,
		1e300,
	]);
});

test('only the indicators of the method take part, and what has none below it is not there', () => {
	const found = scoreOne({ statute: 2, treaty: 8, school: 5 }, { method: { indicators: ['statute'] } });
	expect(found).toEqual({ statute: 2, law: 2, index: 2 });
});

test('weights of the reader replace those of the framework', () => {
	const problem = sketch({ tree: TREE, cells: { statute: [2], treaty: [8], school: [5] } });
	const { scores } = drawAt({ ...problem, weights: new Map([['statute', 2]]) }, 0);
	expect(scores.find(({ node }) => node === 'law')?.score).toBe(4);
});

describe('ranks', () => {
	const rankOf = (scores: readonly number[]): number[] => {
		const rounded = new Float64Array(scores.length);
		const ranks = new Uint16Array(scores.length);
		roundColumn(Float64Array.from(scores), 0, 1, rounded);
		createRanker(scores.length)(rounded, ranks);
		return [...ranks];
	};

	test('go from the highest score down, ties share the smaller number, no score no rank', () => {
		expect(rankOf([3, 5, NaN, 5, 1])).toEqual([3, 1, 0, 1, 4]);
		expect(rankOf([NaN, NaN])).toEqual([0, 0]);
		expect(rankOf([0, -0, -1])).toEqual([1, 1, 3]);
	});

	test('tie where nine decimals do not tell scores apart', () => {
		expect(rankOf([1, 1 + 4e-10, 1 + 6e-10])).toEqual([2, 2, 1]);
	});

	test('are the same whatever was ranked before', () => {
		const rank = createRanker(3);
		const ranks = new Uint16Array(3);
		rank(Float64Array.of(1, 2, 3), ranks);
		rank(Float64Array.of(3, NaN, 3), ranks);
		expect([...ranks]).toEqual([1, 0, 1]);
		rank(Float64Array.of(2, 9, 4), ranks);
		expect([...ranks]).toEqual([3, 1, 2]);
	});
});

test('floors hold the tier of the index, not those below; a missing value holds nothing', () => {
	const floors = [{ indicator: 'statute', below: 50, max_tier: 'emerging' }];
	const cells = { statute: [40, 60, null], treaty: [100, 100, 100], school: [100, 100, 100] };
	const { scores } = drawAt(sketch({ tree: TREE, cells, method: { floors } }), 0);
	const tiersOf = (node: string) => scores.filter((row) => row.node === node).map(({ tier }) => tier);
	expect(tiersOf('index')).toEqual(['emerging', 'leading', 'leading']);
	expect(tiersOf('law')).toEqual(['established', 'leading', 'leading']);
});
