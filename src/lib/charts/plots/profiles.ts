// Lays out profile lines: one line a unit over a row of stops, on one scale, each named at its end.
import { scaleLinear } from 'd3-scale';
import { formatMark } from '#lib/i18n/format.ts';
import { spread } from '../frame/spread.ts';
import { stack, stackHeight } from '../frame/stack.ts';
import { shortenText, textWidth, wrapText } from '../frame/textWidth.ts';

export interface ProfileStop {
	readonly id: string;
	readonly name: string;
	readonly shortName: string;
	/** Why no unit has a point here; null where some may. */
	readonly silent: string | null;
	/** Stands apart: no line leads from it to the next. */
	readonly apart: boolean;
	/** The middle of the units around: their median and quarters; null where there is none. */
	readonly median: number | null;
	readonly quarters: readonly [number, number] | null;
	readonly lang?: string | undefined;
}

export interface ProfilePoint {
	readonly value: number;
	/** Rests on little. */
	readonly hollow: boolean;
}

export interface ProfileLine {
	readonly id: string;
	readonly name: string;
	readonly code: string;
	/** One a stop; null where there is no score. */
	readonly points: readonly (ProfilePoint | null)[];
}

export interface ProfileInput {
	readonly stops: readonly ProfileStop[];
	readonly lines: readonly ProfileLine[];
	readonly scale: readonly [number, number];
	/** What the line of medians is called at its end. */
	readonly medianName: string;
	readonly mirrored: boolean;
}

interface Room {
	readonly width: number;
	readonly height: number | null;
}

export interface PlacedPoint extends ProfilePoint {
	readonly stop: number;
	readonly x: number;
	readonly y: number;
}

export interface EndLabel {
	/** Its name, line by line. */
	readonly texts: readonly { readonly text: string; readonly y: number }[];
	readonly x: number;
	readonly y: number;
	/** From the last point to the label. */
	readonly from: { readonly x: number; readonly y: number };
}

export interface PlacedLine {
	readonly id: string;
	readonly points: readonly PlacedPoint[];
	/** Points joined by a line, gaps left open. */
	readonly runs: readonly (readonly PlacedPoint[])[];
	/** Null for a line without a point. */
	readonly end: EndLabel | null;
}

export interface ProfileLayout {
	readonly width: number;
	readonly height: number;
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly fontSize: number;
	/** The middles of the stops. */
	readonly xs: readonly number[];
	readonly step: number;
	readonly yOf: (value: number) => number;
	readonly ticks: readonly { readonly value: number; readonly y: number }[];
	readonly header: {
		readonly fontSize: number;
		readonly upright: boolean;
		readonly lines: readonly (readonly string[])[];
	};
	readonly lines: readonly PlacedLine[];
	readonly medians: PlacedLine;
	readonly size: number;
}

const TIE = 2;

/** Points of one stop that would hide each other, moved up and down around their height. */
function untie(heights: readonly (number | null)[], apart: number): readonly (number | null)[] {
	const order = heights
		.flatMap((y, line) => (y === null ? [] : [{ y, line }]))
		.toSorted((a, b) => a.y - b.y || a.line - b.line);
	const groups: { y: number; lines: number[] }[] = [];
	for (const { y, line } of order) {
		const last = groups.at(-1);
		if (last !== undefined && Math.abs(y - last.y) <= TIE) last.lines.push(line);
		else groups.push({ y, lines: [line] });
	}
	const moved = [...heights];
	for (const { lines } of groups) {
		lines
			.toSorted((a, b) => a - b)
			.forEach((line, place) => {
				const y = heights[line];
				if (y != null) moved[line] = y + (place - (lines.length - 1) / 2) * apart;
			});
	}
	return moved;
}

function runsOf(
	points: readonly (PlacedPoint | null)[],
	stops: readonly ProfileStop[],
): readonly (readonly PlacedPoint[])[] {
	const runs: PlacedPoint[][] = [];
	let open: PlacedPoint[] | null = null;
	points.forEach((point, stop) => {
		if (point === null) open = null;
		else if (open === null) runs.push((open = [point]));
		else open.push(point);
		if (stops[stop]?.apart === true) open = null;
	});
	return runs.filter((run) => run.length > 1);
}

/** Whole names, else short ones, else slightly smaller short ones; where words are still too wide, up the stop. */
function layoutHeader(stops: readonly ProfileStop[], width: number, size: number): ProfileLayout['header'] {
	for (const [name, fontSize] of [
		['name', size],
		['shortName', size],
		['shortName', Math.max(11, size * 0.8)],
	] as const) {
		const lines = stops.map((stop) => wrapText(stop[name], width, fontSize));
		const words = stops.flatMap((stop) => stop[name].split(/\s+/));
		const fits = words.every((word) => textWidth(word, fontSize) <= width);
		if (fits && lines.every(({ length }) => length <= 4)) return { fontSize, upright: false, lines };
	}
	return {
		fontSize: size,
		upright: true,
		lines: stops.map(({ shortName }) => [shortenText(shortName, 150, size)]),
	};
}

