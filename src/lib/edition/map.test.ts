import { beforeAll, expect, test } from 'vitest';
import { tinyland } from '../../../tests/fixtures/edition.ts';
import type { MapLayout } from '#lib/geography/layout.ts';
import type { TileLayout } from '#lib/geography/tiles.ts';
import { mapPageOf, type MapPage } from './map.ts';

const layout: MapLayout = {
	...{ id: 'africa', width: 100, height: 100, context: '', disputed: [], neighbours: {} },
	countries: [{ id: 'AAA', path: 'M0 0', x: 1, y: 1, marker: null, hit: [1, 1] }],
};
const tiles: TileLayout = {
	...{ id: 'africa', columns: 2, rows: 1 },
	tiles: [
		{ id: 'AAA', column: 0, row: 0 },
		{ id: 'BBB', column: 1, row: 0 },
	],
};

let page: MapPage;
beforeAll(async () => {
	page = mapPageOf(await tinyland(), 'africa', { layout, tiles });
});

test('a map carries its outlines and tiles as they were laid out', () => {
	const { neighbours: _, ...outlines } = layout;
	expect(page.layout).toEqual(outlines);
	expect(page).toMatchObject({ tiles, notes: [] });
});

test('a country without an outline has its scores beside the map all the same', () => {
	expect(page.books.map(({ countries }) => countries)).toEqual([['AAA', 'BBB']]);
});
