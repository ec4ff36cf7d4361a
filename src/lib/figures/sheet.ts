// Where everything stands on a sheet: title, subtitle, legend, the drawing, and what it rests on; one page of a report or one slide.
import type { Snippet } from 'svelte';
import { textWidth, wrapText } from '#lib/charts/frame/textWidth.ts';
import type { Canvas, Figure, LegendEntry, Room, Size } from './figure.ts';

/** What a sheet is drawn from. */
export interface SheetContents {
	readonly figure: Figure;
	/** What it rests on, one statement a line. */
	readonly lines: readonly string[];
	readonly direction: 'ltr' | 'rtl';
	readonly lang: string;
	readonly drawing: Snippet<[Canvas]>;
}

/** Sizes of a sheet in its own units; a height of null grows with the drawing. */
export interface Format {
	readonly width: number;
	readonly height: number | null;
	readonly pad: number;
	readonly title: number;
	readonly subtitle: number;
	readonly legend: number;
	/** Size of the lines below, which shrink to no less than `leastLine` when they would take the drawing's room. */
	readonly line: number;
	readonly leastLine: number;
	/** How much larger than on a page the drawing's letters are. */
	readonly zoom: number;
}

/** For a report: as tall as it needs to be. */
export const PICTURE: Format = {
	width: 1200,
	height: null,
	pad: 40,
	title: 30,
	subtitle: 17,
	legend: 14,
	line: 12,
	leastLine: 12,
	zoom: 1.1,
};

/** For a projector: 16:9, letters to be read from the back of a room. */
export const SLIDE: Format = {
	width: 1600,
	height: 900,
	pad: 44,
	title: 42,
	subtitle: 23,
	legend: 20,
	line: 15,
	leastLine: 11,
	zoom: 1.5,
};

export interface Line {
	readonly text: string;
	readonly x: number;
	/** The baseline. */
	readonly y: number;
	readonly size: number;
}

export interface PlacedEntry {
	readonly entry: LegendEntry;
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

export interface SheetLayout extends Size {
	readonly title: readonly Line[];
	readonly subtitle: readonly Line[];
	readonly legend: readonly PlacedEntry[];
	readonly lines: readonly Line[];
	/** Where the drawing stands, and the size it is drawn at before it is scaled to stand there. */
	readonly drawing: Size & { readonly x: number; readonly y: number; readonly canvas: Size };
}

/** Width and height of a swatch, in letters' heights. */
export const SWATCH = { width: 1.7, height: 1.05 } as const;

/** At least this share of a sheet of fixed height is the drawing's. */
const DRAWING_SHARE = 0.55;
const LEADING = 1.28;

interface Column {
	readonly y: number;
	readonly lines: readonly Line[];
}

function setText(texts: readonly string[], size: number, y: number, { pad, width }: Format): Column {
	const broken = texts.flatMap((text) => wrapText(text, width - 2 * pad, size));
	return {
		y: y + broken.length * size * LEADING,
		lines: broken.map((text, at) => ({ text, x: pad, y: y + (at * LEADING + 0.95) * size, size })),
	};
}

function setLegend(entries: readonly LegendEntry[], top: number, format: Format) {
	const { legend: size, pad, width } = format;
	const placed: PlacedEntry[] = [];
	let [x, y] = [pad, top];
	for (const entry of entries) {
		const text = entry.count === '' ? entry.label : `${entry.label} · ${entry.count}`;
		const wide = size * (SWATCH.width + 0.5) + textWidth(text, size);
		if (x > pad && x + wide > width - pad) [x, y] = [pad, y + size * 1.6];
		placed.push({ entry, x, y, text });
		x += wide + size * 1.4;
	}
	return { placed, y: entries.length === 0 ? top : y + size * 1.6 };
}

/** The lines below, as large as leaves the drawing its share. */
function setLines(texts: readonly string[], top: number, format: Format): Column {
	const { height, pad } = format;
	let size = format.line;
	for (;;) {
		const column = setText(texts, size, 0, format);
		const left = height === null ? Infinity : height - pad - top - column.y;
		if (height === null || left >= height * DRAWING_SHARE || size <= format.leastLine) return column;
		size = Math.max(format.leastLine, size - 0.5);
	}
}

/** What a sheet holds beside the drawing: `lines` say what it rests on. */
export interface SheetText extends Pick<Figure, 'title' | 'subtitle' | 'legend' | 'sizeIn'> {
	readonly lines: readonly string[];
}

/** Lays a sheet out. Lengths are in the units of the format; nothing overlaps and nothing leaves the sheet. */
export function layoutSheet(text: SheetText, format: Format): SheetLayout {
	const { width, height, pad, zoom } = format;
	const gap = format.subtitle * 0.6;
	const title = setText([text.title], format.title, pad, format);
	const subtitle = setText([text.subtitle], format.subtitle, title.y + gap / 2, format);
	const legend = setLegend(text.legend, subtitle.y + gap, format);
	const lines = setLines(text.lines, legend.y + gap, format);
	const top = legend.y + gap;
	const inner = width - 2 * pad;
	const room: Room = {
		width: inner / zoom,
		height: height === null ? null : Math.max(1, (height - pad - lines.y - gap - top) / zoom),
	};
	const canvas = text.sizeIn(room);
	const scale = Math.min(
		inner / canvas.width,
		room.height === null ? zoom : (room.height * zoom) / canvas.height,
		zoom * 1.6,
	);
	const drawn = { width: canvas.width * scale, height: canvas.height * scale };
	const foot = height === null ? top + drawn.height + gap : height - pad - lines.y;
	return {
		width,
		height: height ?? Math.ceil(foot + lines.y + pad),
		title: title.lines,
		subtitle: subtitle.lines,
		legend: legend.placed,
		lines: lines.lines.map((line) => ({ ...line, y: line.y + foot })),
		drawing: {
			...drawn,
			x: (width - drawn.width) / 2,
			y: room.height === null ? top : top + (foot - gap - top - drawn.height) / 2,
			canvas,
		},
	};
}
