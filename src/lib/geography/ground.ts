/** Whose land lies where on a map, as a grid of small cells: what a label may stand on. */
import type { MapLayout } from './layout.ts';
import { readPath, type Ring } from './rings.ts';

/** A map in cells of one size, row by row from the top left. */
export interface Ground {
	/** The side of a cell, in units of the map. */
	readonly cell: number;
	readonly columns: number;
	readonly rows: number;
	/** 0 is sea; 1 land of no member; a member's own number is its position among the map's countries plus 2. */
	readonly owners: Uint16Array;
}

const CELL = 3;
const OTHER_LAND = 1;

/** The ground of a map; a cell belongs to the land its middle lies on, disputed areas to nobody. */
export function groundOf({ width, height, countries, context, disputed }: MapLayout): Ground {
	const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
	const owners = new Uint16Array(columns * rows);
	const paint = (path: string | null, owner: number) => {
		if (path === null) return;
		crossingsOf(readPath(path), rows).forEach((crossings, row) => {
			crossings.sort((a, b) => a - b);
			for (let at = 0; at + 1 < crossings.length; at += 2) {
				const from = Math.max(0, Math.ceil((crossings[at] ?? 0) / CELL - 0.5));
				const to = Math.min(columns - 1, Math.floor((crossings[at + 1] ?? 0) / CELL - 0.5));
				if (to >= from) owners.fill(owner, row * columns + from, row * columns + to + 1);
			}
		});
	};
	paint(context, OTHER_LAND);
	countries.forEach(({ path }, at) => paint(path, at + 2));
	for (const { path } of disputed) paint(path, OTHER_LAND);
	return { cell: CELL, columns, rows, owners };
}

/** Where the outlines cross the middle of each row of cells. */
function crossingsOf(rings: readonly Ring[], rows: number): number[][] {
	const crossings = Array.from({ length: rows }, (): number[] => []);
	for (const ring of rings) {
		let [ax, ay] = ring.at(-1) ?? [0, 0];
		for (const [bx, by] of ring) {
			const [top, bottom] = ay < by ? [ay, by] : [by, ay];
			const first = Math.max(0, Math.ceil(top / CELL - 0.5));
			for (let row = first; row < rows && (row + 0.5) * CELL < bottom; row++)
				crossings[row]?.push(ax + ((bx - ax) * ((row + 0.5) * CELL - ay)) / (by - ay));
			[ax, ay] = [bx, by];
		}
	}
	return crossings;
}
