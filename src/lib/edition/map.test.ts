import { beforeAll, expect, test } from 'vitest';
import { tinyland } from '../../../tests/fixtures/edition.ts';
import type { MapLayout } from '#lib/geography/layout.ts';
import type { TileLayout } from '#lib/geography/tiles.ts';
import { openBook } from '#lib/scoring/book.ts';
import { mapPageOf, openingOf, type MapPage } from './map.ts';

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

test('its document carries the index by the first method whole, and of the indicators whether and how they score', async () => {
	const edition = await tinyland();
	const opening = openingOf(edition, page);
	expect(opening.isOpening).toBe(true);
	expect(opening.books.map(({ method }) => method)).toEqual(
		page.books.slice(0, 1).map(({ method }) => method),
	);
	const whole = openBook(page.books[0]!);
	const carried = openBook(opening.books[0]!);
	const index = edition.root.id;
	const countries = page.books[0]!.countries;
	expect(countries.length).toBeGreaterThan(1);
	for (const country of countries) {
		expect(carried.reading(index, country), country).toEqual(whole.reading(index, country));
		expect(carried.reading(index, country)?.coverage, country).not.toBeNull();
		for (const { id } of edition.leaves) {
			const [there, here] = [whole.reading(id, country), carried.reading(id, country)];
			expect([here?.score, here?.coverage], `${country} ${id}`).toEqual([there?.score, there?.coverage]);
		}
	}
	for (const { id } of [edition.root, ...edition.pillars])
		for (const region of ['africa', 'world'])
			expect(carried.median(id, region), `${id} ${region}`).toEqual(whole.median(id, region));
	expect(JSON.stringify(opening).length).toBeLessThan(JSON.stringify(page).length);
});
