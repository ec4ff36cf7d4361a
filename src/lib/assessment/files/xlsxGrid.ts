// An Excel workbook as rows of cells: the sheet that has the columns of answers, whatever else the workbook holds.
import { MOST_CHARACTERS } from '#lib/exchange/csv.ts';
import { MOST_LISTED, quote } from '#lib/exchange/problem.ts';
import { letterOf } from '#lib/tables/cells.ts';
import { isOldWorkbook, isPacked, readWorkbook } from '#lib/tables/workbook/readWorkbook.ts';
import { ANSWER_COLUMNS } from './columns.ts';
import { refusedGrid, type FileProblem, type Grid, type GridCell, type GridRow } from './grid.ts';
import { ANSWER_LIMITS, sayWorkbookFault } from './workbookFault.ts';

const HIGHEST = 20;
const LONGEST_NAME = 100;

/** Whether the bytes are those of a packed or an old workbook, readable or not. */
export function isWorkbook(bytes: Uint8Array): boolean {
	return isPacked(bytes) || isOldWorkbook(bytes);
}

const isHeader = (cells: readonly unknown[]): boolean => {
	const names = cells.map((cell) =>
		typeof cell === 'string' && cell.length < LONGEST_NAME ? cell.trim().toLowerCase() : '',
	);
	return ANSWER_COLUMNS.filter((column) => names.includes(column)).length >= 3;
};

const isTooLong = (cell: GridCell): boolean => typeof cell === 'string' && cell.length > MOST_CHARACTERS;

/** Reads a workbook of answers. Rows above the header are passed over; every other fault is listed. Never rejects. */
export async function readXlsxGrid(file: string, bytes: Uint8Array): Promise<Grid> {
	const reading = await readWorkbook(bytes, ANSWER_LIMITS);
	if (!reading.ok) return refusedGrid(file, sayWorkbookFault(reading.fault));
	const found = reading.sheets.flatMap((sheet) => {
		const top = sheet.rows.slice(0, HIGHEST).findIndex(isHeader);
		return top < 0 ? [] : [{ ...sheet, top }];
	});
	const [first, ...others] = found;
	if (first === undefined)
		return refusedGrid(file, `has no header row; expected columns named ${ANSWER_COLUMNS.join(', ')}`);
	const all = first.rows.map((cells, at): GridRow => ({ row: at + 1, cells })).slice(first.top);
	const rows = all.filter(({ cells }, at) => at === 0 || !cells.some(isTooLong));
	const long = all.flatMap(({ row, cells }) => {
		const at = cells.findIndex(isTooLong);
		return at < 0 ? [] : [{ row, cell: `${letterOf(at)}${row}` }];
	});
	const problems = others.map(({ name }): FileProblem => ({
		...{ file, row: 1, column: '-', cell: null },
		message: `has answers on the sheet ${quote(name)} too, which were not read; expected them on ${quote(first.name)} only`,
	}));
	problems.push(
		...long.slice(0, MOST_LISTED).map(({ row, cell }) => ({
			...{ file, row, column: '-', cell },
			message: `has a cell of more than ${MOST_CHARACTERS} characters at ${cell}; the row was not read`,
		})),
	);
	return { file, rows, problems, marks: first.marks, hidden: first.hidden };
}
