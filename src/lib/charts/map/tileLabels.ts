// What is written in the tiles of a tile map: the code, and the name below it where all of it fits.
import type { LabelLine, LabelPlace, MapLabel } from './labels.ts';
import { textWidth, wrapText } from '../frame/textWidth.ts';

export interface TileLabelRequest {
	readonly places: readonly LabelPlace[];
	readonly names: ReadonlyMap<string, string>;
	/** The side of a tile, in drawing units. */
	readonly side: number;
	/** Drawing units to a pixel. */
	readonly scale: number;
	/** The smallest letters, in pixels. */
	readonly size: number;
}

const MARGIN = 4;
const LINE = 1.12;
const MOST_LINES = 3;

/** One label a tile; none at all where the widest code does not fit, so that no tile seems nameless by itself. */
export function labelTiles({ places, names, side, scale, size }: TileLabelRequest): readonly MapLabel[] {
	const shown = places.filter(({ id }) => names.has(id));
	const room = side / scale - MARGIN;
	const widest = Math.max(0, ...shown.map(({ id }) => textWidth(id, 1)));
	if (widest * size > room + MARGIN - 1) return [];
	const letters = Math.min(size * 1.6, Math.max(size, (room / widest) * 0.5));
	return shown.map(({ id, x, y }) => {
		const name = room >= 4.6 * size ? nameLines(names.get(id) ?? '', room, size) : [];
		const height = letters + name.length * size * LINE;
		const top = y - (height * scale) / 2;
		const at = (text: string, below: number, pixels: number): LabelLine => ({
			text,
			x,
			y: round(top + below * scale),
			size: round(pixels * scale),
			isStrong: pixels === letters && text === id,
		});
		return {
			id,
			lines: [
				at(id, letters * 0.82, letters),
				...name.map((line, n) => at(line, letters + (n * LINE + 0.95) * size, size)),
			],
		};
	});
}

/** The name in lines that fit a tile, or nothing where a word would have to be broken or a line be left out. */
function nameLines(name: string, room: number, size: number): readonly string[] {
	const isTooLong = name
		.split(/\s+/)
		.some((word) => /\p{Alphabetic}/u.test(word) && !isWide(word) && textWidth(word, size) > room);
	const lines = wrapText(name, room, size);
	return isTooLong || lines.length > MOST_LINES ? [] : lines;
}

/** Whether a word may be broken between any two signs. */
const isWide = (word: string): boolean => /[\u2e80-\ua4cf\uf900-\ufaff]/u.test(word);

const round = (value: number): number => Math.round(value * 10) / 10;
