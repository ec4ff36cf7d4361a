import { beforeAll, describe, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../tests/fixtures/edition.ts';
import type { TileLayout } from '#lib/geography/tiles.ts';
import { comparePageOf, tilesFor } from './compare.ts';
import type { Edition } from './edition.ts';

const tiles: readonly TileLayout[] = [
	{ id: 'europe', columns: 1, rows: 1, tiles: [{ id: 'CCC', column: 0, row: 0 }] },
];

let edition: Edition;
beforeAll(async () => {
	edition = await tinylandWith({
		'context.csv': 'country,series,year,value,source\nAAA,internet_use,2023,40,book\n',
	});
});

test('a comparison carries the scores of the countries of its region', () => {
	const page = comparePageOf(edition, 'heat', 'africa', []);
	expect(page).toMatchObject({ region: 'africa', notes: [], context: [], tiles: [], gaps: null });
	expect(page.books.map(({ countries }) => countries)).toEqual([['AAA', 'BBB']]);
});

test('a table and a scatter plot carry the context as well', () => {
	expect(comparePageOf(edition, 'table', 'africa', []).context).toHaveLength(1);
	expect(comparePageOf(edition, 'scatter', 'world', []).contextSources.map(({ id }) => id)).toEqual(['book']);
	expect(comparePageOf(edition, 'scatter', 'europe', []).context).toEqual([]);
});

test('the evidence gaps carry what the record says of each country', () => {
	const page = comparePageOf(edition, 'gaps', 'europe', tiles);
	expect(page.gaps?.countries.map(({ id }) => id)).toEqual(['CCC']);
	expect(page.tiles).toBe(tiles);
});

describe('the tiles a comparison draws', () => {
	test('are those of its region, and of every region that has countries for the world', () => {
		expect(tilesFor(edition, 'multiples', 'europe')).toEqual(['europe']);
		expect(tilesFor(edition, 'gaps', 'world')).toEqual(['africa', 'europe']);
	});

	test('are none for a comparison without tiles, and the world where no country has a region', async () => {
		expect(tilesFor(edition, 'heat', 'europe')).toEqual([]);
		const alone = await tinyland();
		const countries = alone.package.countries.map((row) => ({ ...row, region: null }));
		expect(tilesFor({ ...alone, package: { ...alone.package, countries } }, 'gaps', 'world')).toEqual([
			'world',
		]);
	});
});
