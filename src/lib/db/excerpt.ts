// The first rows of a result of any types, read batch by batch: what is not a number or a truth value becomes text.
import type { Cell, Excerpt } from './connector.ts';

export interface Field {
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

/** What the engine was not asked to spell, as JSON, whatever it holds. */
function writeNested(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? Number(part) : part));
}

/** A decimal by its digits and how many of them are behind the point: a number where a double holds it, else its digits. */
function decimalOf(digits: string, scale: number): Cell {
	if (scale === 0) return Number.isSafeInteger(Number(digits)) ? Number(digits) : digits;
	const sign = digits.startsWith('-') ? '-' : '';
	const padded = digits.replace('-', '').padStart(scale + 1, '0');
	const text = `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
	return padded.length <= MOST_DIGITS ? Number(text) : text;
}

/** Every decimal of so many digits is a double of its own. */
const MOST_DIGITS = 15;

const digitsOf = (decimal: { toString(): string }): string => decimal.toString();

/** How many digits of a decimal are behind its point, as its type says: `Decimal[4e+2]`. */
const scaleOf = (type: string): number => Number(/^Decimal\[\d+e([+-]?\d+)\]$/.exec(type)?.[1] ?? 0);

/** Values only the engine can spell: lists, structs, maps and unions, times, intervals and bytes. */
const UNSPELLED = /^(List|FixedSizeList|Struct|Map|Union|Time\d|Interval|Binary|Duration)/i;
const ASKING = /^\s*(select|with|from|values|table)\b/i;

const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * The same question with every column that has no spelling of its own as text, as the engine spells it; null where there is
 * none, where two columns have one name, or where it is no question.
 */
export function spellOut(sql: string, fields: readonly Field[]): string | null {
	const columns = fields.map(({ name, type }) => ({ name, isOpen: UNSPELLED.test(String(type)) }));
	const names = new Set(columns.map(({ name }) => name));
	const asked = sql.replace(/[;\s]+$/, '');
	const isPlain = !columns.some(({ isOpen }) => isOpen) || names.size < columns.length;
	if (isPlain || !ASKING.test(asked) || asked.includes(';')) return null;
	const list = columns.map(({ name, isOpen }) =>
		isOpen ? `cast(${named(name)} as varchar) as ${named(name)}` : named(name),
	);
	return `select ${list.join(', ')} from (${asked}\n)`;
}

function cellOf(value: unknown, type: string): Cell {
	if (value === null || value === undefined) return null;
	// Arrow spells a decimal by its digits.
	if (type.startsWith('Decimal') && typeof value === 'object')
		return decimalOf(digitsOf(value), scaleOf(type));
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
