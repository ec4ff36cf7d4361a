/** Circles for countries too small to see or pick: near their true place, never over one another. */
import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { MapMarker } from './layout.ts';
import type { Point } from './rings.ts';

interface Node extends SimulationNodeDatum {
	readonly id: string;
	readonly home: Point;
	readonly r: number;
	x: number;
	y: number;
}

/** Ground that markers keep clear of, so that a small visible country stays visible. */
export interface Obstacle {
	readonly at: Point;
	readonly r: number;
}

export interface MarkerRequest {
	readonly places: readonly { readonly id: string; readonly at: Point }[];
	readonly obstacles: readonly Obstacle[];
	readonly r: number;
	readonly width: number;
	readonly height: number;
}

const GAP = 1;
const STEPS = 300;

/** Places one marker per request; the same request always gives the same places. */
export function placeMarkers({ places, obstacles, r, width, height }: MarkerRequest): Map<string, MapMarker> {
	const nodes = places.map(({ id, at: [x, y] }): Node => ({ id, home: [x, y], r, x, y }));
	const fixed = obstacles.map(({ at: [x, y], r: size }, i): Node => ({
		id: `obstacle ${i}`,
		home: [x, y],
		r: size,
		x,
		y,
		fx: x,
		fy: y,
	}));
	forceSimulation([...nodes, ...fixed])
		.force('x', forceX<Node>((node) => node.home[0]).strength(0.25))
		.force('y', forceY<Node>((node) => node.home[1]).strength(0.25))
		.force('collide', forceCollide<Node>((node) => node.r + GAP / 2).iterations(6))
		.stop()
		.tick(STEPS);
	separate(nodes, { r, width, height });
	return new Map(
		nodes.map(({ id, home, x, y }) => [
			id,
			{ x: tenth(x), y: tenth(y), r, fromX: tenth(home[0]), fromY: tenth(home[1]) },
		]),
	);
}

/** The forces end in a compromise; this ends overlaps for certain. */
function separate(nodes: readonly Node[], frame: { r: number; width: number; height: number }): void {
	const apart = 2 * frame.r + GAP / 2;
	for (let round = 0; round < 500; round++) {
		for (const node of nodes) {
			node.x = Math.max(frame.r + GAP, Math.min(frame.width - frame.r - GAP, node.x));
			node.y = Math.max(frame.r + GAP, Math.min(frame.height - frame.r - GAP, node.y));
		}
		if (pushApart(nodes, apart) === 0) return;
	}
	throw new Error(`markers of radius ${frame.r} do not fit in ${frame.width} × ${frame.height}`);
}

/** Pushes every pair that is too close apart, and counts such pairs. */
function pushApart(nodes: readonly Node[], apart: number): number {
	let pushed = 0;
	nodes.forEach((a, i) => {
		for (const b of nodes.slice(i + 1)) {
			const distance = Math.hypot(b.x - a.x, b.y - a.y);
			if (distance >= apart) continue;
			pushed += 1;
			const push = (apart - distance) / 2 + 0.01;
			const [ux, uy] = distance > 0 ? [(b.x - a.x) / distance, (b.y - a.y) / distance] : [1, 0];
			[a.x, a.y, b.x, b.y] = [a.x - ux * push, a.y - uy * push, b.x + ux * push, b.y + uy * push];
		}
	});
	return pushed;
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
