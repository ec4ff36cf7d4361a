import { expect, it } from 'vitest';
import { drawTiles } from './tileMap.ts';

const map = drawTiles({
	id: 'cis',
	columns: 3,
	rows: 2,
	tiles: [
		{ id: 'BLR', column: 0, row: 0 },
		{ id: 'RUS', column: 2, row: 0 },
		{ id: 'ARM', column: 0, row: 1 },
		{ id: 'KAZ', column: 1, row: 1 },
	],
});

it('every tile is a square of the same size', () => {
	const sides = map.countries.map(({ path }) => /h([\d.]+)v([\d.]+)h-([\d.]+)z$/.exec(path ?? '')?.slice(1));
	expect(new Set(sides.flat()).size).toBe(1);
});

it('a tile is picked in its middle', () => {
	expect(map.countries.map(({ id, hit }) => [id, hit])).toEqual([
		['BLR', [160, 160]],
		['RUS', [800, 160]],
		['ARM', [160, 480]],
		['KAZ', [480, 480]],
	]);
});

it('an arrow key leads to the next tile of the row or column, over empty squares too', () => {
	expect(map.neighbours.BLR).toEqual({ up: null, down: 'ARM', left: null, right: 'RUS' });
	expect(map.neighbours.ARM?.right).toBe('KAZ');
});

it('tiles come without land, markers and disputed areas', () => {
	expect([map.context, map.disputed, map.countries.filter(({ marker }) => marker !== null)]).toEqual([
		'',
		[],
		[],
	]);
});
