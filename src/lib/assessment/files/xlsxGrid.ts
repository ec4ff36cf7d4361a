// An Excel workbook as rows of cells: the sheet that has the columns of answers, whatever else the workbook holds.
import { ANSWER_COLUMNS } from './columns.ts';
import { refusedGrid, type FileProblem, type Grid, type GridCell, type GridRow } from './grid.ts';
import { readMarks, type Parts } from './workbookParts.ts';

/** Unpacked, a workbook of answers has a fraction of it; more is taken for an attack. */
const MOST_BYTES = 60_000_000;
const HIGHEST = 20;
const NO_WORKBOOK = 'is not an Excel workbook; expected a file saved as .xlsx, or CSV';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
	signature.every((byte, at) => bytes[at] === byte);

/** Whether the bytes are those of a packed or an old workbook, readable or not. */
export function isWorkbook(bytes: Uint8Array): boolean {
	return startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
}

const isHeader = (cells: readonly unknown[]): boolean => {
	const names = cells.map((cell) => (typeof cell === 'string' ? cell.trim().toLowerCase() : ''));
	return ANSWER_COLUMNS.filter((column) => names.includes(column)).length >= 3;
};

function cellOf(value: unknown): GridCell {
	const isKnown = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
	if (isKnown || value instanceof Date) return value;
	return null;
}

async function unpack(bytes: Uint8Array): Promise<{ readonly parts: Parts; readonly packed: ArrayBuffer }> {
	const { strFromU8, unzipSync, zipSync } = await import('fflate');
	let size = 0;
	const files = unzipSync(bytes, {
		filter: ({ name, originalSize }) => {
			if (!/\.(xml|rels)$/.test(name)) return false;
			size += originalSize;
			if (size > MOST_BYTES) throw new Error('is too large when unpacked');
			return true;
		},
	});
	// Packed again without compression: the reader of values would unpack large parts in a worker made from a blob,
	// which the page's policy refuses.
	const packed = new Uint8Array(zipSync(files, { level: 0 }));
	const parts = new Map(Object.entries(files).map(([name, part]) => [name, strFromU8(part)]));
	return { parts, packed: packed.buffer };
}

const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

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
		const { parts, packed } = await unpack(bytes);
		if (!parts.has('xl/workbook.xml')) return refusedGrid(file, NO_WORKBOOK);
		const { default: readSheets } = await import('read-excel-file/universal');
		const sheets = await readSheets(packed, { trim: false });
		const found = sheets.flatMap(({ sheet, data }, at) => {
			const top = data.slice(0, HIGHEST).findIndex(isHeader);
			return top < 0 ? [] : [{ sheet, data, at, top }];
		});
		const [first, ...others] = found;
		if (first === undefined)
			return refusedGrid(file, `has no header row; expected columns named ${ANSWER_COLUMNS.join(', ')}`);
		const rows = first.data
			.map((cells, at): GridRow => ({ row: at + 1, cells: cells.map(cellOf) }))
			.slice(first.top);
		const problems = others.map(({ sheet }): FileProblem => ({
			...{ file, row: 1, column: '-', cell: null },
			message: `has answers on the sheet ${JSON.stringify(sheet)} too, which were not read; expected them on ${JSON.stringify(first.sheet)} only`,
		}));
		return { file, rows, problems, ...readMarks(parts, first.at) };
	} catch (fault) {
		return refusedGrid(file, `could not be read (${reasonOf(fault)}); expected a file saved as .xlsx`);
	}
}
