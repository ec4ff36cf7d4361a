/** Boundaries: TopoJSON read into one multipolygon and one label point per area. */
import { geoArea } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { z } from 'zod';
import { simplifyArcs } from './simplify.ts';

/**
 * Areas that belong to no country: Jammu and Kashmir, Aksai Chin, Arunachal Pradesh, Hala'ib Triangle, Bir Tawil,
 * Ilemi Triangle. Recognised by where they lie, the file gives them no name.
 */
export const DISPUTED_AREAS = ['XJK', 'XAC', 'XAP', 'XHT', 'XBT', 'XIT'] as const;

/** Not drawn: no country's, and it would take a fifth of the world's height. */
const ANTARCTICA = 'ATA';

/** Label points moved from the publisher's: Kiribati to its capital, since its largest island lies 3,200 km east of it. */
const LABELS: Readonly<Record<string, LonLat>> = { KIR: [172.98, 1.33] };

const position = z.array(z.number()).min(2);
const properties = z.looseObject({
	ct: z.tuple([z.number(), z.number()]).optional(),
	a3: z.string().optional(),
});
const common = { id: z.string().optional(), properties };
const geometry = z.discriminatedUnion('type', [
	z.object({ ...common, type: z.literal('Polygon'), arcs: z.array(z.array(z.number())) }),
	z.object({ ...common, type: z.literal('MultiPolygon'), arcs: z.array(z.array(z.array(z.number()))) }),
]);

/** The part of TopoJSON that boundary files use: one collection `countries` of polygons. */
export const topologySchema = z.object({
	type: z.literal('Topology'),
	transform: z.object({
		scale: z.tuple([z.number(), z.number()]),
		translate: z.tuple([z.number(), z.number()]),
	}),
	arcs: z.array(z.array(position)),
	objects: z.object({
		countries: z.object({ type: z.literal('GeometryCollection'), geometries: z.array(geometry) }),
	}),
});

export type LonLat = readonly [longitude: number, latitude: number];

/** One area on the globe; `land` is null for a state the boundary files leave out. */
export interface Shape {
	readonly id: string;
	readonly land: MultiPolygon | null;
	readonly label: LonLat;
}

/**
 * Reads a UN Geodata topology; features that share an id become one shape, labelled where its largest part is. Detail
 * smaller than the area given, in square degrees, is left out.
 */
export function readShapes(source: unknown, smallestDetail = 0): ReadonlyMap<string, Shape> {
	const shapes = new Map<string, Shape & { land: MultiPolygon }>();
	const full = topologySchema.parse(source);
	const topology = { ...full, arcs: simplifyArcs(full, smallestDetail) };
	for (const { id, properties, geometry } of feature(topology, topology.objects.countries).features) {
		if (typeof id !== 'string' || id === ANTARCTICA) continue;
		if (!properties.ct) throw new Error(`boundary of ${id}: no label point (properties.ct)`);
		const known = shapes.get(id);
		const land = toMultiPolygon(geometry);
		const isLargest = !known || geoArea(land) > geoArea(known.land);
		shapes.set(id, {
			id,
			label: LABELS[id] ?? (isLargest ? properties.ct : known.label),
			land: known ? toMultiPolygon(known.land, land) : land,
		});
	}
	return shapes;
}

/** Places states without a boundary, as points, from a Natural Earth topology whose areas carry `a3`. */
export function readPoints(source: unknown, ids: readonly string[]): ReadonlyMap<string, Shape> {
	const topology = topologySchema.parse(source);
	const found = new Map<string, Shape>();
	for (const { properties, geometry } of feature(topology, topology.objects.countries).features) {
		const id = properties.a3;
		if (id === undefined || !ids.includes(id)) continue;
		found.set(id, { id, land: null, label: middle(toMultiPolygon(geometry)) });
	}
	return found;
}

/** Fills what the first set lacks from the next ones, in order. */
export function fillShapes(...sets: readonly ReadonlyMap<string, Shape>[]): ReadonlyMap<string, Shape> {
	const filled = new Map<string, Shape>();
	for (const set of sets) for (const [id, shape] of set) if (!filled.has(id)) filled.set(id, shape);
	return filled;
}

function toMultiPolygon(...geometries: readonly GeoJSON.Geometry[]): MultiPolygon {
	const coordinates = geometries.flatMap((geometry): Position[][][] => {
		if (geometry.type === 'Polygon') return [geometry.coordinates];
		if (geometry.type === 'MultiPolygon') return geometry.coordinates;
		throw new Error(`boundary of type ${geometry.type} is not an area`);
	});
	return { type: 'MultiPolygon', coordinates };
}

/** The mean of the corners: enough for city states, whose polygon may have collapsed to one repeated point. */
function middle(land: MultiPolygon): LonLat {
	const corners = land.coordinates.flat(2);
	const sum = corners.reduce<[number, number]>(([x, y], [lon = 0, lat = 0]) => [x + lon, y + lat], [0, 0]);
	return [sum[0] / corners.length, sum[1] / corners.length];
}
