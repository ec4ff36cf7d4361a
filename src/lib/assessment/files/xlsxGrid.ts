// An Excel workbook as rows of cells: the sheet that has the columns of answers, whatever else the workbook holds.
import { MOST_CHARACTERS } from '#lib/exchange/csv.ts';
import { MOST_LISTED, quote } from '#lib/exchange/problem.ts';
import { ANSWER_COLUMNS } from './columns.ts';
import { letterOf, refusedGrid, type FileProblem, type Grid, type GridCell, type GridRow } from './grid.ts';
import { dropEmptyCells, hasLongText, scanSheet } from './sheetScan.ts';
import { unpackParts } from './unpack.ts';
import { percentFormats, sheetPart, type Parts } from './workbookParts.ts';

const HIGHEST = 20;
const LONGEST_NAME = 100;
const NO_WORKBOOK = 'is not an Excel workbook; expected a file saved as .xlsx, or CSV';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
	signature.every((byte, at) => bytes[at] === byte);

/** Whether the bytes are those of a packed or an old workbook, readable or not. */
export function isWorkbook(bytes: Uint8Array): boolean {
	return startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
}

const isHeader = (cells: readonly unknown[]): boolean => {
	const names = cells.map((cell) =>
		typeof cell === 'string' && cell.length < LONGEST_NAME ? cell.trim().toLowerCase() : '',
	);
	return ANSWER_COLUMNS.filter((column) => names.includes(column)).length >= 3;
};

function cellOf(value: unknown): GridCell {
	const isKnown = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
	if (isKnown || value instanceof Date) return value;
	return null;
}

const isTooLong = (cell: GridCell): boolean => typeof cell === 'string' && cell.length > MOST_CHARACTERS;

/** The parts as text, those of sheets without cells that hold nothing. */
async function readTexts(parts: ReadonlyMap<string, Uint8Array>): Promise<Parts> {
	const { strFromU8 } = await import('fflate');
	const texts = [...parts].map(([name, part]): [string, string] => {
		const text = strFromU8(part);
		return [name, isSheet(text) ? dropEmptyCells(text) : text];
	});
	return new Map(texts);
}

const isSheet = (text: string): boolean => text.includes('sheetData');

/** The values of every sheet. Rejects where the workbook is at fault. */
async function readValues(texts: Parts) {
	const [{ strToU8, zipSync }, { default: readSheets }] = await Promise.all([
		import('fflate'),
		import('read-excel-file/universal'),
	]);
	// Packed again without compression: the reader of values would unpack large parts in a worker made from a blob,
	// which the page's policy refuses.
	const files = Object.fromEntries([...texts].map(([name, text]) => [name, strToU8(text)]));
	const packed = new Uint8Array(zipSync(files, { level: 0 }));
	return readSheets(packed.buffer, { trim: false });
}

/** What the reader of values says of a cell, in words. */
function sayFault(fault: unknown): string {
	const reason = fault instanceof Error ? fault.message : '';
	const [, row, column] = /row (\d+),? col(?:umn)? (\d+)/.exec(reason) ?? [];
	const place = column === undefined ? '' : ` at ${letterOf(Number(column) - 1)}${row}`;
	return `is damaged${place} and could not be read; expected a file saved as .xlsx`;
}

/** Reads a workbook of answers. Rows above the header are passed over; every other fault is listed. Never rejects. */
export async function readXlsxGrid(file: string, bytes: Uint8Array): Promise<Grid> {
	if (bytes.length === 0) return refusedGrid(file, 'is empty; expected a workbook with answers');
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
		return refusedGrid(
			file,
			'is protected by a password, or of the old kind .xls; expected an unprotected .xlsx',
		);
	if (!isWorkbook(bytes)) return refusedGrid(file, NO_WORKBOOK);
	try {
		const unpacked = await unpackParts(bytes);
		if (!unpacked.ok) return refusedGrid(file, unpacked.message);
		const parts = await readTexts(unpacked.parts);
		if (!parts.has('xl/workbook.xml')) return refusedGrid(file, NO_WORKBOOK);
		if ([...parts.values()].some(hasLongText))
			return refusedGrid(
				file,
				`has a text of more than ${MOST_CHARACTERS} characters; expected at most so many in a cell`,
			);
		const percents = percentFormats(parts);
		const scans = new Map(
			[...parts].flatMap(([name, text]) =>
				isSheet(text) ? [[name, scanSheet(text, percents)] as const] : [],
			),
		);
		for (const { fault } of scans.values()) if (fault !== null) return refusedGrid(file, fault);
		const sheets = await readValues(parts);
		const found = sheets.flatMap(({ sheet, data }, at) => {
			const top = data.slice(0, HIGHEST).findIndex(isHeader);
			return top < 0 ? [] : [{ sheet, data, at, top }];
		});
		const [first, ...others] = found;
		if (first === undefined)
			return refusedGrid(file, `has no header row; expected columns named ${ANSWER_COLUMNS.join(', ')}`);
		const all = first.data
			.map((cells, at): GridRow => ({ row: at + 1, cells: cells.map(cellOf) }))
			.slice(first.top);
		const rows = all.filter(({ cells }, at) => at === 0 || !cells.some(isTooLong));
		const long = all.flatMap(({ row, cells }) => {
			const at = cells.findIndex(isTooLong);
			return at < 0 ? [] : [{ row, cell: `${letterOf(at)}${row}` }];
		});
		const problems = others.map(({ sheet }): FileProblem => ({
			...{ file, row: 1, column: '-', cell: null },
			message: `has answers on the sheet ${quote(sheet)} too, which were not read; expected them on ${quote(first.sheet)} only`,
		}));
		problems.push(
			...long.slice(0, MOST_LISTED).map(({ row, cell }) => ({
				...{ file, row, column: '-', cell },
				message: `has a cell of more than ${MOST_CHARACTERS} characters at ${cell}; the row was not read`,
			})),
		);
		const scan = scans.get(sheetPart(parts, first.at) ?? '');
		return { file, rows, problems, marks: scan?.marks ?? new Map(), hidden: scan?.hidden ?? new Set() };
	} catch (fault) {
		return refusedGrid(file, sayFault(fault));
	}
}
