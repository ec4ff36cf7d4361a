// Lays out a scatter plot: dots that would hide each other moved slightly apart, names only where they have room.
import { scaleLinear, scaleLog } from 'd3-scale';
import type { Look } from '../frame/look.ts';
import { boxOf, placeNames, wantedNames, type Box } from './scatterNames.ts';
import { textWidth, wrapText } from '../frame/textWidth.ts';

export interface ScatterPoint extends Look {
	readonly id: string;
	readonly name: string;
	readonly x: number;
	readonly y: number;
	/** Named whatever the room; the others only at the edges of the cloud. */
	readonly isChosen: boolean;
}

export interface ScatterAxis {
	readonly name: string;
	readonly domain: readonly [number, number];
	readonly isLog: boolean;
	/** A thin line and what is said at it. */
	readonly median: { readonly value: number; readonly text: string } | null;
	readonly format: (value: number) => string;
}

export interface ScatterInput {
	readonly points: readonly ScatterPoint[];
	readonly x: ScatterAxis;
	readonly y: ScatterAxis;
}

interface Room {
	readonly width: number;
	readonly height: number | null;
}

export interface PlacedScatterPoint extends ScatterPoint {
	readonly cx: number;
	readonly cy: number;
}

export interface ScatterName {
	readonly id: string;
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly isChosen: boolean;
}

export interface ScatterTick {
	readonly at: number;
	readonly text: string;
	/** The middle of a text below its axis, which stays within the room. */
	readonly x: number;
}

/** `at` along the axis; its text stands at `x`, `y`. */
export interface ScatterMedian {
	readonly at: number;
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'end';
}

export interface ScatterLayout {
	readonly width: number;
	readonly height: number;
	readonly fontSize: number;
	/** Of what is said at the medians. */
	readonly small: number;
	readonly radius: number;
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly xTicks: readonly ScatterTick[];
	readonly yTicks: readonly ScatterTick[];
	readonly points: readonly PlacedScatterPoint[];
	readonly names: readonly ScatterName[];
	/** The name of the x axis, in lines. */
	readonly xName: readonly string[];
	readonly medianX: ScatterMedian | null;
	readonly medianY: ScatterMedian | null;
}

const scaleOf = ({ isLog, domain }: ScatterAxis, range: readonly [number, number]) =>
	isLog ? scaleLog([...domain], [...range]) : scaleLinear([...domain], [...range]);

/** Ticks whose numbers keep clear of each other. */
function ticksOf(axis: ScatterAxis, range: readonly [number, number], least: number): readonly ScatterTick[] {
	const scale = scaleOf(axis, range);
	const count = Math.max(2, Math.floor(Math.abs(range[1] - range[0]) / least));
	const values = axis.isLog
		? scale.ticks().filter((value) => /^[125]/.test(value.toExponential()))
		: scale.ticks(Math.min(6, count));
	let last = -Infinity;
	return (
		values
			.map((value) => ({ at: scale(value), text: axis.format(value), x: scale(value) }))
			// What would be printed as zero is no place on a logarithmic scale.
			.filter(({ text }) => !axis.isLog || text !== axis.format(0))
			.toSorted((a, b) => a.at - b.at)
			.filter(({ at }) => {
				if (at - last < least) return false;
				last = at;
				return true;
			})
	);
}

/** Finds each dot the free place nearest to its own, at most `reach` away; beyond that dots lie on each other. */
function separate(
	points: readonly PlacedScatterPoint[],
	pitch: number,
	reach: number,
	plot: Box,
): readonly PlacedScatterPoint[] {
	const taken: PlacedScatterPoint[] = [];
	const isFree = (x: number, y: number): boolean =>
		x >= plot.left - pitch &&
		x <= plot.right + pitch &&
		y >= plot.top - pitch &&
		y <= plot.bottom + pitch &&
		taken.every(({ cx, cy }) => (cx - x) ** 2 + (cy - y) ** 2 >= pitch * pitch - 1e-6);
	const steps = [{ dx: 0, dy: 0 }];
	for (let ring = 1; ring * pitch * 0.5 <= reach; ring += 1) {
		const turns = Math.ceil(ring * Math.PI);
		for (let turn = 0; turn < turns; turn += 1) {
			const angle = (turn / turns) * 2 * Math.PI;
			steps.push({ dx: Math.cos(angle) * ring * pitch * 0.5, dy: Math.sin(angle) * ring * pitch * 0.5 });
		}
	}
	for (const point of points) {
		const found = steps.find(({ dx, dy }) => isFree(point.cx + dx, point.cy + dy)) ?? { dx: 0, dy: 0 };
		taken.push({ ...point, cx: point.cx + found.dx, cy: point.cy + found.dy });
	}
	return taken;
}

