/** Lays out a tile map: one square a country, as near its place as squares of one size allow. */
import type { MapLayout } from './layout.ts';
import type { ViewId } from './regions.ts';
import type { TileLayout } from './tiles.ts';

/**
 * Gives every row of a cost matrix a column of its own so that the sum of the costs is least: the position of the
 * column, row by row. There are at least as many columns as rows.
 */
export type Assign = (costs: readonly (readonly number[])[]) => readonly number[];

type TileSource = Pick<MapLayout, 'id' | 'width' | 'height'> & {
	readonly countries: readonly { readonly id: string; readonly x: number; readonly y: number }[];
};

interface Spot {
	readonly id: string;
	/** From 0 at the left and the top to 1. */
	readonly u: number;
	readonly v: number;
}

/** Squares to a country: room enough to keep seas open, of which the world has more, but not for neighbours to drift apart. */
const ROOM = { world: 1.5, region: 1.3 } as const;

/** How far crowded places are spread before squares are given out: 0 leaves them, 1 spreads them evenly. */
const SPREAD = 0.55;

/** How much wider than high a block of tiles is that follows no map. */
const BREADTH = 2;

/**
 * The tiles of a view: the assignment of countries to squares with the least sum of squared moves, in squares, on a grid
 * shaped like the view's frame; empty rows and columns are then taken out. The `unplaced`, who have no place on the map,
 * follow in rows of their own below, in the order given. The same for the same map.
 */
export function layoutTiles(map: TileSource, assign: Assign, unplaced: readonly string[] = []): TileLayout {
	if (unplaced.length === 0) return placeTiles(map, assign);
	const { columns, rows, tiles } =
		map.countries.length === 0 ? { columns: 0, rows: 0, tiles: [] } : placeTiles(map, assign);
	const broad = Math.max(columns, Math.ceil(Math.sqrt(unplaced.length * BREADTH)));
	const below = unplaced.map((id, at) => ({
		id,
		column: at % broad,
		row: rows + Math.floor(at / broad),
	}));
	return trim({ id: map.id, columns: broad, rows, tiles: [...tiles, ...below] });
}

function placeTiles(map: TileSource, assign: Assign): TileLayout {
	const spots = spread(map);
	const wanted = spots.length * (map.id === 'world' ? ROOM.world : ROOM.region);
	const columns = Math.max(1, Math.ceil(Math.sqrt((wanted * map.width) / map.height)));
	const rows = Math.max(1, Math.ceil(wanted / columns));
	const cells = Array.from({ length: columns * rows }, (_, at) => ({
		column: at % columns,
		row: Math.floor(at / columns),
	}));
	const costs = spots.map(({ u, v }) =>
		cells.map(({ column, row }) => (u * (columns - 1) - column) ** 2 + (v * (rows - 1) - row) ** 2),
	);
	const given = assign(costs);
	const tiles = spots.map(({ id }, at) => {
		const cell = cells[given[at] ?? -1];
		if (cell === undefined) throw new Error(`${id} was given no square in view ${map.id}`);
		return { id, ...cell };
	});
	return trim({ id: map.id, columns, rows, tiles });
}

/** Where each country lies between the outermost ones, crowded places drawn apart in their order. */
function spread({ countries }: TileSource): readonly Spot[] {
	const us = along(countries.map(({ x }) => x));
	const vs = along(countries.map(({ y }) => y));
	return countries.map(({ id }, at) => ({ id, u: us[at] ?? 0, v: vs[at] ?? 0 }));
}

function along(values: readonly number[]): readonly number[] {
	const least = Math.min(...values);
	const span = Math.max(...values) - least || 1;
	const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
	const ranks = new Map(order.map((at, rank) => [at, rank / Math.max(1, values.length - 1)]));
	return values.map((value, at) => (1 - SPREAD) * ((value - least) / span) + SPREAD * (ranks.get(at) ?? 0));
}

/** Without rows and columns that no country uses. */
function trim({ id, tiles }: TileLayout): TileLayout {
	const used = (axis: 'column' | 'row') => {
		const places = [...new Set(tiles.map((tile) => tile[axis]))].sort((a, b) => a - b);
		return new Map(places.map((place, at) => [place, at]));
	};
	const [columns, rows] = [used('column'), used('row')];
	return {
		id,
		columns: columns.size,
		rows: rows.size,
		tiles: tiles.map((tile) => ({
			id: tile.id,
			column: columns.get(tile.column) ?? 0,
			row: rows.get(tile.row) ?? 0,
		})),
	};
}

const alphabet = new Intl.Collator('en');

/** A country a tile map is to show. */
export interface MappedCountry {
	readonly id: string;
	readonly name: string;
	readonly region: string | null;
}

/** The countries of a view: of a region, or all of them for the world. */
export const membersOf = (view: ViewId, countries: readonly MappedCountry[]): readonly MappedCountry[] =>
	countries.filter(({ region }) => view === 'world' || region === view);

/** The tile map of a map: all countries of its view, those without a place on it in the order of their names. */
export function layoutTileMap(
	map: MapLayout,
	countries: readonly MappedCountry[],
	assign: Assign,
): TileLayout {
	const placed = new Set(map.countries.map(({ id }) => id));
	const unplaced = membersOf(map.id, countries)
		.filter(({ id }) => !placed.has(id))
		.toSorted((a, b) => alphabet.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
	return layoutTiles(
		map,
		assign,
		unplaced.map(({ id }) => id),
	);
}
