// Lays out a heat map of rows and columns: in one block as tall as it needs, or in several side by side within a height.
import type { Look } from '../frame/look.ts';
import { shortenText, textWidth, wrapText } from '../frame/textWidth.ts';

export interface HeatGridCell {
	readonly text: string;
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
	readonly labels: 'name' | 'code';
	readonly labelWidth: number;
	readonly cellWidth: number;
	readonly rowHeight: number;
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

interface Room {
	readonly width: number;
	readonly height: number | null;
}
interface Grid {
	readonly rows: readonly (Pick<HeatGridRow, 'name' | 'code'> & {
		readonly cells?: readonly { readonly text: string }[];
	})[];
	readonly columns: readonly Pick<HeatGridColumn, 'name' | 'shortName'>[];
}

const GAP = 24;
const SMALLEST = 11;
const ROOMY = { row: 24, font: 13 };
const LEADING = 1.2;
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

/** `widest`: the longest label and number in em; cells of numbers are at least as wide as three figures. */
interface MeasuredGrid extends Grid {
	readonly widest: Readonly<Record<'name' | 'code' | 'number', number>>;
}

const measure = (grid: Grid): MeasuredGrid => {
	const widest = (label: 'name' | 'code'): number =>
		Math.max(0, ...grid.rows.map((row) => textWidth(row[label], 1)));
	const texts = new Set(grid.rows.flatMap(({ cells = [] }) => cells.map(({ text }) => text)));
	const number = Math.max(...['100', ...texts].map((text) => textWidth(text, 1)));
	return { ...grid, widest: { name: widest('name'), code: widest('code'), number } };
};

interface Try {
	readonly blocks: number;
	readonly labels: 'name' | 'code';
	readonly hasNumbers: boolean;
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
	const measured = (fontSize: number) => {
		const cellWidth = (blockWidth - labelAt(fontSize)) / Math.max(1, grid.columns.length);
		return { fontSize, cellWidth, header: layoutHeader(grid.columns, cellWidth) };
	};
	const rowOf = ({ header }: { readonly header: { readonly height: number } }): number =>
		height === null ? ROOMY.row : Math.min(ROOMY.row * 1.5, (height - header.height) / perBlock);
	const numberWidth = (fontSize: number): number => grid.widest.number * fontSize + 6;
	const least = hasNumbers ? numberWidth(SMALLEST) : SMALLEST * 1.1;
	const fonts = [18, 16, 14.5, ROOMY.font, 12, SMALLEST].filter(
		(size) => height !== null || size <= ROOMY.font,
	);
	for (const fontSize of fonts) {
		const found = measured(fontSize);
		const rowHeight = rowOf(found);
		const needed = hasNumbers ? Math.max(least, numberWidth(fontSize)) : least;
		if (found.cellWidth < needed || rowHeight < fontSize * 1.18) continue;
		const { cellWidth, header } = found;
		return {
			width,
			height: header.height + rowHeight * perBlock,
			blocks: Array.from({ length: blocks }, (_, index) => ({
				x: index * (blockWidth + GAP),
				from: index * perBlock,
				to: Math.min(grid.rows.length, (index + 1) * perBlock),
			})),
			labels,
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
 * Places a grid in a room. As tall as it needs: one block, with names if they leave room for the numbers. In a height:
 * the largest type that fits, over blocks side by side; codes before numbers are given up. What fits nowhere is drawn
 * as at a size where it does, scaled down: nothing is ever left out.
 */
export function layoutHeatGrid(grid: Grid, room: Room): HeatGridLayout & { readonly scale: number } {
	const measured = measure(grid);
	const blockCounts =
		room.height === null ? [1] : Array.from({ length: MOST_BLOCKS }, (_, index) => index + 1);
	for (const hasNumbers of [true, false]) {
		const found = (['name', 'code'] as const).flatMap((labels) =>
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
