// A Parquet file as rows of cells: read by a library that is loaded when there is one to read.
import type { Cell } from '../cells.ts';

export interface ParquetTable {
	readonly header: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
}

export const isParquet = (bytes: Uint8Array): boolean =>
	bytes.length >= 12 &&
	[0x50, 0x41, 0x52, 0x31].every((byte, at) => bytes[at] === byte && bytes.at(at - 4) === byte);

function cellOf(value: unknown): Cell {
	if (value === null || value === undefined) return null;
	if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
	if (typeof value === 'string' || typeof value === 'boolean') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '');
	return JSON.stringify(value);
}

/** More cells than are read. */
const MOST_CELLS = 20_000_000;

/** Reads all of a file; null where it is damaged, compressed in a way that is not read, or too large. */
export async function readParquet(bytes: Uint8Array): Promise<ParquetTable | null> {
	const { parquetMetadata, parquetReadObjects } = await import('hyparquet');
	const file = bytes.slice().buffer;
	try {
		const { schema, num_rows: count } = parquetMetadata(file);
		const header = schema.filter(({ num_children: inner }) => inner === undefined).map(({ name }) => name);
		if (Number(count) * header.length > MOST_CELLS) return null;
		const rows = await parquetReadObjects({ file });
		return { header, rows: rows.map((row) => header.map((name) => cellOf(row[name]))) };
	} catch {
		return null;
	}
}
