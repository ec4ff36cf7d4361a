// Lays out a heat map of rows and columns: in one block as tall as it needs, or in several side by side within a height.
import type { Look } from '../frame/look.ts';
import { foldedWidth, shortenText, textWidth, wrapText } from '../frame/textWidth.ts';

export interface HeatGridCell {
	readonly text: string;
	/** What stands for the text where the cell is too narrow for it. */
	readonly short?: string;
	readonly look: Look;
}

export interface HeatGridColumn {
	readonly id: string;
	readonly name: string;
	readonly shortName: string;
	/** Why the whole column is empty; null where it has cells. */
	readonly silent: string | null;
	/** Language of the names, where it is not that of the page. */
	readonly lang?: string | undefined;
}

export interface HeatGridRow {
	readonly id: string;
	readonly name: string;
	/** What stands for the name where there is no room for it. */
	readonly code: string;
	readonly marked: boolean;
	/** In the order of the columns; those of silent columns are not drawn. */
	readonly cells: readonly HeatGridCell[];
}

export interface HeatGridBlock {
	readonly x: number;
	/** The first row of the block and the row after its last. */
	readonly from: number;
	readonly to: number;
}

export interface HeatGridLayout {
	readonly width: number;
	readonly height: number;
	readonly blocks: readonly HeatGridBlock[];
	readonly labels: Label;
	readonly labelWidth: number;
	readonly cellWidth: number;
	/** Of a row whose label takes one line; one of two lines may be taller. */
	readonly rowHeight: number;
	/** Each row's label in lines, its top below the header, and its height. */
	readonly rows: readonly {
		readonly lines: readonly string[];
		readonly top: number;
		readonly height: number;
	}[];
	/** Of labels and numbers. */
	readonly fontSize: number;
	readonly hasNumbers: boolean;
	readonly header: {
		readonly height: number;
		readonly fontSize: number;
		/** Written up the column where its words are wider than it. */
		readonly upright: boolean;
		readonly lines: readonly (readonly string[])[];
	};
}

type Label = 'name' | 'code';

interface Room {
	readonly width: number;
	readonly height: number | null;
}
interface Grid {
	readonly rows: readonly (Pick<HeatGridRow, 'name' | 'code'> & {
		readonly cells?: readonly Pick<HeatGridCell, 'text' | 'short'>[];
	})[];
	readonly columns: readonly Pick<HeatGridColumn, 'name' | 'shortName'>[];
}

const GAP = 24;
const SMALLEST = 11;
/** Letters grow past `font` only where there is a height to fill and this width: on a slide. */
const ROOMY = { row: 24, font: 13, width: 800 };
const LEADING = 1.2;
/** From one line of a label to the next, and how tall a row of two is, in letters' heights. */
export const LABEL_LEADING = 1.12;
const TWO_LINES = 2.35;
/** The longest a name may run up its column. */
const UPRIGHT = 150;

function layoutHeader(columns: Grid['columns'], cellWidth: number): HeatGridLayout['header'] {
	const fontSize = cellWidth >= 70 ? 12.5 : SMALLEST;
	const fits = (lines: readonly string[], words: string): boolean =>
		lines.length <= 3 && words.split(/\s+/).every((word) => textWidth(word, fontSize) <= cellWidth - 6);
	const flat = (name: (column: Grid['columns'][number]) => string): readonly (readonly string[])[] | null => {
		const lines = columns.map((column) => wrapText(name(column), cellWidth - 6, fontSize));
		return lines.every((each, index) => {
			const column = columns[index];
			return column !== undefined && fits(each, name(column));
		})
			? lines
			: null;
	};
	const lines = flat(({ name }) => name) ?? flat(({ shortName }) => shortName);
	if (lines !== null) {
		const most = Math.max(1, ...lines.map(({ length }) => length));
		return { height: most * fontSize * LEADING + 8, fontSize, upright: false, lines };
	}
	const shown = columns.map(({ shortName }) => [shortenText(shortName, UPRIGHT, fontSize)]);
	const longest = Math.max(0, ...shown.flat().map((text) => textWidth(text, fontSize)));
	return { height: Math.ceil(longest) + 10, fontSize, upright: true, lines: shown };
}

/** `widest`: the longest label, name in two lines, and number in em; cells of numbers are at least as wide as three figures. */
interface MeasuredGrid extends Grid {
	readonly widest: Readonly<Record<Label | 'folded' | 'number', number>>;
	/** The labels of all rows in lines. */
	readonly lines: Readonly<Record<Label | 'folded', readonly (readonly string[])[]>>;
}

const measure = (grid: Grid): MeasuredGrid => {
	const widest = (of: (row: Grid['rows'][number]) => number): number => Math.max(0, ...grid.rows.map(of));
	const texts = new Set(grid.rows.flatMap(({ cells = [] }) => cells.map(({ text, short = text }) => short)));
	const number = Math.max(...['100', ...texts].map((text) => textWidth(text, 1)));
	const [name, code] = [widest((row) => textWidth(row.name, 1)), widest((row) => textWidth(row.code, 1))];
	const folded = widest((row) => foldedWidth(row.name, 1));
	return {
		...grid,
		widest: { name, code, folded, number },
		lines: {
			name: grid.rows.map((row) => [row.name]),
			code: grid.rows.map((row) => [row.code]),
			folded: grid.rows.map((row) => wrapText(row.name, folded + 1e-9, 1)),
		},
	};
};

