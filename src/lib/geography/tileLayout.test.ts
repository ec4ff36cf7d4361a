import { describe, expect, it } from 'vitest';
import { layoutTiles, type Assign } from './tileLayout.ts';

/** Tries every way: enough for a handful of countries. */
const assign: Assign = (costs) => {
	let best: { cost: number; given: readonly number[] } = { cost: Infinity, given: [] };
	const search = (row: number, cost: number, given: readonly number[]): void => {
		if (cost >= best.cost) return;
		const choices = costs[row];
		if (choices === undefined) {
			best = { cost, given };
			return;
		}
		choices.forEach((each, at) => {
			if (!given.includes(at)) search(row + 1, cost + each, [...given, at]);
		});
	};
	search(0, 0, []);
	return best.given;
};

const PLACES = [
	{ id: 'NORTH', x: 50, y: 5 },
	{ id: 'WEST', x: 5, y: 50 },
	{ id: 'MIDDLE', x: 50, y: 50 },
	{ id: 'BESIDE', x: 52, y: 51 },
	{ id: 'EAST', x: 95, y: 50 },
	{ id: 'SOUTH', x: 50, y: 95 },
];
const tilesOf = (countries: typeof PLACES) =>
	layoutTiles({ id: 'africa', width: 100, height: 100, countries }, assign);
const layout = tilesOf(PLACES);
const tileOf = (id: string) => layout.tiles.find((tile) => tile.id === id);

describe('a tile layout', () => {
	it('gives each country a square of its own', () => {
		expect(layout.tiles.map(({ id }) => id)).toEqual(PLACES.map(({ id }) => id));
		expect(new Set(layout.tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(PLACES.length);
	});

	it('keeps north above south and west left of east', () => {
		expect(tileOf('NORTH')?.row).toBeLessThan(tileOf('SOUTH')?.row ?? 0);
		expect(tileOf('WEST')?.column).toBeLessThan(tileOf('EAST')?.column ?? 0);
	});

	it('gives neighbours at almost one place squares side by side, in their order', () => {
		const [middle, beside] = [tileOf('MIDDLE'), tileOf('BESIDE')];
		expect(Math.abs((middle?.column ?? 0) - (beside?.column ?? 9))).toBeLessThanOrEqual(1);
		expect(middle?.column).toBeLessThanOrEqual(beside?.column ?? 0);
	});

	it('has no empty row and no empty column', () => {
		expect(new Set(layout.tiles.map(({ column }) => column)).size).toBe(layout.columns);
		expect(new Set(layout.tiles.map(({ row }) => row)).size).toBe(layout.rows);
	});

	it('of one country is one square', () => {
		expect(tilesOf(PLACES.slice(0, 1))).toMatchObject({
			columns: 1,
			rows: 1,
			tiles: [{ id: 'NORTH', column: 0, row: 0 }],
		});
	});

	it('says which country was given no square', () => {
		expect(() => layoutTiles({ id: 'africa', width: 1, height: 1, countries: PLACES }, () => [])).toThrow(
			'NORTH was given no square in view africa',
		);
	});

	describe('with countries that have no place on the map', () => {
		const unplaced = ['HERE', 'THERE', 'NOWHERE'];
		const mixed = layoutTiles({ id: 'africa', width: 100, height: 100, countries: PLACES }, assign, unplaced);

		it('has them below all others, in the order given, and moves none of the others', () => {
			expect(mixed.tiles.slice(0, PLACES.length)).toEqual(layout.tiles);
			expect(mixed.tiles.slice(PLACES.length)).toEqual(
				unplaced.map((id, column) => ({ id, column, row: layout.rows })),
			);
			expect(mixed.rows).toBe(layout.rows + 1);
		});

		it('is a block twice as wide as high where nobody has a place', () => {
			const ids = Array.from({ length: 50 }, (_, at) => `U${at}`);
			const block = layoutTiles({ id: 'world', width: 960, height: 480, countries: [] }, assign, ids);
			expect([block.columns, block.rows, block.tiles.length]).toEqual([10, 5, 50]);
			expect(block.tiles[11]).toEqual({ id: 'U11', column: 1, row: 1 });
		});
	});
});
