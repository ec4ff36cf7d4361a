// Where the parts of a picture of movers lie: two lists, up and down, each row a name, a bar of its causes, and words.
import { textWidth, wrapText } from '../frame/textWidth.ts';

/** What one cause adds. */
export interface MoverPart {
	readonly key: string;
	readonly points: number;
	/** A fact on record, and not an index to be read with a warning. */
	readonly isFirm: boolean;
}

export interface Mover {
	readonly id: string;
	readonly name: string;
	/** The change, already formatted. */
	readonly text: string;
	readonly parts: readonly MoverPart[];
	/** What moved it most, in words. */
	readonly reasons: string;
}

/** A list with what stands above it, and what stands in it where nobody moved that way. */
export interface MoverList {
	readonly key: string;
	readonly head: string;
	readonly empty: string;
	readonly movers: readonly Mover[];
}

export interface PlacedPart extends MoverPart {
	readonly x: number;
	readonly width: number;
}

export interface PlacedMover extends Omit<Mover, 'parts' | 'reasons'> {
	readonly y: number;
	readonly parts: readonly PlacedPart[];
	readonly reasons: readonly string[];
}

export interface PlacedList extends Omit<MoverList, 'movers'> {
	readonly x: number;
	readonly y: number;
	readonly movers: readonly PlacedMover[];
}

export interface MoversLayout {
	readonly width: number;
	readonly height: number;
	readonly font: number;
	readonly small: number;
	readonly listWidth: number;
	/** Where a bar begins: the place of no change. */
	readonly zero: number;
	/** Below the top of a row: its bar, and the first line of its reasons. */
	readonly bar: { readonly y: number; readonly height: number };
	readonly words: number;
	readonly lists: readonly PlacedList[];
}

interface Room {
	readonly width: number;
	readonly height: number | null;
}

const GAP = 36;
const LEAST_FOR_TWO = 620;
const LEADING = 1.25;

const sumOf = (parts: readonly MoverPart[], sign: 1 | -1): number =>
	parts.reduce((sum, { points }) => sum + Math.max(0, points * sign), 0);

/** Stacks the parts from the place of no change: gains one way, losses the other. */
function stack(parts: readonly MoverPart[], zero: number, unit: number): readonly PlacedPart[] {
	let [gain, loss] = [zero, zero];
	return parts.map((part) => {
		const width = Math.abs(part.points) * unit;
		if (part.points < 0) loss -= width;
		const x = part.points < 0 ? loss : gain;
		if (part.points > 0) gain += width;
		return { ...part, x, width };
	});
}

function lay(lists: readonly MoverList[], width: number, rows: number): MoversLayout {
	const shown = lists.map((list) => ({ ...list, movers: list.movers.slice(0, rows) }));
	const isBeside = width >= LEAST_FOR_TWO;
	const listWidth = isBeside ? (width - GAP * (lists.length - 1)) / lists.length : width;
	const font = listWidth < 420 ? 13 : 15;
	const small = font * 0.86;
	const all = shown.flatMap(({ movers }) => movers.map(({ parts }) => parts));
	const [gain, loss] = [
		Math.max(1, ...all.map((parts) => sumOf(parts, 1))),
		Math.max(0, ...all.map((parts) => sumOf(parts, -1))),
	];
	const unit = listWidth / (gain + loss);
	const zero = loss * unit;
	const bar = { y: font * 1.45, height: 11 };
	const words = bar.y + bar.height + small * 1.15;
	let [y, tallest] = [0, 0];
	const placed = shown.map((list, at): PlacedList => {
		const top = isBeside ? 0 : y;
		let below = top + font * 2.2;
		const movers = list.movers.map(({ parts, reasons, ...mover }): PlacedMover => {
			const lines = wrapText(reasons, listWidth, small).slice(0, 3);
			const row = { ...mover, y: below, parts: stack(parts, zero, unit), reasons: lines };
			below += words + Math.max(0, lines.length - 1) * small * LEADING + font * 1.1;
			return row;
		});
		if (list.movers.length === 0) below += font * 2;
		y = below + font;
		tallest = Math.max(tallest, below);
		return { ...list, x: isBeside ? at * (listWidth + GAP) : 0, y: top, movers };
	});
	return {
		...{ width, height: Math.ceil(tallest), font, small, listWidth, zero, bar, words },
		lists: placed,
	};
}

/** As many rows as are given, or as many of the first as fit a height. */
export function layoutMovers(lists: readonly MoverList[], { width, height }: Room): MoversLayout {
	const most = Math.max(1, ...lists.map(({ movers }) => movers.length));
	for (let rows = most; rows > 1; rows -= 1) {
		const tried = lay(lists, width, rows);
		if (height === null || tried.height <= height) return tried;
	}
	return lay(lists, width, 1);
}

/** The room a name has beside its change. */
export const nameRoom = ({ listWidth, font }: MoversLayout, text: string): number =>
	listWidth - textWidth(text, font * 1.1) - font;
