/** A map ready to draw: paths, markers and keyboard neighbours of one view, in pixels of its frame. */
import { z } from 'zod';
import { VIEW_IDS } from './regions.ts';

const point = z.tuple([z.number(), z.number()]);
const neighbour = z.string().nullable();

const marker = z.object({
	x: z.number(),
	y: z.number(),
	r: z.number().positive(),
	/** The true place; a leader line runs from here when the marker had to move. */
	fromX: z.number(),
	fromY: z.number(),
});

const place = z.object({
	id: z.string(),
	/** Null when the country is too small to show any land; it then has a marker. */
	path: z.string().nullable(),
	/** Where a label belongs. */
	x: z.number(),
	y: z.number(),
	marker: marker.nullable(),
	/** A point that picks this country and no other. */
	hit: point,
});

/**
 * In drawing order: shapes first, markers after, so that no land covers a marker. A country without a place on the globe
 * is not among the `countries`; where they are empty the view has no outlines, only tiles.
 */
export const layoutSchema = z.object({
	id: z.enum(VIEW_IDS),
	width: z.number().positive(),
	height: z.number().positive(),
	countries: z.array(place),
	context: z.string(),
	disputed: z.array(z.object({ id: z.string(), path: z.string() })),
	neighbours: z.record(
		z.string(),
		z.object({ up: neighbour, down: neighbour, left: neighbour, right: neighbour }),
	),
});

export type MapLayout = z.infer<typeof layoutSchema>;
export type MapPlace = MapLayout['countries'][number];
export type MapMarker = z.infer<typeof marker>;
export type Neighbours = MapLayout['neighbours'][string];
