// The first rows of a result of any types, read batch by batch: what is not a number or a truth value becomes text.
import type { Cell, Excerpt } from './connector.ts';

interface Field {
	readonly name: string;
	readonly type: { toString(): string };
}

/** A part of a streamed result, as Arrow gives it. */
export interface Batch {
	readonly numRows: number;
	getChildAt(index: number): { get(index: number): unknown } | null;
}

/** A streamed result. */
export interface Batches extends AsyncIterable<Batch> {
	/** Known once it is open. */
	readonly schema: { readonly fields: readonly Field[] };
	open(): Promise<unknown>;
}

/** Cells hold at most this many characters in all: far more than anyone reads, far less than a tab can hold. */
const MOST_CHARACTERS = 20_000_000;

const writeDate = (milliseconds: number): string =>
	new Date(milliseconds)
		.toISOString()
		.replace('T', ' ')
		.replace(/(\.000)?Z$/, '')
		.replace(/ 00:00:00$/, '');

/** Lists and structs as JSON, whatever they hold. */
function writeNested(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? Number(part) : part));
}

function cellOf(value: unknown, type: string): Cell {
	if (value === null || value === undefined) return null;
	if (typeof value === 'number' && /^(Date|Timestamp)/.test(type))
		return Number.isFinite(value) ? writeDate(value) : String(value);
	// Neither is a number of our files.
	if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
	if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
	if (value instanceof Date) return writeDate(value.getTime());
	return writeNested(value);
}

/** Reads `limit` rows and no more than one batch beyond them. */
export async function readExcerpt(batches: Batches, limit: number): Promise<Excerpt> {
	const rows: Cell[][] = [];
	let characters = 0;
	let isWhole = true;
	await batches.open();
	const columns = batches.schema.fields.map(({ name, type }) => ({ name, type: String(type) }));
	for await (const batch of batches) {
		const parts = columns.map(({ type }, at) => ({ type, column: batch.getChildAt(at) }));
		for (let at = 0; at < batch.numRows && isWhole; at += 1) {
			if (rows.length === limit || characters > MOST_CHARACTERS) isWhole = false;
			else {
				const row = parts.map(({ type, column }) => cellOf(column?.get(at), type));
				characters += row.reduce(
					(sum: number, cell) => sum + (typeof cell === 'string' ? cell.length : 8),
					0,
				);
				rows.push(row);
			}
		}
		if (!isWhole) break;
	}
	return { columns, rows, isWhole };
}
