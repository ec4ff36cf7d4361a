// What any table is made of before anything is known of it: rows of cells at the places a reader sees them at.

/** A cell as it stands in its file; null is empty. Dates are ISO 8601 texts. */
export type Cell = string | number | boolean | null;

/** What a spreadsheet knows of a cell beyond its contents. */
export type CellMark = 'formula' | 'error' | 'percent';

export interface GridRow {
	/** As a spreadsheet counts: the first is 1. */
	readonly row: number;
	readonly cells: readonly Cell[];
}

/** One sheet, or one text file, as rows. Empty rows are left out, rows may be of any length. */
export interface Grid {
	/** The sheet of a workbook; null for a text. */
	readonly sheet: string | null;
	readonly rows: readonly GridRow[];
	/** By cell, such as `E7`. */
	readonly marks: Readonly<Record<string, CellMark>>;
}

/** As many as a spreadsheet lets a cell hold. */
export const LONGEST_CELL = 32_767;

/** The letters of a column: 0 is A, 26 is AA. */
export function letterOf(column: number): string {
	const last = String.fromCharCode(65 + (column % 26));
	return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

/** Row and column of a place such as `E7`, from 1; null for what is no place. */
export function placeOf(name: string | null): { readonly row: number; readonly column: number } | null {
	const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name ?? '') ?? [];
	if (digits === '') return null;
	let column = 0;
	for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
	return { row: Number(digits), column };
}

/** Why a file, or a part of it, cannot be read; turned into words by whoever asks. */
export interface TableFault {
	readonly code:
		| 'empty'
		| 'not_text'
		| 'too_large'
		| 'too_many_rows'
		| 'too_many_columns'
		| 'long_cell'
		| 'damaged'
		| 'unplaced'
		| 'no_place'
		| 'too_far'
		| 'too_many_parts'
		| 'stray_quote'
		| 'password'
		| 'unknown_kind';
	readonly row?: number;
	/** A place such as `E7`. */
	readonly cell?: string;
	readonly most?: number;
}
