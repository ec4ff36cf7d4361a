/** A tile layout as a map ready to draw: its squares are paths, its neighbours those of the grid. */
import type { MapLayout } from './layout.ts';
import { findNeighbours } from './neighbours.ts';
import type { TileLayout } from './tiles.ts';

/** The width of every tile map, in px of its frame. */
const WIDTH = 960;

/** Between two squares, as a share of a square. */
const GAP = 0.05;

/** The map of a tile layout; it has neither land around nor markers. */
export function drawTiles({ id, columns, rows, tiles }: TileLayout): MapLayout {
	const step = WIDTH / columns;
	const side = tenth(step * (1 - GAP));
	const countries = tiles.map((tile) => {
		const [left, top] = [tenth((tile.column + GAP / 2) * step), tenth((tile.row + GAP / 2) * step)];
		const [x, y] = [tenth(left + side / 2), tenth(top + side / 2)];
		const path = `M${left} ${top}h${side}v${side}h${-side}z`;
		return { id: tile.id, path, x, y, marker: null, hit: [x, y] satisfies [number, number] };
	});
	return {
		id,
		width: WIDTH,
		height: Math.ceil(step * rows),
		countries,
		context: '',
		disputed: [],
		neighbours: findNeighbours(countries),
	};
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
