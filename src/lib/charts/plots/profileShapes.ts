// The shapes of profile lines: the marks that tell them apart, their paths, and the band behind them.
import {
	area,
	line,
	symbol,
	symbolCircle,
	symbolCross,
	symbolDiamond,
	symbolSquare,
	symbolStar,
	symbolTriangle,
	symbolWye,
} from 'd3-shape';
import type { PlacedPoint, ProfileInput, ProfileLayout } from './profiles.ts';

/** The eighth is the third upside down. */
const MARKS = [
	symbolCircle,
	symbolSquare,
	symbolTriangle,
	symbolDiamond,
	symbolCross,
	symbolStar,
	symbolWye,
	symbolTriangle,
];

/** The outline of the mark of a line, around 0, 0. */
export function markPath(index: number, size: number): string {
	return symbol(MARKS[index % MARKS.length], size * size * 3.1)() ?? '';
}

const through = line<PlacedPoint>(
	(point) => point.x,
	(point) => point.y,
);

/** The path through points that follow each other. */
export const runPath = (run: readonly PlacedPoint[]): string => through([...run]) ?? '';

interface Edge {
	readonly x: number;
	readonly low: number;
	readonly high: number;
}

const between = area<Edge>()
	.x(({ x }) => x)
	.y0(({ low }) => low)
	.y1(({ high }) => high);

/** The areas between the quarters; each stop is as wide as a mark, so that one alone can be seen. */
export function bandPaths(
	{ stops, mirrored }: ProfileInput,
	{ xs, step, yOf }: ProfileLayout,
): readonly string[] {
	const reach = Math.min(14, step / 3);
	const runs: Edge[][] = [[]];
	stops.forEach(({ quarters, apart }, index) => {
		const x = xs[index] ?? 0;
		if (quarters === null) {
			runs.push([]);
			return;
		}
		const [low, high] = [yOf(quarters[0]), yOf(quarters[1])];
		const sides = mirrored ? [x + reach, x - reach] : [x - reach, x + reach];
		runs.at(-1)?.push(...sides.map((side) => ({ x: side, low, high })));
		if (apart) runs.push([]);
	});
	return runs.filter((run) => run.length > 0).map((run) => between(run) ?? '');
}
