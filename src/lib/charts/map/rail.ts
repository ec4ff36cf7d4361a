// The rail of a map: a swatch and a name for each country drawn as a circle, large enough to read and to tap.
import { textWidth, wrapText } from '../frame/textWidth.ts';

export interface RailItem {
	readonly id: string;
	readonly name: string;
}

export interface RailRequest {
	readonly items: readonly RailItem[];
	/** Stands above the entries; empty for none. */
	readonly title: string;
	readonly columns: number;
	readonly width: number;
	/** Of the names. */
	readonly size: number;
	/** From right to left. */
	readonly isMirrored: boolean;
}

/** A place in the rail: the whole of `left`, `top`, `width` and `height` picks the country. */
export interface RailEntry {
	readonly id: string;
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	readonly swatch: { readonly x: number; readonly y: number; readonly r: number };
	readonly textX: number;
	readonly lines: readonly { readonly text: string; readonly y: number }[];
}

export interface Rail {
	readonly height: number;
	/** In as many lines as its width asks for; none where there is no title. */
	readonly title: readonly { readonly text: string; readonly x: number; readonly y: number }[];
	readonly titleSize: number;
	readonly size: number;
	readonly anchor: 'start' | 'end';
	readonly entries: readonly RailEntry[];
}

/** A target is never lower than this, in pixels. */
export const LEAST_TARGET = 26;
const LINE = 1.2;
/** Letters of the title are bold, and so this much wider. */
const BOLD = 1.07;

/** From the edge of an entry to its swatch, and on to its name, in units of the letters. */
const lead = (size: number): number => 2 * size;

/** How wide a column must be for the longest name on one line. */
export function railColumn(items: readonly RailItem[], size: number): number {
	return Math.max(0, ...items.map(({ name }) => textWidth(name, size))) + lead(size) + size;
}

/** The rail from its own top left: entries run down the columns; a long name takes as many lines as it needs. */
export function layoutRail({ items, title, columns, width, size, isMirrored }: RailRequest): Rail {
	const column = width / columns;
	const rows = Math.ceil(items.length / columns);
	const room = column - lead(size) - size / 2;
	const named = items.map(({ id, name }) => ({ id, lines: wrapText(name, room, size) }));
	const titleSize = size - 1;
	const titled = items.length === 0 ? [] : wrapText(title, width - 4, titleSize * BOLD);
	const head = titled.length === 0 ? 0 : size * 1.9 + (titled.length - 1) * size * LINE;
	const heights = Array.from({ length: rows }, (_, row) => {
		const most = Math.max(1, ...named.filter((_, at) => at % rows === row).map(({ lines }) => lines.length));
		return Math.max(LEAST_TARGET, most * size * LINE + 8);
	});
	const tops = heights.map((_, row) => head + heights.slice(0, row).reduce((sum, each) => sum + each, 0));
	const mirror = (x: number): number => (isMirrored ? width - x : x);
	const r = size * 0.62;
	const entries = named.map(({ id, lines }, at): RailEntry => {
		const row = at % rows;
		const left = Math.floor(at / rows) * column;
		const [top, height] = [tops[row] ?? 0, heights[row] ?? 0];
		const middle = top + height / 2;
		return {
			id,
			left: isMirrored ? width - left - column : left,
			top,
			width: column,
			height,
			swatch: { x: mirror(left + r + 2), y: middle, r },
			textX: mirror(left + lead(size)),
			lines: lines.map((text, n) => ({
				text,
				y: middle + (n - (lines.length - 1) / 2) * size * LINE + size * 0.35,
			})),
		};
	});
	return {
		height: head + heights.reduce((sum, each) => sum + each, 0),
		title: titled.map((text, n) => ({ text, x: mirror(2), y: size * (1.1 + n * LINE) })),
		titleSize,
		size,
		anchor: isMirrored ? 'end' : 'start',
		entries,
	};
}