/** Places everything; nothing overlaps that has a name, and nothing leaves the frame. */
export function layoutProfiles(
	{ stops, lines, scale, medianName, mirrored }: ProfileInput,
	room: Room,
): ProfileLayout {
	const { width } = room;
	const fontSize = width < 600 ? 12 : Math.max(13, Math.min(18, (room.height ?? 560) / 36, width / 80));
	const marks = scaleLinear([...scale], [0, 1]).ticks(5);
	const axis = Math.max(0, ...marks.map((value) => textWidth(formatMark(value), fontSize))) + 10;
	const names = [...lines.map(({ name }) => name), medianName];
	const widest = Math.max(...names.map((name) => textWidth(name, fontSize))) + 22;
	const takesCodes = widest > width * 0.3 && width < 600;
	const labelWidth = Math.min(
		takesCodes ? Math.max(52, textWidth(medianName, fontSize) + 22) : widest,
		width * 0.3,
	);
	const inner = Math.max(10, width - axis - labelWidth);
	const step = inner / Math.max(1, stops.length);
	const header = layoutHeader(stops, step - 8, fontSize);
	const headerHeight = header.upright
		? Math.max(...header.lines.flat().map((text) => textWidth(text, fontSize))) + 14
		: Math.max(...header.lines.map((each) => each.length)) * header.fontSize * 1.2 + 12;
	const apart = Math.max(3.2, fontSize * 0.32);
	const air = Math.max(10, (lines.length / 2) * apart + 4);
	const wanted = Math.max(300, (lines.length + 1) * fontSize * 1.5) + air * 2 + headerHeight;
	const height = room.height ?? Math.ceil(Math.min(560, Math.max(wanted, width * 0.42)));
	const plot = { left: axis, right: axis + inner, top: headerHeight + air, bottom: height - air };
	const y = scaleLinear([...scale], [plot.bottom, plot.top]);
	const turn = (x: number): number => (mirrored ? width - x : x);
	const xs = stops.map((_, index) => turn(plot.left + step * (index + 0.5)));
	const heights = stops.map((_, stop) =>
		untie(
			lines.map(({ points }) => {
				const point = points[stop];
				return point == null ? null : y(point.value);
			}),
			apart,
		),
	);
	const placed = lines.map(({ id, points }, line) => {
		const all = points.map((point, stop) => {
			const at = heights[stop]?.[line];
			return point === null || at == null ? null : { ...point, stop, x: xs[stop] ?? 0, y: at };
		});
		return { id, points: all.flatMap((each) => each ?? []), runs: runsOf(all, stops) };
	});
	const middle = stops.map(({ median }, stop) =>
		median === null ? null : { value: median, hollow: false, stop, x: xs[stop] ?? 0, y: y(median) },
	);
	const medianLine = {
		id: 'median',
		points: middle.flatMap((each) => each ?? []),
		runs: runsOf(middle, stops),
	};
	const ended = [...placed, medianLine];
	const shown = [...lines.map(({ name, code }) => (takesCodes ? code : name)), medianName];
	const texts = shown.map((name) => wrapText(name, labelWidth - 20, fontSize));
	const at = spread(
		ended.map(({ points }, index) => ({
			at: points.at(-1)?.y ?? height / 2,
			size: points.length === 0 ? 0 : stackHeight(texts[index] ?? [], fontSize),
		})),
		{ low: headerHeight, high: height },
	);
	const labelled = ended.map((line, index): PlacedLine => {
		const last = line.points.at(-1);
		if (last === undefined) return { ...line, end: null };
		const y = at[index] ?? last.y;
		return {
			...line,
			end: {
				texts: stack(texts[index] ?? [], y, fontSize),
				x: turn(plot.right + 18),
				y,
				from: { x: last.x, y: last.y },
			},
		};
	});
	return {
		width,
		height,
		plot: mirrored ? { ...plot, left: width - plot.right, right: width - plot.left } : plot,
		fontSize,
		xs,
		step,
		yOf: (value) => y(value),
		ticks: marks.map((value) => ({ value, y: y(value) })),
		header,
		lines: labelled.slice(0, -1),
		medians: labelled.at(-1) ?? { ...medianLine, end: null },
		size: Math.max(4.5, fontSize * 0.42),
	};
}
