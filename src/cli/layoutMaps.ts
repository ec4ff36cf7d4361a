/** Lays out the seven maps from the boundary files, and writes them where the site serves them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layoutSchema, VIEW_IDS, type MapLayout, type ViewId } from '#lib/geography/layout.ts';
import { layoutMap } from '#lib/geography/mapLayout.ts';
import { fillShapes, readPoints, readShapes } from '#lib/geography/shapes.ts';

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

/** Writes `{view}.json` for every view into the folder given. */
export async function writeMaps({ dataFolder, outFolder, countries }: WriteRequest): Promise<void> {
	const texts = new Map<string, unknown>();
	for (const file of Object.values(FILES)) {
		texts.set(file, JSON.parse(await readFile(join(dataFolder, 'shapes', file), 'utf8')));
	}
	await mkdir(outFolder, { recursive: true });
	for (const [view, layout] of layoutMaps((file) => texts.get(file), countries)) {
		await writeFile(join(outFolder, `${view}.json`), JSON.stringify(layoutSchema.parse(layout)));
	}
}