const medianAt = (
	{ text }: { readonly text: string },
	at: number,
	place: (at: number) => Pick<ScatterMedian, 'x' | 'y' | 'anchor'>,
): ScatterMedian => ({ at, text, ...place(at) });

/** Places everything in the room; as tall as wide allows where no height is given. */
export function layoutScatter({ points, x, y }: ScatterInput, room: Room): ScatterLayout {
	const { width } = room;
	const height = room.height ?? Math.round(Math.max(320, Math.min(640, width * 0.62)));
	const fontSize = width < 600 ? 12 : Math.max(13, Math.min(17, height / 36));
	const radius = width < 600 ? 4 : Math.max(4.5, Math.min(7, height / 90));
	const yLabels = ticksOf(y, [0, height], fontSize * 2).map(({ text }) => textWidth(text, fontSize));
	const edge = radius * 2 + 4;
	const xName = wrapText(`${x.name} →`, width - 4, fontSize).slice(0, 3);
	const plot = {
		left: Math.max(0, ...yLabels) + 10 + edge,
		right: width - edge - 4,
		top: fontSize * 2.2 + edge,
		bottom: height - fontSize * (2 + 1.25 * xName.length) - edge,
	};
	const [left, right]: readonly [number, number] = [plot.left, plot.right];
	const xScale = scaleOf(x, [left, right]);
	const yScale = scaleOf(y, [plot.bottom, plot.top]);
	const small = Math.max(11, fontSize * 0.9);
	const medianX: ScatterMedian | null =
		x.median === null
			? null
			: medianAt(x.median, xScale(x.median.value), (at) => {
					const isRight = at + 5 + textWidth(x.median?.text ?? '', small) > right + edge;
					return {
						x: at + (isRight ? -5 : 5),
						y: plot.top - edge + fontSize * 0.2,
						anchor: isRight ? 'end' : 'start',
					};
				});
	const medianY: ScatterMedian | null =
		y.median === null
			? null
			: medianAt(y.median, yScale(y.median.value), (at) => ({ x: right + edge, y: at - 4, anchor: 'end' }));
	const exact = points.map((point) => ({ ...point, cx: xScale(point.x), cy: yScale(point.y) }));
	const order = exact.toSorted((a, b) => Number(b.isChosen) - Number(a.isChosen) || (a.id < b.id ? -1 : 1));
	const placed = separate(order, radius * 2 + 0.5, radius * 5, plot);
	const kept = [medianX, medianY].flatMap((each) => (each === null ? [] : [boxOf(each, small)]));
	const frame = { left: plot.left - edge, right: width, top: fontSize * 1.6, bottom: plot.bottom + edge };
	return {
		width,
		height,
		fontSize,
		small,
		radius,
		plot,
		xName,
		xTicks: ticksOf(x, [left, right], textWidth('0000', fontSize) + 24).map((tick) => {
			const half = textWidth(tick.text, fontSize) / 2;
			return { ...tick, x: Math.max(half, Math.min(width - half, tick.at)) };
		}),
		yTicks: ticksOf(y, [plot.bottom, plot.top], fontSize * 2),
		points: placed,
		names: placeNames(placed, wantedNames(placed, medianX?.at, medianY?.at), frame, {
			radius,
			fontSize,
			kept,
		}),
		medianX,
		medianY,
	};
}
