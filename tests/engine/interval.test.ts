// Intervals worked by hand: how the ends of one indicator become the bounds of its score.
import { describe, expect, test } from 'vitest';
import { methodSchema } from '#lib/scoring/method.ts';
import { play } from './play.ts';
import { withCells, type Cell, type Leaf, type Trial } from './trial.ts';

const LEAF: Leaf = {
	...{ weight: null, direction: 1, transform: null, normalisation: null },
	...{ low: 0, high: 4, band_edges: null, cells: [] },
};

const trialOf = (leaves: readonly Leaf[], method: object): Trial => ({
	tree: { weight: null, aggregation: null, children: leaves },
	countries: ['AAA', 'BBB', 'CCC'],
	regions: [null, null, null],
	blocs: [null, null, null],
	runs: [{ method: methodSchema.parse(method), years: [2025] }],
	weightings: [],
});

/** What becomes of the first indicator, and of the index over it and one that is assessed at 50. */
async function read(cell: Cell, leaf: Partial<Leaf> = {}, method: object = {}) {
	const told = withCells({ ...LEAF, ...leaf }, (year, country) =>
		year === 2025 ? ([cell, 2, 3][country] ?? null) : null,
	);
	const other = withCells(LEAF, (year) => (year === 2025 ? 2 : null));
	const { reports } = await play(trialOf([told, other], method), (rows) => rows);
	const rowOf = (id: string) =>
		reports[0]?.scores.find(({ country, node }) => country === 'AAA' && node === id);
	return { leaf: rowOf('n_1'), index: rowOf('n') };
}

describe('an interval between goalposts', () => {
	test('has no score and no coverage, and its ends are its bounds', async () => {
		const { leaf, index } = await read({ from: 1, to: 3 });
		expect(leaf).toMatchObject({ score: null, coverage: 0, low: 25, high: 75 });
		expect(index).toMatchObject({ score: 50, coverage: 0.5, low: 37.5, high: 62.5 });
	});

	test.each<[string, Cell, Partial<Leaf>, number, number]>([
		['at least a value', { from: 1, to: null }, {}, 25, 100],
		['at most a value', { from: null, to: 1 }, {}, 0, 25],
		['beyond the goalposts', { from: -8, to: 8 }, {}, 0, 100],
		['above the upper goalpost', { from: 6, to: 8 }, {}, 100, 100],
		['of no width', { from: 1, to: 1 }, {}, 25, 25],
		['where less is better', { from: 1, to: null }, { direction: -1 }, 0, 75],
		['where less is better, both ends', { from: 1, to: 2 }, { direction: -1 }, 50, 75],
		['in logarithms', { from: 10, to: null }, { transform: 'log', low: 1, high: 100 }, 50, 100],
		[
			'in logarithms, the lower end open',
			{ from: null, to: 10 },
			{ transform: 'log', low: 1, high: 100 },
			0,
			50,
		],
		['of levels', { from: 15, to: null }, { band_edges: [10, 20], low: 0, high: 2 }, 50, 100],
		[
			'of levels where less is better',
			{ from: 15, to: null },
			{ direction: -1, band_edges: [20, 10], low: 0, high: 2 },
			0,
			50,
		],
	])('%s', async (_, cell, leaf, low, high) => {
		const told = await read(cell, leaf);
		expect(told.leaf?.low).toBeCloseTo(low, 12);
		expect(told.leaf?.high).toBeCloseTo(high, 12);
	});

	test('narrows the bounds of an imputed score, which it does not move', async () => {
		const { leaf } = await read({ from: 3, to: 4 }, {}, { missing: 'mean' });
		// the mean of the two that are assessed, 2 and 3 of 4
		expect(leaf).toMatchObject({ score: 62.5, coverage: 0, low: 75, high: 100 });
	});
});

describe('an interval elsewhere', () => {
	test.each(['minmax', 'percentile'] as const)(
		'by %s leaves the bounds at the ends of the scale',
		async (how) => {
			const { leaf } = await read({ from: 1, to: 3 }, { normalisation: how });
			expect(leaf).toMatchObject({ score: null, low: 0, high: 100 });
		},
	);

	test.each(['zscore', 'rank', 'none'] as const)(
		'by %s has no bounds, as nothing missing has',
		async (how) => {
			const { leaf } = await read({ from: 1, to: 3 }, { normalisation: how });
			expect(leaf).toMatchObject({ score: null, low: null, high: null });
		},
	);
});

test('within the tolerance a value keeps its place before a newer interval, and an interval before a newer reason', async () => {
	const boundsOf = async (said: ReadonlyMap<number, Cell>) => {
		const leaf = withCells(LEAF, (year) => said.get(year) ?? null);
		const { reports } = await play(trialOf([leaf, LEAF], { tolerance_years: 3 }), (rows) => rows);
		const row = reports[0]?.scores.find(({ node }) => node === 'n_1');
		return [row?.score, row?.low, row?.high];
	};
	const interval: Cell = { from: 3, to: null };
	const older: Cell = { from: 1, to: null };
	expect(
		await boundsOf(
			new Map<number, Cell>([
				[2023, 1],
				[2025, interval],
			]),
		),
	).toEqual([25, 25, 25]);
	expect(
		await boundsOf(
			new Map<number, Cell>([
				[2023, interval],
				[2025, 'no_reply'],
			]),
		),
	).toEqual([null, 75, 100]);
	expect(
		await boundsOf(
			new Map<number, Cell>([
				[2023, older],
				[2024, interval],
			]),
		),
	).toEqual([null, 75, 100]);
	expect(
		await boundsOf(
			new Map<number, Cell>([
				[2023, 'not_applicable'],
				[2025, interval],
			]),
		),
	).toEqual([null, null, null]);
	expect(await boundsOf(new Map<number, Cell>([[2021, interval]]))).toEqual([null, 0, 100]);
});
