// Why a workbook of answers cannot be read, in words.
import { LONGEST_CELL, type TableFault } from '#lib/tables/cells.ts';
import type { SheetLimits } from '#lib/tables/workbook/sheetScan.ts';
import { quote } from '#lib/exchange/problem.ts';
import { MOST_ROWS } from './grid.ts';

/** How far the answers of a sheet may reach. */
export const ANSWER_LIMITS: SheetLimits = { rows: MOST_ROWS, columns: 200, places: 2_000_000 };

const REACH = `expected answers in the first ${MOST_ROWS} rows and ${ANSWER_LIMITS.columns} columns`;

/** The fault of a workbook as the reader is told it. */
export function sayWorkbookFault({ code, cell, row, most = 0 }: TableFault): string {
	switch (code) {
		case 'empty':
			return 'is empty; expected a workbook with answers';
		case 'password':
			return 'is protected by a password, or of the old kind .xls; expected an unprotected .xlsx';
		case 'no_place':
			return `has a cell at ${quote(cell)}, which is no place; ${REACH}`;
		case 'too_far':
			return `has a cell at ${cell}; ${REACH}`;
		case 'too_many_rows':
			return `has ${row} rows; expected at most ${most}`;
		case 'too_many_parts':
			return `has more than ${most} parts; expected a workbook with answers`;
		case 'too_large':
			return `is larger than ${most / 1e6} MB when unpacked; expected a workbook with nothing but answers`;
		case 'long_cell':
			return `has a text of more than ${LONGEST_CELL} characters; expected at most so many in a cell`;
		case 'unplaced':
			return 'is damaged: a sheet has a cell or a row without a place; expected a file saved as .xlsx';
		case 'damaged':
			return cell === undefined
				? 'is damaged and could not be read; expected a file saved as .xlsx'
				: `is damaged at ${cell} and could not be read; expected a file saved as .xlsx`;
		default:
			return 'is not an Excel workbook; expected a file saved as .xlsx, or CSV';
	}
}
