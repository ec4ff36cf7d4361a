/** Which country an arrow key leads to: the nearest one within a quarter turn of that direction. */
import type { MapLayout, Neighbours } from './layout.ts';

export interface NeighbourPoint {
	readonly id: string;
	readonly x: number;
	readonly y: number;
}

const DIRECTIONS = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] } as const;
type Direction = keyof typeof DIRECTIONS;

/** How much longer a place 45° off the axis seems than one straight ahead. */
const ANGLE_PENALTY = 0.6;

/** The neighbour of each point in four directions, null at the edge of the map. */
export function findNeighbours(points: readonly NeighbourPoint[]): Record<string, Neighbours> {
	const found: Record<string, Neighbours> = {};
	for (const from of points) {
		found[from.id] = {
			up: nearest(from, points, 'up'),
			down: nearest(from, points, 'down'),
			left: nearest(from, points, 'left'),
			right: nearest(from, points, 'right'),
		};
	}
	return found;
}

/** A layout with the neighbours of its countries, which are found when they are first asked for. */
export function withNeighbours<Layout extends Pick<MapLayout, 'countries'>>(
	layout: Layout,
): Layout & Pick<MapLayout, 'neighbours'> {
	let found: MapLayout['neighbours'] | null = null;
	return {
		...layout,
		get neighbours() {
			return (found ??= findNeighbours(layout.countries.map(({ id, hit: [x, y] }) => ({ id, x, y }))));
		},
	};
}

function nearest(
	from: NeighbourPoint,
	points: readonly NeighbourPoint[],
	direction: Direction,
): string | null {
	let best: string | null = null;
	let bestCost = Infinity;
	for (const to of points) {
		if (to.id === from.id) continue;
		const cost = walkCost(from, to, direction);
		if (cost < bestCost) [best, bestCost] = [to.id, cost];
	}
	return best;
}

function walkCost(from: NeighbourPoint, to: NeighbourPoint, direction: Direction): number {
	const [ux, uy] = DIRECTIONS[direction];
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const distance = Math.hypot(dx, dy);
	const angle = Math.acos(Math.min(1, Math.max(-1, (dx * ux + dy * uy) / distance)));
	if (distance === 0 || angle > Math.PI / 4 + 1e-9) return Infinity;
	return distance * (1 + ANGLE_PENALTY * (angle / (Math.PI / 4)));
}
