// Where everything stands on a sheet: title, subtitle, legend, the drawing, and what it rests on; one page of a report or one slide.
import type { Snippet } from 'svelte';
import { textWidth, wrapText } from '#lib/charts/frame/textWidth.ts';
import type { QrCode } from '#lib/ui/qr/code.ts';
import type { Canvas, Figure, LegendEntry, Size } from '../figure.ts';
import { UNITS, type Preset, type Shape } from './presets.ts';

/** A QR code in place of a drawing: its modules, and the address that stands below it. */
export interface SheetCode extends QrCode {
	readonly address: string;
}

/** Room for the address below a code, in modules. */
export const CAPTION = 3;

/** What a sheet is drawn from. */
export interface SheetContents {
	/** What stands in place of the drawing. */
	readonly code?: SheetCode;
	readonly figure: Figure;
	/** What it rests on, one statement a line. */
	readonly lines: readonly string[];
	readonly direction: 'ltr' | 'rtl';
	readonly lang: string;
	readonly drawing: Snippet<[Canvas]>;
}

/** Sizes of a sheet in its own units. */
export interface Format {
	readonly width: number;
	readonly height: number;
	readonly shape: Shape;
	readonly pad: number;
	readonly title: number;
	readonly subtitle: number;
	readonly legend: number;
	/** Size of the lines below, which shrink to no less than `leastLine` when they would take the drawing's room. */
	readonly line: number;
	readonly leastLine: number;
	/** How much larger than on a page the drawing's letters are. */
	readonly zoom: number;
	readonly legendAt: Preset['legend'];
}

/** A preset in the units of a sheet. */
export function formatOf({ width, height, least, pad, shape, type, zoom, legend }: Preset): Format {
	const { millimetre, point } = UNITS;
	return {
		width: width * millimetre,
		height: height * millimetre,
		shape,
		pad: pad * millimetre,
		title: type.title * point,
		subtitle: type.subtitle * point,
		legend: type.legend * point,
		line: type.line * point,
		leastLine: least * point,
		zoom,
		legendAt: legend,
	};
}

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
	/** One line below another where it is wider than the sheet. */
	readonly texts: readonly string[];
}

export interface SheetLayout extends Size {
	readonly title: readonly Line[];
	readonly subtitle: readonly Line[];
	readonly legend: readonly PlacedEntry[];
	/** Size of the legend's letters. */
	readonly letter: number;
	readonly lines: readonly Line[];
	/** Where the drawing stands, and the size it is drawn at before it is scaled to stand there. */
	readonly drawing: Size & { readonly x: number; readonly y: number; readonly canvas: Size };
}

/** Width and height of a swatch, in letters' heights. */
export const SWATCH = { width: 1.7, height: 1.05 } as const;

/** At least this share of its height is the drawing's: paper that is cut becomes longer for it. */
const DRAWING_SHARE = 0.55;
const LEADING = 1.28;

/** Texts one below another, and where they end. */
export interface Column {
	readonly y: number;
	readonly lines: readonly Line[];
}

/** Letters of titles are bold, and so this much wider. */
export const BOLD = 1.07;

interface Set {
	readonly top?: number;
	/** How much wider than regular its letters are. */
	readonly weight?: number;
	/** From one text to the next, in letters' heights. */
	readonly apart?: number;
}

/** Breaks texts into lines of a sheet. */
export function setText(
	texts: readonly string[],
	size: number,
	{ pad, width }: Format,
	{ top = 0, weight = 1, apart = 0 }: Set = {},
): Column {
	let y = top;
	const lines = texts.flatMap((text, at) => {
		if (at > 0) y += apart * size;
		return wrapText(text, width - 2 * pad, size * weight).map((broken): Line => {
			y += LEADING * size;
			return { text: broken, x: pad, y: y - (LEADING - 0.95) * size, size };
		});
	});
	return { y, lines };
}

/** The entries from the top of the legend on, and how tall it is. */
export function setLegend(
	entries: readonly LegendEntry[],
	{ legend: size, pad, width }: Format,
): { readonly placed: readonly PlacedEntry[]; readonly height: number } {
	const placed: PlacedEntry[] = [];
	const lead = size * (SWATCH.width + 0.5);
	let [x, y, lines] = [pad, 0, 1];
	for (const entry of entries) {
		const text = entry.count === '' ? entry.label : `${entry.label} · ${entry.count}`;
		const texts = wrapText(text, width - 2 * pad - lead, size);
		const wide = lead + Math.max(...texts.map((each) => textWidth(each, size)));
		if (x > pad && x + wide > width - pad) [x, y, lines] = [pad, y + size * (0.4 + 1.2 * lines), 1];
		placed.push({ entry, x, y, texts });
		lines = Math.max(lines, texts.length);
		x += wide + size * 1.4;
	}
	return { placed, height: entries.length === 0 ? 0 : y + size * (0.4 + 1.2 * lines) };
}

