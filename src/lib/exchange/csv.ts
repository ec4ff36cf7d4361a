// CSV as RFC 4180 has it, read strictly: a stray quote is reported where it stands and reading goes on at the next line.
import type { Problem } from './problem.ts';

/** One row of a file: its spreadsheet row number and its cells as text, in the order of the header. */
export interface CsvRow {
	readonly row: number;
	readonly cells: readonly string[];
}

export interface CsvTable {
	readonly file: string;
	readonly header: readonly string[];
	readonly rows: readonly CsvRow[];
	readonly problems: readonly Problem[];
}

interface Line {
	readonly cells: readonly string[];
	readonly end: number;
	/** Position of the cell with a stray quote, or null. */
	readonly stray: number | null;
}

/** More than any file of the format has; what goes past it is refused before it fills memory. */
const MOST_ROWS = 1_000_000;
const MOST_COLUMNS = 1000;
/** As many as a spreadsheet lets a cell hold. */
export const MOST_CHARACTERS = 32_767;

const BARE = {
	',': /[^",\r\n]*/y,
	';': /[^";\r\n]*/y,
	'\t': /[^"\t\r\n]*/y,
	'|': /[^"|\r\n]*/y,
} as const;
/** What parts the cells of a row. */
export type Separator = keyof typeof BARE;
const LINE_END = /\r\n|\n|\r|$/y;

interface Found {
	readonly cell: string;
	readonly end: number;
}

function match(pattern: RegExp, text: string, at: number): string | null {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? null;
}

const isEnd = (text: string, at: number, separator: Separator): boolean =>
	at >= text.length || text[at] === separator || text[at] === '\n' || text[at] === '\r';

/** A quoted cell, its doubled quotes made single. By hand: on a long cell an expression runs out of stack. */
function readQuoted(text: string, start: number, separator: Separator): Found | null {
	let at = text.indexOf('"', start + 1);
	while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
	return at >= 0 && isEnd(text, at + 1, separator)
		? { cell: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 }
		: null;
}

function readBare(text: string, start: number, separator: Separator): Found | null {
	const cell = match(BARE[separator], text, start) ?? '';
	return isEnd(text, start + cell.length, separator) ? { cell, end: start + cell.length } : null;
}

function nextLine(text: string, at: number): number {
	const next = text.indexOf('\n', at);
	return next < 0 ? text.length : next + 1;
}

function readLine(text: string, start: number, separator: Separator): Line {
	const cells: string[] = [];
	let at = start;
	for (;;) {
		const found = text[at] === '"' ? readQuoted(text, at, separator) : readBare(text, at, separator);
		if (found === null) return { cells, end: nextLine(text, start), stray: cells.length };
		cells.push(found.cell);
		at = found.end;
		if (cells.length > MOST_COLUMNS) return { cells, end: nextLine(text, at), stray: null };
		if (text[at] !== separator)
			return { cells, end: at + (match(LINE_END, text, at)?.length ?? 0), stray: null };
		at += 1;
	}
}

/** What of a row goes past what is read: the row itself, or the cell at a place. */
function excessOf(cells: readonly string[]): { readonly at: number | null; readonly message: string } | null {
	if (cells.length > MOST_COLUMNS)
		return { at: null, message: `has more than ${MOST_COLUMNS} cells; expected at most so many columns` };
	const at = cells.findIndex((cell) => cell.length > MOST_CHARACTERS);
	if (at < 0) return null;
	const expected = `expected at most ${MOST_CHARACTERS}, as many as a spreadsheet holds`;
	return { at, message: `has ${cells[at]?.length} characters; ${expected}` };
}

/** What becomes of rows that end before the last column: filled with empty cells, or told and left out. */
type ShortRows = 'filled' | 'refused';

/** A row as wide as the header: a short one ends in empty cells, empty ones beyond it are nothing; null where others are. */
function fitRow(cells: readonly string[], width: number, short: ShortRows): readonly string[] | null {
	if (cells.length === width) return cells;
	if (cells.length < width && short === 'refused') return null;
	if (cells.length < width) return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
	return cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : null;
}

/** Reads a CSV text with a header row; whatever is malformed is listed, and the sound rows are returned all the same. */
export function parseCsv(
	file: string,
	content: string,
	separator: Separator = ',',
	short: ShortRows = 'filled',
): CsvTable {
	const text = content.startsWith('\uFEFF') ? content.slice(1) : content;
	const rows: CsvRow[] = [];
	const problems: Problem[] = [];
	const report = (row: number, column: string, message: string): void => {
		problems.push({ file, row, column, message });
	};
	let header: readonly string[] | null = null;
	const nameOf = (at: number | null): string => (at === null ? '-' : (header?.[at] ?? `column ${at + 1}`));
	for (let at = 0, row = 1; at < text.length; row += 1) {
		if (row > MOST_ROWS) {
			report(row, '-', `is beyond the last row a file may have; expected at most ${MOST_ROWS} rows`);
			break;
		}
		const line = readLine(text, at, separator);
		at = line.end;
		if (line.stray !== null) {
			report(
				row,
				nameOf(line.stray),
				'has a stray quote; expected quotes around a whole cell, doubled inside it',
			);
			if (header === null) break;
			continue;
		}
		if (line.cells.length <= MOST_COLUMNS && line.cells.every((cell) => cell.trim() === '')) continue;
		const excess = excessOf(line.cells);
		if (excess !== null) {
			report(row, nameOf(excess.at), excess.message);
			if (header === null) break;
			continue;
		}
		if (header === null) {
			header = line.cells.map((cell) => cell.trim());
			continue;
		}
		const cells = fitRow(line.cells, header.length, short);
		if (cells !== null) rows.push({ row, cells });
		else report(row, '-', `has ${line.cells.length} cells; expected ${header.length}, one for each column`);
	}
	if (header === null && problems.length === 0) report(1, '-', 'is empty; expected a header row');
	const names = header ?? [];
	const seen = new Set<string>();
	const isUnused = (at: number): boolean => rows.every(({ cells }) => (cells[at] ?? '').trim() === '');
	const twice = names.filter(
		(name, at) => seen.size === seen.add(name).size && !(name === '' && isUnused(at)),
	);
	for (const name of twice) report(1, name, 'is a column twice; expected every column once');
	return { file, header: names, rows, problems };
}

function writeCell(cell: string | number | boolean | null): string {
	if (cell === null) return '';
	const text = typeof cell === 'boolean' ? (cell ? '1' : '0') : String(cell);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes rows under the named columns: UTF-8, commas, line feeds; null is an empty cell, true and false are 1 and 0. */
export function writeCsv<Column extends string>(
	columns: readonly Column[],
	rows: readonly Readonly<Record<Column, string | number | boolean | null>>[],
): string {
	const lines = rows.map((row) => columns.map((column) => writeCell(row[column])).join(','));
	return [columns.map(writeCell).join(','), ...lines, ''].join('\n');
}
