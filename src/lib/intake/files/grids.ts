// Files as grids of cells: workbooks sheet by sheet, texts in any dialect, JSON as tables of its records.
import { type Cell, type CellMark, type Grid, type GridRow, type TableFault } from '#lib/tables/cells.ts';
import { decodeText } from '#lib/tables/text/decode.ts';
import { readDelimited, type Delimiter, type Reading } from '#lib/tables/text/delimited.ts';
import { readParquet } from '#lib/tables/parquet/readParquet.ts';
import type { Merge } from '#lib/tables/workbook/places.ts';
import { readWorkbook, type WorkbookSheet, type WorkbookValue } from '#lib/tables/workbook/readWorkbook.ts';
import { problem, type IntakeProblem, type ProblemCode } from '../problem.ts';

/** A grid with the file it is of. */
export interface FileGrid {
	readonly file: string;
	readonly encoding: string | null;
	readonly delimiter: string | null;
	readonly grid: Grid;
}

export interface GridReading {
	readonly grids: readonly FileGrid[];
	readonly problems: readonly IntakeProblem[];
}

const SHEET_LIMITS = { rows: 200_000, columns: 1000, places: 5_000_000 };
const MOST_MERGED = 500_000;

const CODES: Readonly<Record<TableFault['code'], ProblemCode>> = {
	...{
		empty: 'file_empty',
		not_text: 'file_not_text',
		too_large: 'file_too_large',
		too_many_parts: 'file_too_large',
	},
	...{ too_many_rows: 'file_too_long', too_far: 'file_too_wide', too_many_columns: 'file_too_wide' },
	...{
		long_cell: 'file_long_cell',
		damaged: 'file_damaged',
		unplaced: 'file_damaged',
		no_place: 'file_damaged',
	},
	...{ stray_quote: 'file_stray_quote', password: 'file_password', unknown_kind: 'file_unknown_kind' },
};

/** What is partly read all the same is warned of. */
const PARTLY = new Set<TableFault['code']>(['stray_quote', 'long_cell', 'too_many_rows']);

/** A fault of a file as it is told. */
export function tellFault(file: string, { code, row, cell, most }: TableFault): IntakeProblem {
	return problem(CODES[code], PARTLY.has(code) ? 'warning' : 'error', {
		...{ file, row: row ?? null, cell: cell ?? null, params: most === undefined ? {} : { most } },
	});
}

function cellOf(value: WorkbookValue): Cell {
	if (!(value instanceof Date)) return typeof value === 'string' && value.trim() === '' ? null : value;
	return Number.isNaN(value.getTime()) ? null : value.toISOString().replace('T00:00:00.000Z', '');
}

/** Merged cells hold their first one's value everywhere. */
function spread(rows: Cell[][], merges: readonly Merge[]): void {
	let count = 0;
	const width = Math.max(0, ...rows.map((row) => row.length));
	for (const { top, left, bottom, right } of merges) {
		const value = rows[top]?.[left] ?? null;
		if (value === null) continue;
		for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1)
			for (let at = left; at <= Math.min(right, width - 1); at += 1) {
				count += 1;
				if (count > MOST_MERGED) return;
				const cells = rows[row];
				if (cells === undefined) continue;
				while (cells.length < at) cells.push(null);
				cells[at] ??= value;
			}
	}
}

function gridOf({ name, rows, marks, merges }: WorkbookSheet): Grid {
	const cells = rows.map((row) => row.map(cellOf));
	spread(cells, merges);
	const kept = cells.flatMap((row, at): GridRow[] =>
		row.some((cell) => cell !== null) ? [{ row: at + 1, cells: row }] : [],
	);
	const told: Record<string, CellMark> = {};
	for (const [place, mark] of marks) if (mark !== 'formula') told[place] = mark;
	return { sheet: name, rows: kept, marks: told };
}

/** The sheets of a workbook that hold anything. */
export async function readSheets(file: string, bytes: Uint8Array): Promise<GridReading> {
	const reading = await readWorkbook(bytes, SHEET_LIMITS);
	if (!reading.ok) return { grids: [], problems: [tellFault(file, reading.fault)] };
	const grids = reading.sheets.map(gridOf).filter(({ rows }) => rows.length > 0);
	return {
		grids: grids.map((grid) => ({ file, encoding: null, delimiter: null, grid })),
		problems: grids.length === 0 ? [tellFault(file, { code: 'empty' })] : [],
	};
}

/** The table of a Parquet file; what cannot be read is told as damaged. */
export async function readColumns(file: string, bytes: Uint8Array): Promise<GridReading> {
	const table = await readParquet(bytes);
	if (table === null) return { grids: [], problems: [tellFault(file, { code: 'damaged' })] };
	const rows = [table.header, ...table.rows].map((cells, at): GridRow => ({ row: at + 1, cells }));
	return {
		grids: [{ file, encoding: null, delimiter: null, grid: { sheet: null, rows, marks: {} } }],
		problems: [],
	};
}

/** How a text is said to be written, where that is not to be recognised. */
export interface TextHints {
	readonly encoding?: string | null;
	readonly delimiter?: Delimiter | null;
}

/** A text as one grid, with what is doubtful about it. */
export async function readText(
	file: string,
	bytes: Uint8Array,
	{ encoding = null, delimiter = null }: TextHints,
	reading: Reading,
): Promise<GridReading> {
	const decoded = decodeText(bytes, encoding);
	if (!decoded.ok) return { grids: [], problems: [tellFault(file, decoded.fault)] };
	const read = await readDelimited(decoded.text, { delimiter, ...reading });
	const problems = read.faults.map((fault) => tellFault(file, fault));
	const isRefused = read.faults.some(({ code }) => code === 'too_many_columns');
	if (!decoded.isCertain)
		problems.push(problem('encoding_guessed', 'note', { file, params: { encoding: decoded.encoding } }));
	if (read.grid.rows.length === 0 && problems.length === 0) problems.push(tellFault(file, { code: 'empty' }));
	const grid = { file, encoding: decoded.encoding, delimiter: read.delimiter, grid: read.grid };
	return { grids: isRefused || read.grid.rows.length === 0 ? [] : [grid], problems };
}

const isCell = (value: unknown): value is Cell =>
	value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const asCell = (value: unknown): Cell =>
	isCell(value) ? (value === '' ? null : value) : JSON.stringify(value ?? null);

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Records, or rows of cells, as a grid; null where a value is neither. */
export function gridOfJson(name: string | null, data: unknown): Grid | null {
	if (!Array.isArray(data) || data.length === 0) return null;
	const items: readonly unknown[] = data;
	const rowsOfCells = items.filter((item): item is unknown[] => Array.isArray(item));
	if (rowsOfCells.length === items.length)
		return {
			sheet: name,
			marks: {},
			rows: rowsOfCells.map((cells, at) => ({ row: at + 1, cells: cells.map(asCell) })),
		};
	const records = items.filter(isRecord);
	if (records.length < items.length) return null;
	const keys = [...new Set(records.slice(0, 1000).flatMap((record) => Object.keys(record)))].slice(0, 1000);
	const rows = records.map((record, at) => ({ row: at + 2, cells: keys.map((key) => asCell(record[key])) }));
	return { sheet: name, marks: {}, rows: [{ row: 1, cells: keys }, ...rows] };
}
