// A file of answers as rows of cells, before anything is made of them; CSV and Excel meet here.
import type { Problem } from '#lib/exchange/problem.ts';
import type { CellMark } from '#lib/tables/cells.ts';

export type GridCell = string | number | boolean | Date | null;

export interface GridRow {
	/** As the spreadsheet counts. */
	readonly row: number;
	readonly cells: readonly GridCell[];
}

/** A fault in a file, with the cell as the spreadsheet shows it (`E7`) where there is one. */
export interface FileProblem extends Problem {
	readonly cell: string | null;
	/** `unstated`: a value on a row whose status is still `not_assessed`. */
	readonly code?: 'unstated';
}

export interface Grid {
	readonly file: string;
	/** The header row and those below it; empty where the file could not be read. */
	readonly rows: readonly GridRow[];
	/** By cell, such as `E7`. */
	readonly marks: ReadonlyMap<string, CellMark>;
	/** Rows the spreadsheet hides. */
	readonly hidden: ReadonlySet<number>;
	readonly problems: readonly FileProblem[];
}

/** Of a file, unpacked or not; of what it holds. Far more than the answers of all countries take. */
export const MOST_BYTES = 10_000_000;
export const MOST_ROWS = 50_000;

/** A file nothing could be read of, and why. */
export function refusedGrid(file: string, message: string): Grid {
	const problem: FileProblem = { file, row: 1, column: '-', cell: null, message };
	return { file, rows: [], marks: new Map(), hidden: new Set(), problems: [problem] };
}
