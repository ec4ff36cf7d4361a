// The land of the made-up countries: squares on a sheet of sea, the last of them small states, some of it nobody's.
import type { MapArea } from '#lib/charts/map/choropleth.ts';
import type { Lettering } from '#lib/charts/map/lettering.ts';
import { groundOf } from '#lib/geography/ground.ts';
import type { MapLayout } from '#lib/geography/layout.ts';
import type { ViewId } from '#lib/geography/regions.ts';
import type { TileLayout } from '#lib/geography/tiles.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { MadeUp } from './countries.ts';

const SIDE = 96;
const GAP = 6;
/** Every so manyth country is too small to be seen, and has a marker. */
const SMALL = 5;

/** Countries in rows of a given width. */
export function landOf(
	countries: readonly { readonly id: string }[],
	id: ViewId = 'africa',
	across = 8,
): MapLayout {
	const rows = Math.ceil(countries.length / across);
	const corner = (at: number): readonly [number, number] => [
		20 + (at % across) * SIDE,
		20 + Math.floor(at / across) * SIDE,
	];
	const box = (x: number, y: number, wide: number, tall: number): string =>
		`M${x},${y}h${wide}v${tall}h-${wide}Z`;
	const placed = countries.map(({ id: country }, at): MapLayout['countries'][number] => {
		const [left, top] = corner(at);
		const [x, y] = [left + SIDE / 2, top + SIDE / 2];
		const isSmall = at % SMALL === SMALL - 1;
		const moved = at % (SMALL * 2) === SMALL - 1 ? 14 : 0;
		const wide = SIDE - GAP - (at % 3) * 16;
		return {
			...{ id: country, x, y, hit: [x, y] },
			path: isSmall ? null : box(left, top, wide, SIDE - GAP),
			marker: isSmall ? { x: x + moved, y, r: 6, fromX: x, fromY: y } : null,
		};
	});
	const beside = (at: number): string | null => countries[at]?.id ?? null;
	const height = 40 + rows * SIDE + 40;
	return {
		...{ id, width: 40 + across * SIDE, height },
		countries: [...placed.filter(({ marker }) => !marker), ...placed.filter(({ marker }) => marker)],
		context: box(0, height - 30, 40 + across * SIDE, 30),
		disputed: [{ id: 'nobodys', path: box(20 + SIDE - GAP - 20, 20, 20, 40) }],
		neighbours: Object.fromEntries(
			countries.map(({ id: country }, at) => [
				country,
				{ up: beside(at - across), down: beside(at + across), left: beside(at - 1), right: beside(at + 1) },
			]),
		),
	};
}

/** The same countries as tiles. */
export const tilesOf = (
	countries: readonly { readonly id: string }[],
	id: ViewId = 'africa',
	columns = 8,
): TileLayout => ({
	...{ id, columns, rows: Math.ceil(countries.length / columns) },
	tiles: countries.map(({ id: country }, at) => ({
		...{ id: country, column: at % columns, row: Math.floor(at / columns) },
	})),
});

/** Names on the land, and a rail for the small states. */
export const onLand = (layout: MapLayout): Lettering => ({
	...{ is: 'land', ground: groundOf(layout), railTitle: m.map_rail_title() },
});

export const areasFor = (countries: readonly MadeUp[]): ReadonlyMap<string, MapArea> =>
	new Map(
		countries.map(({ id, name, score, look }) => [
			id,
			{ label: `${name}: ${score ?? 'no score'}`, name, href: `/country/${id}`, ...look },
		]),
	);
