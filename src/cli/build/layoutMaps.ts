/** Lays out the seven maps and their tile maps from the boundary files, and writes them where the site serves them. */
import { linearSumAssignment } from 'linear-sum-assignment';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { layoutSchema, type MapLayout } from '#lib/geography/layout.ts';
import { VIEW_IDS, type ViewId } from '#lib/geography/regions.ts';
import { layoutMap } from '#lib/geography/mapLayout.ts';
import { fillShapes, readPoints, readShapes } from '#lib/geography/shapes.ts';
import { layoutTiles, type Assign } from '#lib/geography/tileLayout.ts';
import { tileLayoutSchema, type TileLayout } from '#lib/geography/tiles.ts';

/** What a map needs to know of a country. */
export interface MappedCountry {
	readonly id: string;
	readonly region: string | null;
}

/** Reads one file of `data/shapes/` as JSON, not yet checked. */
export type ReadShape = (file: string) => unknown;

export interface WriteRequest {
	/** The benchmark package, which holds `shapes/`. */
	readonly dataFolder: string;
	/** Takes the maps; the tile maps go into `tiles/` beside it. */
	readonly outFolder: string;
	readonly countries: readonly MappedCountry[];
}

const FILES = {
	world: 'un_geodata_countries_110m.topo.json',
	regions: 'un_geodata_countries_50m.topo.json',
	points: 'visionscarto_50m.json',
} as const;

/** Square degrees: at world scale a quarter of a pixel's area on a map 960 pixels wide. */
const WORLD_DETAIL = 0.03;

/** States the UN set leaves out even at its finer scale. */
const POINT_STATES = ['VAT', 'SMR'];

/** All seven layouts, keyed by view. */
export function layoutMaps(
	readShape: ReadShape,
	countries: readonly MappedCountry[],
): Map<ViewId, MapLayout> {
	const points = readPoints(readShape(FILES.points), POINT_STATES);
	const fine = fillShapes(readShapes(readShape(FILES.regions)), points);
	const coarse = fillShapes(readShapes(readShape(FILES.world), WORLD_DETAIL), fine);
	return new Map(
		VIEW_IDS.map((view) => {
			const members = countries
				.filter(({ region }) => view === 'world' || region === view)
				.map(({ id }) => id);
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

/** The tile map of a map. */
export function layoutTileMap(map: MapLayout): TileLayout {
	return layoutTiles(map, assign);
}

/** Writes `{view}.json` for every view into the folder given, and its tiles into `tiles/` beside it. */
export async function writeMaps({ dataFolder, outFolder, countries }: WriteRequest): Promise<void> {
	const texts = new Map<string, unknown>();
	for (const file of Object.values(FILES)) {
		texts.set(file, JSON.parse(await readFile(join(dataFolder, 'shapes', file), 'utf8')));
	}
	const tileFolder = join(dirname(outFolder), 'tiles');
	for (const folder of [outFolder, tileFolder]) await mkdir(folder, { recursive: true });
	for (const [view, layout] of layoutMaps((file) => texts.get(file), countries)) {
		const tiles = tileLayoutSchema.parse(layoutTileMap(layout));
		await writeFile(join(outFolder, `${view}.json`), JSON.stringify(layoutSchema.parse(layout)));
		await writeFile(join(tileFolder, `${view}.json`), JSON.stringify(tiles));
	}
}
