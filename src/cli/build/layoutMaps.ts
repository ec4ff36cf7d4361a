/** Lays out the maps of a package and their tile maps from the boundary files, and writes them where the site serves them. */
import { linearSumAssignment } from 'linear-sum-assignment';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { layoutSchema, type MapLayout } from '#lib/geography/layout.ts';
import { viewsOf, type ViewId } from '#lib/geography/regions.ts';
import { layoutMap } from '#lib/geography/mapLayout.ts';
import { fillShapes, readPoints, readShapes } from '#lib/geography/shapes.ts';
import {
	layoutTileMap as layoutTiles,
	membersOf,
	type Assign,
	type MappedCountry,
} from '#lib/geography/tileLayout.ts';
import { tileLayoutSchema, type TileLayout } from '#lib/geography/tiles.ts';

/** Reads one of the `SHAPE_FILES` as JSON, not yet checked. */
export type ReadShape = (file: string) => unknown;

export interface WriteRequest {
	/** Holds the `SHAPE_FILES`. */
	readonly shapeFolder: string;
	/** Takes the maps; the tile maps go into `tiles/` beside it. */
	readonly outFolder: string;
	readonly countries: readonly MappedCountry[];
}

/** The boundary files: for the world, for regions, and for states that both leave out. */
export const SHAPE_FILES = {
	world: 'un_geodata_countries_110m.topo.json',
	regions: 'un_geodata_countries_50m.topo.json',
	points: 'visionscarto_50m.json',
} as const;

/** Square degrees: at world scale a quarter of a pixel's area on a map 960 pixels wide. */
const WORLD_DETAIL = 0.03;

/** States the UN set leaves out even at its finer scale. */
const POINT_STATES = ['VAT', 'SMR'];

/**
 * The layouts of the world and of every region a country names, keyed by view. A country the boundary files do not know
 * is in none of them.
 */
export function layoutMaps(
	readShape: ReadShape,
	countries: readonly MappedCountry[],
): Map<ViewId, MapLayout> {
	const points = readPoints(readShape(SHAPE_FILES.points), POINT_STATES);
	const fine = fillShapes(readShapes(readShape(SHAPE_FILES.regions)), points);
	const coarse = fillShapes(readShapes(readShape(SHAPE_FILES.world), WORLD_DETAIL), fine);
	return new Map(
		viewsOf(countries).map((view) => {
			const members = membersOf(view, countries).map(({ id }) => id);
			return [view, layoutMap({ view, shapes: view === 'world' ? coarse : fine, members })];
		}),
	);
}

const assign: Assign = (costs) => [
	...linearSumAssignment(
		costs.map((row) => [...row]),
		{ maximaze: false },
	).rowAssignments,
];

/** The tile map of a map: all countries of its view, those without a place on it in the order of their names. */
export const layoutTileMap = (map: MapLayout, countries: readonly MappedCountry[]): TileLayout =>
	layoutTiles(map, countries, assign);

/** Writes `{view}.json` for every view of the package into the folder given, and its tiles into `tiles/` beside it. */
export async function writeMaps({ shapeFolder, outFolder, countries }: WriteRequest): Promise<void> {
	const texts = new Map<string, unknown>();
	for (const file of Object.values(SHAPE_FILES)) {
		texts.set(file, JSON.parse(await readFile(join(shapeFolder, file), 'utf8')));
	}
	const tileFolder = join(dirname(outFolder), 'tiles');
	for (const folder of [outFolder, tileFolder]) await mkdir(folder, { recursive: true });
	for (const [view, layout] of layoutMaps((file) => texts.get(file), countries)) {
		const tiles = tileLayoutSchema.parse(layoutTileMap(layout, countries));
		await writeFile(join(outFolder, `${view}.json`), JSON.stringify(layoutSchema.parse(layout)));
		await writeFile(join(tileFolder, `${view}.json`), JSON.stringify(tiles));
	}
}
