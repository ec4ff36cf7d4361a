/** Thins arcs by Visvalingam's rule, once for both sides of a border, so that neighbours still fit together. */

type Corner = readonly number[];

/** Delta-encoded whole steps, as TopoJSON has them, and what a step is in degrees. */
export interface QuantisedArcs {
	readonly arcs: readonly (readonly Corner[])[];
	readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
}

/** A closed arc keeps this many corners, so that no island collapses. */
const LEAST_CORNERS = 5;

/**
 * Drops, smallest first, each corner whose triangle with its neighbours covers less than the area given, in square
 * degrees at the equator (Visvalingam and Whyatt 1993). The ends of an arc stay.
 */
export function simplifyArcs({ arcs, transform }: QuantisedArcs, smallest: number): number[][][] {
	const [stepLon = 1, stepLat = 1] = transform.scale;
	const [, south = 0] = transform.translate;
	const areaOf = ([ax = 0, ay = 0]: Corner, [bx = 0, by = 0]: Corner, [cx = 0, cy = 0]: Corner) => {
		const shrink = Math.cos(((south + by * stepLat) * Math.PI) / 180);
		return (Math.abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) / 2) * stepLon * stepLat * shrink;
	};
	return arcs.map((arc) => toSteps(thin(toCorners(arc), areaOf, smallest)));
}

function thin(
	corners: readonly Corner[],
	areaOf: (a: Corner, b: Corner, c: Corner) => number,
	smallest: number,
): readonly Corner[] {
	const kept = [...corners];
	for (;;) {
		let [at, least] = [-1, smallest];
		for (let i = 1; i < kept.length - 1; i++) {
			const area = areaOf(kept[i - 1] ?? [], kept[i] ?? [], kept[i + 1] ?? []);
			if (area < least) [at, least] = [i, area];
		}
		if (at < 0 || (isClosed(corners) && kept.length <= LEAST_CORNERS)) return kept;
		kept.splice(at, 1);
	}
}

function isClosed(corners: readonly Corner[]): boolean {
	const [first, last] = [corners[0], corners.at(-1)];
	return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

function toCorners(arc: readonly Corner[]): Corner[] {
	let [x, y] = [0, 0];
	return arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)]);
}

function toSteps(corners: readonly Corner[]): number[][] {
	let [px, py] = [0, 0];
	return corners.map(([x = 0, y = 0]) => {
		const step = [x - px, y - py];
		[px, py] = [x, y];
		return step;
	});
}
