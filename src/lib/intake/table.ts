// A table that came in: its cells at their places, before and after it is known what its columns are.
import { fold } from './countries/fold.ts';
import { letterOf, type Cell, type CellMark, type Grid } from '#lib/tables/cells.ts';

/** A column of a table, named as the reader sees it. */
export interface TableColumn {
	/** Its header, made unique in the table: what a recipe calls it. */
	readonly key: string;
	/** From 0. */
	readonly at: number;
	/** Its header as it stands; empty where it has none. */
	readonly header: string;
	/** What stands above its header over several columns; null without. */
	readonly group: string | null;
	/** What the row of units says of it; null without. */
	readonly unit: string | null;
}

/** One sheet or one text. Plain data: it can be sent between workers. */
export interface IntakeTable {
	/** The name of the file. */
	readonly file: string;
	readonly sheet: string | null;
	/** The encoding and what parts the cells; null for a workbook. */
	readonly encoding: string | null;
	readonly delimiter: string | null;
	/** What stands above the header. */
	readonly title: string | null;
	readonly columns: readonly TableColumn[];
	/** The rows of the header, and that of the units. */
	readonly headerRows: readonly number[];
	readonly unitsRow: number | null;
	/** The rows below the header. */
	readonly rows: Grid['rows'];
	readonly marks: Readonly<Record<string, CellMark>>;
	/** Whether the countries stood side by side: rows and columns are then exchanged. */
	readonly isTurned: boolean;
}

/** The place of a cell as the reader sees it. */
export function cellName({ isTurned }: Pick<IntakeTable, 'isTurned'>, row: number, at: number): string {
	return isTurned ? `${letterOf(row - 1)}${at + 1}` : `${letterOf(at)}${row}`;
}

/** The column a recipe names, in any case and with any accents; undefined where the table has none. */
export function columnOf(table: Pick<IntakeTable, 'columns'>, key: string | null): TableColumn | undefined {
	if (key === null) return undefined;
	return (
		table.columns.find((column) => column.key === key) ??
		table.columns.find((column) => fold(column.key) === fold(key))
	);
}

/** A cell as text, without blanks around it. */
export const textOf = (cell: Cell | undefined): string =>
	cell === null || cell === undefined ? '' : String(cell).trim();