interface Try {
	readonly blocks: number;
	readonly labels: Label | 'folded';
	readonly hasNumbers: boolean;
}

/** How tall a row of one line is where rows, some of two lines, share a height; less than nothing where they do not fit. */
function shareHeight(height: number, rows: number, folded: number, two: number): number {
	const even = height / rows;
	if (folded === 0 || even >= two) return even;
	return folded >= rows ? -1 : (height - folded * two) / (rows - folded);
}

function layoutTry(
	grid: MeasuredGrid,
	{ width, height }: Room,
	{ blocks, labels, hasNumbers }: Try,
): HeatGridLayout | null {
	const perBlock = Math.max(1, Math.ceil(grid.rows.length / blocks));
	const used = Math.max(1, Math.ceil(grid.rows.length / perBlock));
	if (used !== blocks) return null;
	const blockWidth = (width - GAP * (blocks - 1)) / blocks;
	const labelAt = (fontSize: number): number => Math.ceil(grid.widest[labels] * fontSize) + 8;
	const starts = Array.from({ length: blocks }, (_, index) => index * perBlock);
	const lines = grid.lines[labels];
	const folded = starts.map(
		(from) => lines.slice(from, from + perBlock).filter(({ length }) => length > 1).length,
	);
	const rowOf = (head: number, two: number): number =>
		height === null
			? ROOMY.row
			: Math.min(ROOMY.row * 1.5, shareHeight(height - head, perBlock, Math.max(...folded), two));
	const numberWidth = (fontSize: number): number => grid.widest.number * fontSize + 6;
	const least = hasNumbers ? numberWidth(SMALLEST) : SMALLEST * 1.1;
	const fonts = [18, 16, 14.5, ROOMY.font, 12, SMALLEST].filter(
		(size) => (height !== null && width >= ROOMY.width) || size <= ROOMY.font,
	);
	for (const fontSize of fonts) {
		const cellWidth = (blockWidth - labelAt(fontSize)) / Math.max(1, grid.columns.length);
		const needed = hasNumbers ? Math.max(least, numberWidth(fontSize)) : least;
		if (cellWidth < needed) continue;
		const header = layoutHeader(grid.columns, cellWidth);
		const two = fontSize * TWO_LINES;
		const rowHeight = rowOf(header.height, two);
		if (rowHeight < fontSize * 1.18) continue;
		const heights = lines.map(({ length }) => (length > 1 ? Math.max(rowHeight, two) : rowHeight));
		let [end, tallest] = [0, rowHeight];
		const rows = heights.map((tall, at) => {
			const top = at % perBlock === 0 ? 0 : end;
			end = top + tall;
			tallest = Math.max(tallest, end);
			return { lines: lines[at] ?? [], top, height: tall };
		});
		return {
			width,
			height: header.height + tallest,
			blocks: starts.map((from, index) => ({
				...{ x: index * (blockWidth + GAP), from },
				to: Math.min(grid.rows.length, from + perBlock),
			})),
			rows,
			labels: labels === 'folded' ? 'name' : labels,
			labelWidth: labelAt(fontSize),
			cellWidth,
			rowHeight,
			fontSize,
			hasNumbers,
			header,
		};
	}
	return null;
}

const MOST_BLOCKS = 12;

/**
 * Places a grid in a room. As tall as it needs: one block, with names, in two lines where they are long, if they leave room
 * for the numbers. In a height: the largest type that fits, over blocks side by side; codes before numbers are given up. What fits nowhere is drawn
 * as at a size where it does, scaled down: nothing is ever left out.
 */
export function layoutHeatGrid(grid: Grid, room: Room): HeatGridLayout & { readonly scale: number } {
	const measured = measure(grid);
	const blockCounts =
		room.height === null ? [1] : Array.from({ length: MOST_BLOCKS }, (_, index) => index + 1);
	for (const hasNumbers of [true, false]) {
		const found = (['name', 'folded', 'code'] as const).flatMap((labels) =>
			blockCounts.flatMap((blocks) => layoutTry(measured, room, { blocks, labels, hasNumbers }) ?? []),
		);
		// Names are worth a little type.
		const worth = ({ fontSize, labels }: HeatGridLayout): number => fontSize + (labels === 'name' ? 3.5 : 0);
		const [best] = found.toSorted((a, b) => worth(b) - worth(a) || a.blocks.length - b.blocks.length);
		if (best !== undefined) return { ...best, scale: 1 };
	}
	const larger = 1.25;
	const { scale, ...layout } = layoutHeatGrid(grid, {
		width: room.width * larger,
		height: room.height === null ? null : room.height * larger,
	});
	return { ...layout, scale: scale / larger };
}
