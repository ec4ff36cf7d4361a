// An Excel workbook as sheets of values: unpacked piece by piece, looked over, and only then read.
import { LONGEST_CELL, letterOf, type CellMark, type TableFault } from '../cells.ts';
import { mergesOf, placeCells, type Merge } from './places.ts';
import { dropEmptyCells, hasLongText, scanSheet, type SheetLimits } from './sheetScan.ts';
import { unpackParts } from './unpack.ts';
import { percentFormats, sheetPart, type Parts } from './workbookParts.ts';

/** What the reader of values gives of a cell; anything else is no value. */
export type WorkbookValue = string | number | boolean | Date | null;

export interface WorkbookSheet {
	readonly name: string;
	/** Row by row from the first; empty rows are there. */
	readonly rows: readonly (readonly WorkbookValue[])[];
	readonly marks: ReadonlyMap<string, CellMark>;
	readonly hidden: ReadonlySet<number>;
	readonly merges: readonly Merge[];
}

export type WorkbookReading =
	| { readonly ok: true; readonly sheets: readonly WorkbookSheet[] }
	| { readonly ok: false; readonly fault: TableFault };

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
	signature.every((byte, at) => bytes[at] === byte);

/** Whether the bytes are those of an archive: a workbook, or another zip. */
export const isPacked = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b);

/** Whether the bytes are those of an old or a protected workbook. */
export const isOldWorkbook = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

const isSheet = (text: string): boolean => text.includes('sheetData');

function valueOf(value: unknown): WorkbookValue {
	const isKnown = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
	if (isKnown || value instanceof Date) return value;
	return null;
}

/** The parts as text: every cell with its address, none that holds nothing; and the merged cells by part. */
async function readTexts(parts: ReadonlyMap<string, Uint8Array>) {
	const { strFromU8 } = await import('fflate');
	const merges = new Map<string, readonly Merge[]>();
	const texts = [...parts].map(([name, part]): [string, string] => {
		const text = strFromU8(part);
		if (!isSheet(text)) return [name, text];
		merges.set(name, mergesOf(text));
		return [name, dropEmptyCells(placeCells(text))];
	});
	return { texts: new Map(texts), merges };
}

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

/** Where the reader of values says a cell is at fault. */
function faultOf(error: unknown): TableFault {
	const reason = error instanceof Error ? error.message : '';
	const [, row, column] = /row (\d+),? col(?:umn)? (\d+)/.exec(reason) ?? [];
	return column === undefined
		? { code: 'damaged' }
		: { code: 'damaged', row: Number(row), cell: `${letterOf(Number(column) - 1)}${row}` };
}

/** Where the first cell stands that is longer than a spreadsheet can hold: signs spelled out hide it from a look at the XML. */
function longCellOf(sheets: readonly (readonly (readonly unknown[])[])[]) {
	for (const rows of sheets)
		for (const [row, cells] of rows.entries())
			for (const [at, cell] of cells.entries())
				if (typeof cell === 'string' && cell.length > LONGEST_CELL)
					return { row: row + 1, cell: `${letterOf(at)}${row + 1}` };
	return null;
}

/** Reads every sheet of a workbook, or says the one reason why not. Never rejects. */
export async function readWorkbook(bytes: Uint8Array, limits: SheetLimits): Promise<WorkbookReading> {
	const refuse = (fault: TableFault): WorkbookReading => ({ ok: false, fault });
	if (bytes.length === 0) return refuse({ code: 'empty' });
	if (isOldWorkbook(bytes)) return refuse({ code: 'password' });
	if (!isPacked(bytes)) return refuse({ code: 'unknown_kind' });
	try {
		const unpacked = await unpackParts(bytes);
		if (!unpacked.ok) return refuse(unpacked.fault);
		const { texts, merges } = await readTexts(unpacked.parts);
		if (!texts.has('xl/workbook.xml')) return refuse({ code: 'unknown_kind' });
		if ([...texts.values()].some(hasLongText)) return refuse({ code: 'long_cell', most: LONGEST_CELL });
		const percents = percentFormats(texts);
		const scans = new Map(
			[...texts].flatMap(([name, text]) =>
				isSheet(text) ? [[name, scanSheet(text, percents, limits)] as const] : [],
			),
		);
		for (const { fault } of scans.values()) if (fault !== null) return refuse(fault);
		const read = await readValues(texts);
		const long = longCellOf(read.map(({ data }) => data));
		if (long !== null) return refuse({ code: 'long_cell', ...long, most: LONGEST_CELL });
		const sheets = read.map(({ sheet, data }, at): WorkbookSheet => {
			const part = sheetPart(texts, at) ?? '';
			const scan = scans.get(part);
			return {
				name: sheet,
				rows: data.map((cells) => cells.map(valueOf)),
				marks: scan?.marks ?? new Map(),
				hidden: scan?.hidden ?? new Set(),
				merges: merges.get(part) ?? [],
			};
		});
		return { ok: true, sheets };
	} catch (error) {
		return refuse(faultOf(error));
	}
}
