/** Plane geometry of projected land: areas, what lies inside, and compact SVG paths. */
export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];

/** The unsigned area of a ring. */
export function ringArea(ring: Ring): number {
	let twice = 0;
	let [ax, ay] = ring.at(-1) ?? [0, 0];
	for (const [bx, by] of ring) {
		twice += ax * by - bx * ay;
		[ax, ay] = [bx, by];
	}
	return Math.abs(twice / 2);
}

/** Whether a point lies in the land the rings enclose (even-odd, so lakes and enclaves are outside). */
export function isInside([x, y]: Point, rings: readonly Ring[]): boolean {
	let inside = false;
	for (const ring of rings) {
		let [ax, ay] = ring.at(-1) ?? [0, 0];
		for (const [bx, by] of ring) {
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
			[ax, ay] = [bx, by];
		}
	}
	return inside;
}

/** The distance from a point to the nearest outline. */
export function edgeDistance([x, y]: Point, rings: readonly Ring[]): number {
	let least = Infinity;
	for (const ring of rings) {
		let [ax, ay] = ring.at(-1) ?? [0, 0];
		for (const [bx, by] of ring) {
			const [dx, dy] = [bx - ax, by - ay];
			const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
			least = Math.min(least, (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2);
			[ax, ay] = [bx, by];
		}
	}
	return Math.sqrt(least);
}

/** Rings as one SVG path: absolute starts, relative lines, tenths of a pixel, nothing that does not show. */
export function writePath(rings: readonly Ring[]): string {
	return rings.map(writeRing).join('');
}

/** The rings a path written by {@link writePath} draws. */
export function readPath(path: string): readonly Ring[] {
	return path
		.split('M')
		.slice(1)
		.map((part) => {
			const numbers = (part.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
			let [x, y] = [0, 0];
			return Array.from({ length: numbers.length / 2 }, (_, i): Point => {
				[x, y] = [x + (numbers[2 * i] ?? 0), y + (numbers[2 * i + 1] ?? 0)];
				return [x, y];
			});
		});
}

function writeRing(ring: Ring): string {
	const corners = toTenths(ring);
	const [start, ...rest] = corners;
	if (!start || rest.length < 2) return '';
	let text = `M${tenths(start[0])}${pair(tenths(start[1]))}l`;
	let [px, py] = start;
	rest.forEach(([x, y], i) => {
		const dx = tenths(x - px);
		text += (i === 0 ? dx : pair(dx)) + pair(tenths(y - py));
		[px, py] = [x, y];
	});
	return `${text}z`;
}

/** Whole tenths, without repeated corners and without corners on a straight line. */
function toTenths(ring: Ring): Point[] {
	const corners: Point[] = [];
	for (const [x, y] of ring) {
		const next: Point = [Math.round(x * 10), Math.round(y * 10)];
		const [a, b] = [corners.at(-2), corners.at(-1)];
		if (b?.[0] === next[0] && b[1] === next[1]) continue;
		if (a && b && (b[0] - a[0]) * (next[1] - b[1]) === (b[1] - a[1]) * (next[0] - b[0])) corners.pop();
		corners.push(next);
	}
	const [first, last] = [corners[0], corners.at(-1)];
	if (last && corners.length > 1 && first?.[0] === last[0] && first[1] === last[1]) corners.pop();
	return corners;
}

function tenths(value: number): string {
	return (value / 10)
		.toFixed(1)
		.replace(/\.0$/, '')
		.replace(/^(-?)0\./, '$1.');
}

/** A minus sign or a leading point separates numbers by itself; after a number with a point it may touch. */
function pair(number: string): string {
	return number.startsWith('-') ? number : ` ${number}`;
}
