// SDMX-CSV: a column that holds codes with their labels becomes two, as every other publisher writes them.
import type { Cell, Grid } from '#lib/tables/cells.ts';
import { textOf, type IntakeTable, type TableColumn } from '../table.ts';

const FIRST = /^(DATAFLOW|STRUCTURE)(\[.*\])?(: |$)/;
const BOTH = /^([^:\s]+):\s+(.*)$/s;

/** The columns SDMX-CSV 1.0 and 2.0 put before the data: what the data are of, and what is done with them. */
export const SDMX_COLUMNS: ReadonlySet<string> = new Set([
	'DATAFLOW',
	'STRUCTURE',
	'STRUCTURE_ID',
	'STRUCTURE_NAME',
	'ACTION',
]);

/** The code of the standard's list of observation statuses (CL_OBS_STATUS) for a missing value that is suppressed. */
const SUPPRESSED = 'Q';

/** The column of observation statuses of a table in SDMX-CSV; undefined where it has none, or is no such table. */
export const statusColumn = ({ columns }: Pick<IntakeTable, 'columns'>): TableColumn | undefined =>
	columns.some(({ header }) => SDMX_COLUMNS.has(header))
		? columns.find(({ header }) => header.toUpperCase() === 'OBS_STATUS')
		: undefined;

/** Whether a status says that there is a value, which is not published. */
export const isSuppressed = (status: Cell | undefined): boolean => textOf(status) === SUPPRESSED;

/** Whether the first row is a header of SDMX-CSV 1.0 or 2.0. */
export function isSdmx({ rows }: Pick<Grid, 'rows'>): boolean {
	return FIRST.test(textOf(rows[0]?.cells[0]));
}

/** Parts `CODE: Label` into two columns where headers say both; rows marked as deleted are left out. */
export function partLabels(grid: Grid): Grid {
	const [header, ...rows] = grid.rows;
	if (header === undefined || !isSdmx(grid)) return grid;
	const names = header.cells.map((cell) => BOTH.exec(textOf(cell)));
	const labelled = names.flatMap((found, at) => (found === null ? [] : [at]));
	const action = header.cells.findIndex((cell) => textOf(cell).startsWith('ACTION'));
	const kept = rows.filter(({ cells }) => action < 0 || !/^D(:|$)/.test(textOf(cells[action])));
	const split = (cells: readonly Cell[]): Cell[] => {
		const both = cells.map((cell) => BOTH.exec(textOf(cell)));
		const codes = cells.map((cell, at): Cell => (labelled.includes(at) ? (both[at]?.[1] ?? cell) : cell));
		return [...codes, ...labelled.map((at): Cell => both[at]?.[2] ?? null)];
	};
	if (labelled.length === 0) return { ...grid, rows: [header, ...kept] };
	return { ...grid, rows: [header, ...kept].map(({ row, cells }) => ({ row, cells: split(cells) })) };
}
