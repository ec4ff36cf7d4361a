// A file of answers as rows of cells, before anything is made of them; CSV and Excel meet here.
import type { Problem } from '#lib/exchange/problem.ts';

export type GridCell = string | number | boolean | Date | null;

export interface GridRow {
	/** As the spreadsheet counts. */
	readonly row: number;
	readonly cells: readonly GridCell[];
}

/** What a spreadsheet knows of a cell beyond its contents. */
export type CellMark = 'formula' | 'error' | 'percent';

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

/** The letters of a column: 0 is A, 26 is AA. */
export function letterOf(column: number): string {
	const last = String.fromCharCode(65 + (column % 26));
	return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

/** A file nothing could be read of, and why. */
export function refusedGrid(file: string, message: string): Grid {
	const problem: FileProblem = { file, row: 1, column: '-', cell: null, message };
	return { file, rows: [], marks: new Map(), hidden: new Set(), problems: [problem] };
}