/** The lines below, as large as leaves the drawing its share of the sheet beside the `rest`. */
function setLines(texts: readonly string[], rest: number, format: Format): Column {
	const { height } = format;
	let size = format.line;
	for (;;) {
		const column = setText(texts, size, format, { apart: 0.25 });
		if (height - rest - column.y >= height * DRAWING_SHARE || size <= format.leastLine) return column;
		size = Math.max(format.leastLine, size - 0.5);
	}
}

/** What a sheet holds beside the drawing: `lines` say what it rests on. */
export interface SheetText extends Pick<Figure, 'title' | 'subtitle' | 'legend' | 'sizeIn'> {
	readonly lines: readonly string[];
}

/** A drawing grows into room to spare, but not out of proportion. */
const MOST_GROWN = 1.6;
/** A drawing this little smaller than asked for, as whole units make it, can still be read. */
const NEARLY = 0.985;

/** A drawing that cannot be read in its room is asked for in one so much taller, until it can. */
const TALLER = 1.1;

/**
 * The size a drawing is asked for and how much larger it stands on the sheet, `free` below each other. On paper it is as tall as it
 * is at ease where that fits, else as it fits, and longer rather than hard to read; a slide is filled.
 */
function fitDrawing(sizeIn: Figure['sizeIn'], { width, pad, zoom, shape }: Format, free: number) {
	const inner = width - 2 * pad;
	const ask = (height: number | null, most: number) => {
		const canvas = sizeIn({ width: inner / zoom, height: height === null ? null : height / zoom });
		return { canvas, scale: Math.min(inner / canvas.width, most, (height ?? Infinity) / canvas.height) };
	};
	if (shape === 'slide') return ask(free, zoom * MOST_GROWN);
	const eased = ask(null, zoom);
	for (let room = free; room < eased.canvas.height * eased.scale; room *= TALLER) {
		const fitted = ask(room, zoom);
		if (fitted.scale >= zoom * NEARLY && fitted.canvas.isCramped !== true) return fitted;
	}
	return eased;
}

/** Where a drawing stands below `top`, with `below` left free, and where it ends. */
function placeDrawing(sizeIn: Figure['sizeIn'], format: Format, top: number, below: number) {
	const least = format.shape === 'cut' ? format.height * DRAWING_SHARE : 1;
	const free = Math.max(least, format.height - top - below);
	const { canvas, scale } = fitDrawing(sizeIn, format, free);
	const drawn = { width: canvas.width * scale, height: canvas.height * scale };
	const spare = format.shape === 'slide' ? Math.max(0, free - drawn.height) : 0;
	const drawing = { ...drawn, x: (format.width - drawn.width) / 2, y: top + spare / 2, canvas };
	return { drawing, foot: top + spare + drawn.height };
}

/** Lays a sheet out. Lengths are in the units of the format; nothing overlaps and nothing leaves the sheet. */
export function layoutSheet(text: SheetText, format: Format): SheetLayout {
	const { width, height, pad, shape } = format;
	const gap = format.subtitle * 0.6;
	const title = setText([text.title], format.title, format, { top: pad, weight: BOLD });
	const subtitle = setText([text.subtitle], format.subtitle, format, { top: title.y + gap / 2 });
	const legend = setLegend(text.legend, format);
	const isAbove = format.legendAt === 'above';
	const head = subtitle.y + gap;
	const top = isAbove ? head + legend.height + gap : head;
	const tail = isAbove || legend.height === 0 ? 0 : legend.height + gap;
	const lines = setLines(text.lines, top + tail + pad, format);
	const { drawing, foot } = placeDrawing(text.sizeIn, format, top, gap + tail + lines.y + pad);
	const legendTop = isAbove ? head : foot + gap;
	const linesTop = foot + gap + tail;
	const taken = linesTop + lines.y + pad - 1e-6;
	return {
		width,
		height: shape !== 'cut' && taken <= height ? height : Math.ceil(taken),
		title: title.lines,
		subtitle: subtitle.lines,
		legend: legend.placed.map((each) => ({ ...each, y: each.y + legendTop })),
		letter: format.legend,
		lines: lines.lines.map((line) => ({ ...line, y: line.y + linesTop })),
		drawing,
	};
}
