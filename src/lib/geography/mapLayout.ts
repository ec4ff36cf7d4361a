/** Lays out one view: projects shapes, gives small states markers, finds click points and keyboard neighbours. */
import { findHit, type Hit } from './hit.ts';
import type { MapLayout, MapMarker, MapPlace } from './layout.ts';
import type { ViewId } from './regions.ts';
import { placeMarkers } from './markers.ts';
import { findNeighbours } from './neighbours.ts';
import { fitView, projectPoint, projectShape, type Frame } from './projection.ts';
import { ringArea, writePath, type Point, type Ring } from './rings.ts';
import { DISPUTED_AREAS, type Shape } from './shapes.ts';

export interface LayoutRequest {
	readonly view: ViewId;
	readonly shapes: ReadonlyMap<string, Shape>;
	/** The countries that can be picked in this view; all other land is context. One without a shape is left out. */
	readonly members: readonly string[];
}

/** Sizes in px and px² of the frame. */
const SIZES = {
	world: { markerRadius: 5.2, smallestShape: 12, speck: 0.35 },
	region: { markerRadius: 7, smallestShape: 90, speck: 0.6 },
} as const;

/** The frame of a view that has nothing to outline. */
const BLANK = { width: 960, height: 480 } as const;

/** A country whose best click point has less room than this gets a marker. */
const LEAST_ROOM = 1.2;

interface Member {
	readonly id: string;
	readonly rings: readonly Ring[];
	readonly label: Point;
}

/**
 * The layout of one view; pure, and the same for the same request. Where no member has a shape there is nothing to
 * outline: `countries`, `disputed` and `neighbours` are empty and there is no `context`, so that no land is shown which
 * none of the members is.
 */
export function layoutMap({ view, shapes, members }: LayoutRequest): MapLayout {
	const sizes = view === 'world' ? SIZES.world : SIZES.region;
	const isDisputed = new Set<string>(DISPUTED_AREAS);
	const own = members.flatMap((id) => (isDisputed.has(id) ? [] : (shapes.get(id) ?? [])));
	if (own.length === 0)
		return { id: view, ...BLANK, countries: [], context: '', disputed: [], neighbours: {} };
	const frame = fitView(view, view === 'world' ? [...shapes.values()] : own);
	const places = own.map((shape) => projectMember(shape, frame, sizes.speck));
	const { markers, hits } = placeAll(places, frame, sizes);
	const countries = places.map(({ id, rings, label: [x, y] }): MapPlace => {
		const marker = markers.get(id) ?? null;
		const hit: Point | undefined = marker ? [marker.x, marker.y] : hits.get(id)?.at;
		if (!hit) throw new Error(`${id} cannot be picked in view ${view}`);
		return {
			id,
			path: writePath(rings) || null,
			x: tenth(x),
			y: tenth(y),
			marker,
			hit: [tenth(hit[0]), tenth(hit[1])],
		};
	});
	const inDrawingOrder = [
		...countries.filter(({ marker }) => marker === null),
		...countries.filter(({ marker }) => marker !== null),
	];
	const isMember = new Set(own.map(({ id }) => id));
	const others = [...shapes.values()].filter(({ id }) => !isMember.has(id) && !isDisputed.has(id));
	return {
		id: view,
		width: frame.width,
		height: frame.height,
		countries: inDrawingOrder,
		context: others.map((shape) => writePath(visible(projectShape(shape, frame), sizes.speck))).join(''),
		disputed: DISPUTED_AREAS.flatMap((id) => {
			const shape = shapes.get(id);
			const path = shape === undefined ? '' : writePath(projectShape(shape, frame));
			return path ? [{ id, path }] : [];
		}),
		neighbours: findNeighbours(countries.map(({ id, hit: [x, y] }) => ({ id, x, y }))),
	};
}

function projectMember(shape: Shape, frame: Frame, speck: number): Member {
	return {
		id: shape.id,
		rings: visible(projectShape(shape, frame), speck),
		label: projectPoint(shape.label, frame),
	};
}

/** Markers for the small, click points for the rest; who has no room for a click point joins the small. */
function placeAll(
	places: readonly Member[],
	{ width, height }: Frame,
	sizes: { readonly markerRadius: number; readonly smallestShape: number },
): { markers: ReadonlyMap<string, MapMarker>; hits: ReadonlyMap<string, Hit> } {
	const small = new Set(
		places.filter(({ rings }) => largest(rings) < sizes.smallestShape).map(({ id }) => id),
	);
	for (;;) {
		const shown = places.filter(({ id }) => !small.has(id));
		const obstacles = shown
			.filter(({ rings }) => largest(rings) < 6 * sizes.smallestShape)
			.flatMap(({ rings }) => findHit({ rings, markers: [], width, height }) ?? []);
		const markers = placeMarkers({
			places: places.filter(({ id }) => small.has(id)).map(({ id, label }) => ({ id, at: label })),
			obstacles: obstacles.map(({ at, room }) => ({ at, r: Math.min(room, sizes.markerRadius) })),
			r: sizes.markerRadius,
			width,
			height,
		});
		const hits = new Map<string, Hit>();
		for (const { id, rings } of shown) {
			const hit = findHit({ rings, markers: [...markers.values()], width, height });
			if (hit && hit.room >= LEAST_ROOM) hits.set(id, hit);
			else small.add(id);
		}
		if (hits.size + markers.size === places.length) return { markers, hits };
	}
}

function visible(rings: readonly Ring[], speck: number): readonly Ring[] {
	return rings.filter((ring) => ringArea(ring) >= speck);
}

function largest(rings: readonly Ring[]): number {
	return rings.reduce((most, ring) => Math.max(most, ringArea(ring)), 0);
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
