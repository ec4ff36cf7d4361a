// A delimited text as rows: what parts the cells is recognised, or said by its `sep=` line or by the reader.
import Papa, { type Parser, type ParseResult } from 'papaparse';
import { LONGEST_CELL, letterOf, type Cell, type Grid, type GridRow, type TableFault } from '../cells.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What is told while a long text is read: characters done, of all; the signal ends the reading with its reason. */
export interface Reading {
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

export interface Delimited {
	readonly grid: Grid;
	readonly delimiter: Delimiter;
	/** What is malformed, each kind at its first place. */
	readonly faults: readonly TableFault[];
}

const MOST_ROWS = 1_000_000;
const MOST_COLUMNS = 1000;
const CHUNK = 1 << 20;
const SAMPLE = 200_000;

/** Line ends of all kinds as line feeds; a doubled carriage return is one end. */
const unifyLines = (text: string): string => text.replace(/\r+\n|\r/g, '\n');

const isDelimiter = (sign: string): sign is Delimiter => DELIMITERS.some((each) => each === sign);

/** How well a sign parts the first rows: rows of the same many cells count, those of one cell do not. */
function fitOf(sample: string, delimiter: Delimiter): number {
	const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 60 });
	const widths = data.filter((row) => row.length > 1).map((row) => row.length);
	const counts = new Map<number, number>();
	for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
	const [width = 1, count = 0] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
	return data.length === 0 ? 0 : (count / data.length) * Math.log2(width + 1);
}

/** What parts the cells of a text; a comma where nothing does. */
export function guessDelimiter(text: string): Delimiter {
	const sample = text.slice(0, SAMPLE);
	const fits = DELIMITERS.map((delimiter) => ({ delimiter, fit: fitOf(sample, delimiter) }));
	return fits.reduce((best, each) => (each.fit > best.fit + 1e-9 ? each : best)).delimiter;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

class Rows {
	readonly rows: GridRow[] = [];
	readonly faults: TableFault[] = [];
	/** Rows passed, empty ones too. */
	seen: number;

	constructor(start: number) {
		this.seen = start;
	}

	get isFull(): boolean {
		return this.faults.some(({ code }) => code === 'too_many_rows' || code === 'too_many_columns');
	}

	report(fault: TableFault): void {
		if (!this.faults.some(({ code }) => code === fault.code)) this.faults.push(fault);
	}

	add(texts: readonly string[]): void {
		this.seen += 1;
		const row = this.seen;
		if (this.rows.length >= MOST_ROWS) return this.report({ code: 'too_many_rows', row, most: MOST_ROWS });
		if (texts.length > MOST_COLUMNS)
			return this.report({ code: 'too_many_columns', row, most: MOST_COLUMNS });
		if (texts.every((text) => text.trim() === '')) return;
		const long = texts.findIndex((text) => text.length > LONGEST_CELL);
		if (long >= 0)
			return this.report({ code: 'long_cell', row, cell: `${letterOf(long)}${row}`, most: LONGEST_CELL });
		this.rows.push({ row, cells: texts.map((text): Cell => (text.trim() === '' ? null : text)) });
	}
}

/**
 * Reads a delimited text. Cells keep their text; a stray quote is taken as it stands and told. Long texts are read piece
 * by piece, so that others may work in between. Rejects with the signal's reason when it says so.
 */
export async function readDelimited(
	content: string,
	{ delimiter: wanted = null, signal, onProgress }: Reading & { readonly delimiter?: Delimiter | null } = {},
): Promise<Delimited> {
	const unified = unifyLines(content);
	const [line = '', sign = ''] = /^"?sep=(.)"?\n/i.exec(unified) ?? [];
	const text = unified.slice(line.length);
	const said = isDelimiter(sign) ? sign : null;
	const delimiter = wanted ?? said ?? guessDelimiter(text);
	const found = new Rows(line === '' ? 0 : 1);
	await new Promise<void>((resolve, reject) => {
		const chunk = ({ data, errors, meta }: ParseResult<string[]>, parser: Parser): void => {
			for (const { code, row = 0 } of errors)
				if (code === 'MissingQuotes' || code === 'InvalidQuotes')
					found.report({ code: 'stray_quote', row: found.seen + row + 1 });
			for (const row of data) found.add(row);
			onProgress?.(meta.cursor, text.length);
			if (signal?.aborted === true) {
				reject(signal.reason instanceof Error ? signal.reason : new Error('stopped'));
				parser.abort();
			} else if (found.isFull) parser.abort();
			else if (meta.cursor < text.length && text.length > CHUNK) {
				parser.pause();
				void pause().then(() => {
					parser.resume();
				});
			}
		};
		const config = { delimiter, newline: '\n' as const, chunkSize: CHUNK, chunk, complete: () => resolve() };
		Papa.parse<string[]>(text, config);
	});
	return { grid: { sheet: null, rows: found.rows, marks: {} }, delimiter, faults: found.faults };
}
