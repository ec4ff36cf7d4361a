import { describe, expect, test } from 'vitest';
import { layShareGrid, type ShareRow } from './shareGrid.ts';
import { layShareTiles, type TileGroup } from '../map/shareTiles.ts';
import { shareClass } from '../frame/shares.ts';

const COLUMNS = [
	'All',
	'Law',
	'Strategy',
	'Reporting',
	'Support',
	'Education',
	'Industry',
	'Participation',
	'Data',
];
const rowsOf = (count: number): readonly ShareRow[] =>
	Array.from({ length: count }, (_, at) => ({
		id: `row-${at}`,
		label: at % 7 === 0 ? 'Saint Vincent and the Grenadines' : `Country ${at}`,
		isTotal: at === 0,
		cells: COLUMNS.map(() => ({ share: 0.1, text: '1' })),
	}));

describe(layShareGrid, () => {
	test.each([
		[1, 1520, 620],
		[11, 1520, 620],
		[46, 1520, 620],
		[197, 1520, 620],
		[46, 760, 400],
		[197, 1920, 900],
	])('%i rows fit a slide of %i by %i, each once and in order', (count, width, height) => {
		const rows = rowsOf(count);
		const grid = layShareGrid(rows, COLUMNS, { width, height });
		expect(grid.height).toBeLessThanOrEqual(height + 1);
		expect(grid.blocks.flatMap((block) => block.rows)).toEqual(rows);
		const last = grid.blocks.findLast((block) => block.rows.length > 0);
		expect((last?.x ?? 0) + grid.labelWidth + grid.cellWidth * COLUMNS.length).toBeLessThanOrEqual(
			width + 1e-6,
		);
		expect(grid.font).toBeGreaterThanOrEqual(11);
	});

	test('what has no room is counted, and no row runs into another', () => {
		const laid = layShareGrid(rowsOf(197), COLUMNS, { width: 1500, height: 300 });
		const held = laid.blocks.flatMap((block) => block.rows);
		expect(laid.more).toBeGreaterThan(0);
		expect(held.length + laid.more).toBe(197);
		expect(laid.rowHeight).toBeGreaterThanOrEqual(laid.font * 1.2);
		expect(laid.height).toBeLessThanOrEqual(301);
	});

	test.each([320, 358, 700, 1360])('the size it asks for at a width of %i is one it keeps to', (width) => {
		const rows = rowsOf(45);
		const free = layShareGrid(rows, COLUMNS, { width, height: null });
		expect(layShareGrid(rows, COLUMNS, { width, height: free.height }).height).toBeLessThanOrEqual(
			free.height,
		);
		expect(free.rowHeight).toBeGreaterThanOrEqual(free.font * 1.3);
	});

	test('heads stand upright where a word is wider than its column', () => {
		expect(layShareGrid(rowsOf(10), COLUMNS, { width: 358, height: null }).isTurned).toBe(true);
		expect(layShareGrid(rowsOf(10), ['All', 'Law'], { width: 800, height: null }).isTurned).toBe(false);
	});
});

const groupOf = (id: string, columns: number, rows: number): TileGroup => ({
	...{ id, title: id, columns, rows, tiles: [] },
});

describe(layShareTiles, () => {
	const six = [
		groupOf('Africa', 9, 9),
		groupOf('Americas', 9, 11),
		groupOf('Arab States', 8, 5),
		groupOf('Asia and the Pacific', 12, 8),
		groupOf('CIS', 5, 3),
		groupOf('Europe', 9, 8),
	];

	test.each([
		[1520, 620],
		[900, 500],
		[358, null],
		[1360, null],
	])('six regions fit %s by %s', (width, height) => {
		const layout = layShareTiles(six, { width, height });
		if (height !== null) expect(layout.height).toBeLessThanOrEqual(height);
		for (const { x, group } of layout.groups)
			expect(x + group.columns * layout.step).toBeLessThanOrEqual(width + 1e-6);
		expect(layout.groups).toHaveLength(6);
	});

	test('one region fills a slide with larger tiles than six do', () => {
		const room = { width: 1520, height: 620 };
		expect(layShareTiles(six.slice(0, 1), room).step).toBeGreaterThan(layShareTiles(six, room).step);
	});
});

test('nothing known is no shade of little, and everything is the last step', () => {
	expect([0, 0.01, 0.05, 0.06, 0.25, 0.5, 0.51, 1].map(shareClass)).toEqual([
		'missing',
		'share-1',
		'share-1',
		'share-2',
		'share-3',
		'share-4',
		'share-5',
		'share-5',
	]);
});
