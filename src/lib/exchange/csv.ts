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

const QUOTED = /"((?:[^"]|"")*)"(?=[,\r\n]|$)/y;
const BARE = /[^",\r\n]*(?=[,\r\n]|$)/y;
const LINE_END = /\r\n|\n|\r|$/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

function nextLine(text: string, at: number): number {
	const next = text.indexOf('\n', at);
	return next < 0 ? text.length : next + 1;
}

function readLine(text: string, start: number): Line {
	const cells: string[] = [];
	let at = start;
	for (;;) {
		const found = text[at] === '"' ? match(QUOTED, text, at) : match(BARE, text, at);
		if (found === null) return { cells, end: nextLine(text, start), stray: cells.length };
		cells.push(found[1]?.replaceAll('""', '"') ?? found[0]);
		at += found[0].length;
		if (text[at] !== ',')
			return { cells, end: at + (match(LINE_END, text, at)?.[0].length ?? 0), stray: null };
		at += 1;
	}
}

/** Reads a CSV text with a header row; whatever is malformed is listed, and the sound rows are returned all the same. */
export function parseCsv(file: string, content: string): CsvTable {
	const text = content.startsWith('\uFEFF') ? content.slice(1) : content;
	const rows: CsvRow[] = [];
	const problems: Problem[] = [];
	const report = (row: number, column: string, message: string): void => {
		problems.push({ file, row, column, message });
	};
	let header: readonly string[] | null = null;
	for (let at = 0, row = 1; at < text.length; row += 1) {
		const line = readLine(text, at);
		at = line.end;
		if (line.stray !== null) {
			const column = header?.[line.stray] ?? `column ${line.stray + 1}`;
			report(row, column, 'has a stray quote; expected quotes around a whole cell, doubled inside it');
			if (header === null) break;
			continue;
		}
		if (line.cells.length === 1 && line.cells[0] === '') continue;
		if (header === null) {
			header = line.cells.map((cell) => cell.trim());
			continue;
		}
		if (line.cells.length === header.length) rows.push({ row, cells: line.cells });
		else report(row, '-', `has ${line.cells.length} cells; expected ${header.length}, one for each column`);
	}
	if (header === null && problems.length === 0) report(1, '-', 'is empty; expected a header row');
	const names = header ?? [];
	const twice = names.filter((name, position) => names.indexOf(name) !== position);
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
