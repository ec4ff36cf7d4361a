// A CSV file as typed rows: cells decoded by what the row schema says of their column, every fault listed.
import type { z } from 'zod';
import { columnsOf, type Column } from './columns.ts';
import { parseCsv } from './csv.ts';
import { findNearMisses } from './nearMiss.ts';
import { MOST_LISTED, quote, type Problem } from './problem.ts';

/** A cell as it stands in the file; null is empty. */
export type RawCells = Readonly<Record<string, string | null>>;

/** A row that reached the checks: its place, its cells as text, and its typed form if nothing in it is wrong. */
export interface TableRow<Row> {
	readonly row: number;
	readonly raw: RawCells;
	readonly value: Row | null;
}

export interface Table<Row> {
	readonly rows: readonly TableRow<Row>[];
	readonly problems: readonly Problem[];
}

type Decoded = string | number | boolean | readonly (string | number)[] | null;

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
	['1', true],
	['0', false],
	['yes', true],
	['no', false],
	['true', true],
	['false', false],
]);

/** A finite decimal number, or undefined: NaN, Infinity and what is too large for a double are no values. */
function readNumber(cell: string): number | undefined {
	const value = NUMBER.test(cell) ? Number(cell) : NaN;
	return Number.isFinite(value) ? value : undefined;
}

/** What a cell holds, or undefined where it is not of its column's type. */
function decode({ type }: Column, cell: string): Decoded | undefined {
	switch (type) {
		case 'string':
			return cell;
		case 'number':
		case 'integer':
			return readNumber(cell);
		case 'boolean':
			return BOOLEANS.get(cell.toLowerCase());
		case 'words':
			return cell.split('|').map((word) => word.trim());
		case 'numbers': {
			const parts = cell.split(';').map((part) => readNumber(part.trim()));
			const numbers = parts.filter((part) => part !== undefined);
			return numbers.length === parts.length ? numbers : undefined;
		}
	}
}

const NOUNS: Readonly<Record<Column['type'], string>> = {
	string: 'text',
	number: 'a number',
	integer: 'a number',
	boolean: 'a yes or no',
	words: 'a list',
	numbers: 'a list of numbers',
};

const EXPECTED: Readonly<Record<Column['type'], string>> = {
	string: 'text',
	number: 'a number such as 0.5',
	integer: 'a whole number',
	boolean: '1 or 0',
	words: 'words parted by |',
	numbers: 'numbers parted by ;',
};

/** What a column takes, in words: the values it allows where they are few and known. */
function expectationOf({ type, constraints }: Column): string {
	const { enum: options } = constraints;
	return Array.isArray(options) ? `one of ${options.join(', ')}` : EXPECTED[type];
}

type Issue = z.core.$ZodIssue;

function describe(issue: Issue, column: Column | undefined, cell: string | null | undefined): string {
	const expected = column === undefined ? 'another value' : expectationOf(column);
	if (cell === null || cell === undefined) return `is empty; expected ${expected}`;
	const quoted = quote(cell);
	switch (issue.code) {
		case 'invalid_value':
			return `${quoted} is not a known value; expected one of ${issue.values.map(String).join(', ')}`;
		case 'too_big':
			return `${quoted} is too large; expected at most ${issue.maximum}`;
		case 'too_small':
			return `${quoted} is too small; expected at least ${issue.minimum}`;
		case 'invalid_type':
			return `${quoted} is not right here; expected ${expected}`;
		case 'invalid_format':
			return `${quoted} ${issue.message}`;
		case 'custom':
			return issue.message;
		default:
			return `${quoted}: ${issue.message}`;
	}
}

const UNREADABLE =
	'has characters that could not be read; expected UTF-8, UTF-16 with a byte order mark, or Windows-1252';

/** What of a file is read, and how. */
export interface TableOptions {
	/** The columns wanted; null: all of the schema. */
	readonly wanted?: readonly string[] | null;
	/** Whether blanks around a cell belong to it, as in a file no person has typed. */
	readonly isExact?: boolean;
}

/** Reads a file against its row schema. Columns the schema does not know, or that are not wanted, are left alone. */
export function readTable<Schema extends z.ZodObject>(
	file: string,
	text: string,
	schema: Schema,
	{ wanted = null, isExact = false }: TableOptions = {},
): Table<z.infer<Schema>> {
	const table = parseCsv(file, text);
	const problems: Problem[] = [...table.problems];
	const columns = columnsOf(schema).filter(({ name }) => wanted === null || wanted.includes(name));
	const places = new Map(table.header.map((name, at) => [name, at]));
	const present = columns.flatMap((column) => {
		const at = places.get(column.name);
		return at === undefined ? [] : [{ ...column, at }];
	});
	const missing = columns.filter(({ name, optional }) => !optional && !places.has(name));
	if (table.header.length > 0)
		for (const { name } of missing)
			problems.push({ file, row: 1, column: name, message: `is missing; expected a column named ${name}` });

	const absent = columns.filter(({ name }) => !places.has(name)).map(({ name }) => name);
	for (const { header, name } of findNearMisses(
		table.header,
		new Set(columnsOf(schema).map((each) => each.name)),
		absent,
	))
		problems.push({
			file,
			row: 1,
			column: header,
			message: `is no column of ${file}; did you mean ${name}?`,
		});

	const rows = table.rows.map(({ row, cells }): TableRow<z.infer<Schema>> => {
		const report = (column: string, message: string): void => {
			problems.push({ file, row, column, message });
		};
		const raw: Record<string, string | null> = {};
		const decoded: Record<string, Decoded> = {};
		// More than are listed need not be found.
		const isFull = problems.length > MOST_LISTED;
		const misfits = new Set(missing.map(({ name }) => name));
		for (const column of present) {
			const own = cells[column.at] ?? '';
			if (own.includes('\uFFFD')) {
				misfits.add(column.name);
				report(column.name, UNREADABLE);
				raw[column.name] = own;
				continue;
			}
			const cell = isExact ? own : own.trim();
			raw[column.name] = cell === '' ? null : cell;
			if (isFull) continue;
			const value = cell === '' ? null : decode(column, cell);
			if (value === undefined) {
				misfits.add(column.name);
				report(column.name, `${quote(cell)} is not ${NOUNS[column.type]}; expected ${expectationOf(column)}`);
			} else decoded[column.name] = value;
		}
		if (isFull) return { row, raw, value: null };
		const checked = schema.safeParse(decoded);
		// A cell that could not be read has no default: the row is not what it would then seem to be.
		if (checked.success) return { row, raw, value: misfits.size === 0 ? checked.data : null };
		for (const issue of checked.error.issues) {
			const name = String(issue.path[0] ?? '-');
			if (misfits.has(name)) continue;
			report(
				name,
				describe(
					issue,
					columns.find((column) => column.name === name),
					raw[name],
				),
			);
		}
		return { row, raw, value: null };
	});
	return { rows, problems };
}
