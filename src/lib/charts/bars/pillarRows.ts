// Lays out rows of one scale: a unit's own value with its bounds, medians as ticks and a few others as named points.
import { fromRight, layoutBlock, type PillarBlock, type PillarRow } from './pillarRowsBlock.ts';
import { shortenText, textWidth } from '../frame/textWidth.ts';

export type KeySign = 'own' | 'bounds' | 'near' | 'kind' | 'other' | 'word';

/** What a sign means; of another unit `label` is the word that stands for it. */
export interface RowKey {
	readonly sign: KeySign;
	readonly label: string;
	readonly text: string;
}

interface Room {
	readonly width: number;
	readonly height: number | null;
	readonly isMirrored: boolean;
}

export interface PlacedKey extends RowKey {
	readonly x: number;
	readonly y: number;
	readonly textX: number;
}

export interface PillarRowsLayout {
	readonly width: number;
	readonly height: number;
	readonly fontSize: number;
	readonly small: number;
	readonly keys: readonly PlacedKey[];
	/** Side by side. */
	readonly blocks: readonly PillarBlock[];
	/** The anchor of what is written from the side where lines begin. */
	readonly start: 'start' | 'end';
}

const LEAST = 11;
const EASE = 13;
const MOST = 19;
/** Between two columns, and the narrowest a column may be, in units of the letters. */
const GAP = 2.5;
const NARROWEST = 26;

function placeKeys(keys: readonly RowKey[], width: number, size: number) {
	const small = Math.max(LEAST, size - 1);
	let [x, line] = [0, 0];
	const placed = keys.map((key): PlacedKey => {
		const lead = key.label === '' ? size * 1.5 : textWidth(key.label, small) * 1.1 + size * 0.5;
		const text = shortenText(key.text, width - lead, small);
		const wide = lead + textWidth(text, small);
		if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
		const at = { ...key, text, x, textX: x + lead, y: (line + 0.8) * size * 1.55 };
		x += wide + size * 1.3;
		return at;
	});
	return { placed, height: keys.length === 0 ? 0 : (line + 1) * size * 1.55 + size * 0.4 };
}

interface Tried {
	readonly size: number;
	readonly columns: number;
	readonly stretch: number;
}

function layoutAt(
	rows: readonly PillarRow[],
	keys: readonly RowKey[],
	scale: readonly [number, number],
	{ width, isMirrored, size, columns, stretch }: Tried & Pick<Room, 'width' | 'isMirrored'>,
): PillarRowsLayout {
	const small = Math.max(LEAST, size - 1.5);
	const legend = placeKeys(keys, width, size);
	const column = (width - (columns - 1) * size * GAP) / columns;
	const count = Math.ceil(rows.length / columns);
	const hasOthers = rows.some(({ others }) => others.length > 0);
	const blocks = Array.from({ length: columns }, (_, at) => {
		const from = at * (column + size * GAP);
		return layoutBlock(rows.slice(at * count, (at + 1) * count), {
			...{ scale, size, small, stretch, isMirrored, hasOthers, width: column, top: legend.height },
			x: isMirrored ? width - from - column : from,
		});
	});
	const flip = (x: number): number => (isMirrored ? width - x : x);
	return {
		...{ width, fontSize: size, small, blocks },
		height: Math.ceil(Math.max(...blocks.map(({ grid }) => grid.bottom)) + small * 1.6),
		keys: legend.placed.map((key) => ({
			...key,
			text: isMirrored ? fromRight(key.text) : key.text,
			x: flip(key.x),
			textX: flip(key.textX),
		})),
		start: isMirrored ? 'end' : 'start',
	};
}

/**
 * Places the rows below what their signs mean. As tall as they need where the room sets no height; in a room with one, in the
 * largest letters that fit, in two columns where one does not, stretched to fill it.
 */
export function layoutPillarRows(
	rows: readonly PillarRow[],
	keys: readonly RowKey[],
	scale: readonly [number, number],
	{ width, height, isMirrored }: Room,
): PillarRowsLayout {
	const at = (size: number, columns = 1, stretch = 1) =>
		layoutAt(rows, keys, scale, { width, isMirrored, size, columns, stretch });
	// A drawing is asked for in the very size it said it takes.
	const eased = at(EASE);
	if (height === null || height === eased.height) return eased;
	const sizes = Array.from({ length: (MOST - LEAST) * 2 + 1 }, (_, step) => MOST - step / 2);
	const tried = sizes.flatMap((size) =>
		[1, 2]
			.filter((columns) => columns === 1 || width / columns >= size * NARROWEST)
			.map((columns) => ({ size, columns })),
	);
	const { size, columns } = tried.find((each) => at(each.size, each.columns).height <= height) ??
		tried.at(-1) ?? { size: LEAST, columns: 1 };
	const plain = at(size, columns);
	const taken = Math.max(...plain.blocks.map(({ grid }) => grid.bottom - grid.top));
	return taken > 0 ? at(size, columns, Math.min(1.6, (taken + height - plain.height - 1) / taken)) : plain;
}
