// Where the parts of a share grid lie: rows of names, columns of shares, in as many blocks side by side as the room asks for.
import { shortenText, textWidth, wrapText } from '../frame/textWidth.ts';

/** A cell: its share decides its paint, its text is printed; a null share is plain text without paint. */
export interface ShareCell {
	readonly share: number | null;
	readonly text: string;
}

export interface ShareRow {
	readonly id: string;
	readonly label: string;
	/** A row over all others, printed bold. */
	readonly isTotal: boolean;
	readonly cells: readonly ShareCell[];
}

export interface ShareGridLayout {
	readonly width: number;
	readonly height: number;
	readonly blockWidth: number;
	/** Left edge of each block and the rows it holds. */
	readonly blocks: readonly { readonly x: number; readonly rows: readonly ShareRow[] }[];
	readonly labelWidth: number;
	readonly cellWidth: number;
	readonly rowHeight: number;
	readonly headHeight: number;
	readonly font: number;
	/** How many rows had no room; they are named below the last. */
	readonly more: number;
	/** How much of the names there is room for: 1 where all but the odd one are whole. */
	readonly whole: number;
	/** The lines of each column's head; one line each where they are turned upright. */
	readonly heads: readonly (readonly string[])[];
	readonly isTurned: boolean;
}

interface Room {
	readonly width: number;
	readonly height: number | null;
}

const GAP = 24;
/** A block is no narrower than this. */
const LEAST_BLOCK = 226;
/** Rows closer than this many letter heights run into each other. */
const TIGHT = 1.2;
const FONT = { least: 11, most: 16 };
const ROW = 25;
/** What a head is given where the height is free. */
const HEAD = 90;
const BLOCK_WIDTH = 440;
/** A block this many times as wide as a letter is high reads well. */
const WIDE = 31;
/** The room of a name: no more than this share of a block. */
const LABEL_SHARE = 0.5;

type Head = Pick<ShareGridLayout, 'heads' | 'isTurned' | 'headHeight'>;

/** The head in lines where every word fits the columns, else upright. */
function layHead(columns: readonly string[], cellWidth: number, font: number): Head {
	const fits = columns.every((label) =>
		label.split(/\s+/).every((word) => textWidth(word, font) <= cellWidth - 4),
	);
	if (fits) {
		const heads = columns.map((label) => wrapText(label, cellWidth - 4, font));
		const lines = Math.max(1, ...heads.map(({ length }) => length));
		return { heads, isTurned: false, headHeight: Math.ceil(lines * font * 1.2 + 8) };
	}
	const longest = Math.max(0, ...columns.map((label) => textWidth(label, font)));
	return {
		heads: columns.map((label) => [shortenText(label, 120, font)]),
		isTurned: true,
		headHeight: Math.ceil(Math.min(longest, 120) + 10),
	};
}

function laySide(
	rows: readonly ShareRow[],
	columns: readonly string[],
	{ width, height }: { readonly width: number; readonly height: number },
	count: number,
): ShareGridLayout {
	const perBlock = Math.max(1, Math.ceil(rows.length / count));
	const blockWidth = (width - GAP * (count - 1)) / count;
	const lay = (font: number): ShareGridLayout => {
		const widths = rows.map(({ label }) => textWidth(label, font) + 10).toSorted((a, b) => a - b);
		const least = Math.min(blockWidth * (1 - LABEL_SHARE / 2), columns.length * font * 1.75);
		const labelWidth = Math.min(
			widths[Math.floor(widths.length * 0.98)] ?? 0,
			blockWidth * LABEL_SHARE,
			blockWidth - least,
		);
		const cellWidth = Math.min(64, (blockWidth - labelWidth) / Math.max(1, columns.length));
		const head = layHead(columns, cellWidth, Math.min(font, 13));
		const most = font * 1.9;
		const rowHeight = Math.min(most, (height - head.headHeight - 1) / perBlock);
		const taken = labelWidth + cellWidth * columns.length;
		return {
			...head,
			width,
			height: Math.ceil(head.headHeight + perBlock * rowHeight + 1),
			blockWidth: taken,
			blocks: Array.from({ length: count }, (_, at) => ({
				x: at * (taken + GAP),
				rows: rows.slice(at * perBlock, (at + 1) * perBlock),
			})),
			labelWidth,
			cellWidth,
			rowHeight,
			font,
			more: 0,
			whole: Math.min(1, labelWidth / (widths[Math.floor(widths.length * 0.98)] ?? 1)),
		};
	};
	// The largest letters the rows have room for.
	for (let font = Math.min(FONT.most, blockWidth / WIDE); font > FONT.least; font -= 0.5) {
		const tried = lay(font);
		if (tried.rowHeight >= font * 1.3 && tried.cellWidth >= font * 1.5) return tried;
	}
	return lay(FONT.least);
}

/** Lays the grid out: as tall as it needs, or within a height, with larger letters before more blocks. Never wider than the room. */
export function layShareGrid(
	rows: readonly ShareRow[],
	columns: readonly string[],
	room: Room,
): ShareGridLayout {
	const wanted = rows.length <= 18 ? 1 : Math.max(1, Math.min(3, Math.floor(room.width / BLOCK_WIDTH)));
	const height = room.height ?? Math.ceil(rows.length / wanted) * ROW + HEAD;
	const most = Math.max(1, Math.min(6, Math.floor((room.width + GAP) / (LEAST_BLOCK + GAP))));
	const lay = (held: readonly ShareRow[], count: number) =>
		laySide(held, columns, { width: room.width, height }, count);
	const tried = Array.from({ length: most }, (_, at) => lay(rows, at + 1));
	const legible = tried.filter(({ rowHeight, font }) => rowHeight >= font * TIGHT);
	const [first] = legible;
	if (first === undefined) {
		// What has no room is counted, not squeezed in.
		const { headHeight } = lay(rows, most);
		const perBlock = Math.max(1, Math.floor((height - headHeight - 1) / (FONT.least * 1.25)));
		return cutTo(rows, most * perBlock - 1, (held) => lay(held, most));
	}
	const fitOf = ({ font, cellWidth, whole }: ShareGridLayout): number =>
		Math.min(cellWidth / 1.4, font) * whole;
	return legible.reduce((best, each) => (fitOf(each) > fitOf(best) + 1e-9 ? each : best), first);
}

function cutTo(
	rows: readonly ShareRow[],
	room: number,
	lay: (held: readonly ShareRow[]) => ShareGridLayout,
): ShareGridLayout {
	const held = rows.slice(0, Math.max(1, room));
	return { ...lay(held), more: rows.length - held.length };
}
