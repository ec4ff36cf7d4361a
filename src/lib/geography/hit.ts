/** The point that picks a country best: deep inside its land, away from markers. */
import { edgeDistance, isInside, ringArea, type Point, type Ring } from './rings.ts';

export interface Ground {
	readonly rings: readonly Ring[];
	readonly markers: readonly { readonly x: number; readonly y: number; readonly r: number }[];
	readonly width: number;
	readonly height: number;
}

export interface Hit {
	readonly at: Point;
	/** How far the pointer may miss before it leaves the land or meets a marker or the frame. */
	readonly room: number;
}

const CELLS = 14;
const REFINEMENTS = 2;

/** Room that needs no better place: the pointer of a mouse with some tremor. */
const AMPLE = 4;

/** Islands tried before giving up. */
const PARTS = 4;

/** A grid search for the pole of inaccessibility, largest part first; null when no land is free. */
export function findHit(ground: Ground): Hit | null {
	let best: Hit | null = null;
	for (const part of [...ground.rings].sort((a, b) => ringArea(b) - ringArea(a)).slice(0, PARTS)) {
		const hit = searchPart(part, ground);
		if (hit && hit.room > (best?.room ?? 0)) best = hit;
		if (best && best.room >= AMPLE) break;
	}
	return best;
}

function searchPart(part: Ring, ground: Ground): Hit | null {
	const [xs, ys] = [part.map(([x]) => x), part.map(([, y]) => y)];
	let [left, top] = [Math.max(0, least(xs)), Math.max(0, least(ys))];
	let [right, bottom] = [Math.min(ground.width, most(xs)), Math.min(ground.height, most(ys))];
	let best: Hit | null = null;
	for (let level = 0; level <= REFINEMENTS; level++) {
		const [stepX, stepY] = [(right - left) / CELLS, (bottom - top) / CELLS];
		for (let i = 0; i < CELLS; i++) {
			for (let j = 0; j < CELLS; j++) {
				const at: Point = [left + (i + 0.5) * stepX, top + (j + 0.5) * stepY];
				const room = roomAt(at, ground);
				if (room > (best?.room ?? 0)) best = { at, room };
			}
		}
		if (!best) return null;
		[left, right] = [best.at[0] - stepX, best.at[0] + stepX];
		[top, bottom] = [best.at[1] - stepY, best.at[1] + stepY];
	}
	return best;
}

function roomAt([x, y]: Point, { rings, markers, width, height }: Ground): number {
	const fromFrame = Math.min(x, y, width - x, height - y);
	const fromMarkers = least(markers.map((marker) => Math.hypot(marker.x - x, marker.y - y) - marker.r));
	const room = Math.min(fromFrame, fromMarkers);
	return room > 0 && isInside([x, y], rings) ? Math.min(room, edgeDistance([x, y], rings)) : 0;
}

function least(values: readonly number[]): number {
	return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: readonly number[]): number {
	return values.reduce((a, b) => Math.max(a, b), -Infinity);
}
