/** How each view flattens the globe: an equal-area projection turned to the view's middle and fitted to its members. */
import {
	geoAzimuthalEqualArea,
	geoConicEqualArea,
	geoEqualEarth,
	geoPath,
	type GeoContext,
	type GeoProjection,
} from 'd3-geo';
import type { ViewId } from './regions.ts';
import type { Point, Ring } from './rings.ts';
import type { LonLat, Shape } from './shapes.ts';

interface View {
	readonly project: () => GeoProjection;
	/** Land outside is not fitted, so that far islands do not shrink the rest; east may pass 180. */
	readonly window: { west: number; south: number; east: number; north: number };
	readonly width: number;
	readonly maxHeight: number;
	readonly padding: number;
}

const azimuthal = (lon: number, lat: number) => () => geoAzimuthalEqualArea().rotate([-lon, -lat]);

/** Windows reach as far as the members' main land and every member's label point. */
const VIEWS: Readonly<Record<ViewId, View>> = {
	world: {
		// Cutting at 168.5° W leaves Chukotka and Alaska whole.
		project: () => geoEqualEarth().rotate([-11.5, 0]),
		window: { west: -168.4, south: -56, east: 191.4, north: 83.7 },
		width: 960,
		maxHeight: 480,
		padding: 8,
	},
	africa: {
		project: azimuthal(20, -4),
		window: { west: -26, south: -35.5, east: 60, north: 25 },
		width: 960,
		maxHeight: 760,
		padding: 20,
	},
	americas: {
		project: azimuthal(-82, 10),
		window: { west: -169, south: -56, east: -34, north: 72 },
		width: 960,
		maxHeight: 820,
		padding: 16,
	},
	arab_states: {
		project: azimuthal(22, 18),
		window: { west: -18, south: -13, east: 60.5, north: 38 },
		width: 960,
		maxHeight: 680,
		padding: 20,
	},
	asia_pacific: {
		project: azimuthal(116, 4),
		window: { west: 43, south: -47.5, east: 190, north: 54 },
		width: 960,
		maxHeight: 760,
		padding: 18,
	},
	cis: {
		// Conic, since the region is a wide band of high latitude; the standard parallels used for the Russian Federation.
		project: () => geoConicEqualArea().parallels([48, 66]).rotate([-95, 0]),
		window: { west: 19, south: 35, east: 191, north: 78 },
		width: 960,
		maxHeight: 640,
		padding: 18,
	},
	europe: {
		project: azimuthal(12, 52),
		window: { west: -25, south: 29, east: 46.8, north: 71.5 },
		width: 960,
		maxHeight: 820,
		padding: 18,
	},
};

/** A view's projection, scaled and clipped to a frame of whole pixels. */
export interface Frame {
	readonly projection: GeoProjection;
	readonly width: number;
	readonly height: number;
}

/** Fits a view to the land and label points of the shapes given, as far as they lie in its window. */
export function fitView(id: ViewId, shapes: readonly Shape[]): Frame {
	const { project, window, width: maxWidth, maxHeight, padding } = VIEWS[id];
	const inWindow = ([lon, lat]: LonLat) =>
		lat >= window.south &&
		lat <= window.north &&
		[lon, lon + 360].some((turned) => turned >= window.west && turned <= window.east);
	const corners = shapes.flatMap(({ land, label }) => [
		label,
		...(land?.coordinates.flat(2).flatMap(([lon, lat]) => toLonLat(lon, lat)) ?? []).filter(inWindow),
	]);
	const unit = project().scale(1).translate([0, 0]);
	let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lon, lat] of corners) {
		const point = unit([lon, lat]);
		if (!point) continue;
		[west, east] = [Math.min(west, point[0]), Math.max(east, point[0])];
		[north, south] = [Math.min(north, point[1]), Math.max(south, point[1])];
	}
	[west, east] = atLeast(LEAST_EXTENT, west, east);
	[north, south] = atLeast(LEAST_EXTENT, north, south);
	const inner = 2 * padding;
	const scale = Math.min((maxWidth - inner) / (east - west), (maxHeight - inner) / (south - north));
	const width = Math.ceil(scale * (east - west) + inner);
	const height = Math.ceil(scale * (south - north) + inner);
	const projection = project()
		.scale(scale)
		.translate([width / 2 - (scale * (west + east)) / 2, height / 2 - (scale * (north + south)) / 2])
		// Cut outside the frame, where the outline along the cut does not show.
		.clipExtent([
			[-CUT, -CUT],
			[width + CUT, height + CUT],
		]);
	return { projection, width, height };
}

const CUT = 4;

/** The least a view extends either way, in radians of the globe: room around a state that is a mere point. */
const LEAST_EXTENT = 0.1;

/** An interval widened about its middle to the least length. */
function atLeast(length: number, from: number, to: number): [from: number, to: number] {
	const lack = Math.max(0, length - (to - from)) / 2;
	return lack === 0 ? [from, to] : [from - lack, to + lack];
}

/** The outlines of a shape on the plane of a frame, clipped to it. */
export function projectShape(shape: Shape, { projection }: Frame): readonly Ring[] {
	if (!shape.land) return [];
	const rings: Point[][] = [];
	const pen: GeoContext = {
		beginPath: () => undefined,
		moveTo: (x, y) => void rings.push([[x, y]]),
		lineTo: (x, y) => void rings.at(-1)?.push([x, y]),
		arc: () => undefined,
		closePath: () => undefined,
	};
	geoPath(projection, pen)(shape.land);
	return rings;
}

/** Where a place on the globe falls in a frame. */
export function projectPoint([lon, lat]: LonLat, { projection }: Frame): Point {
	const point = projection([lon, lat]);
	if (!point) throw new Error(`place ${lon}, ${lat} has no point in this projection`);
	return point;
}

function toLonLat(lon: number | undefined, lat: number | undefined): LonLat[] {
	return lon === undefined || lat === undefined ? [] : [[lon, lat]];
}
