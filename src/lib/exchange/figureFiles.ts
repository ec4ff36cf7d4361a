// The rows behind a picture as files: CSV that reads back exactly, and an Excel workbook that says what it rests on.
import { disarm, rearm } from './figureFiles/formulas.ts';
import { LOOKS } from './figureFiles/looks.ts';
import type { Sheet } from './figureFiles/workbook.ts';

/** A cell; null is no value, and stays apart from zero and from empty text. */
export type FileCell = string | number | null;

export interface FileColumn {
	readonly key: string;
	readonly label: string;
	/** A share from 0 to 1, shown in percent. */
	readonly format?: 'share';
}

/** What is written: rows in full precision, each with a cell for every column. */
export interface FileRows {
	readonly columns: readonly FileColumn[];
	readonly rows: readonly (readonly FileCell[])[];
}

/** What a reader must know of the rows; each part is one line or a list of lines, in the reader's language. */
export interface FileAbout {
	readonly title: string;
	/** The countries that are shown; empty where that is not said. */
	readonly selection: string;
	readonly subtitle: string;
	readonly method: string;
	readonly edition: string;
	/** The digest of the package the rows were made from. */
	readonly hash: string;
	readonly date: string;
	/** Where the same view is found again. */
	readonly address: string;
	readonly sources: readonly string[];
	readonly notes: readonly string[];
	/** What the rows must not be taken for. */
	readonly caution: string;
}

/** The words of a workbook in the reader's language. */
export interface FileWords {
	/** Names of the two sheets. */
	readonly rows: string;
	readonly about: string;
	readonly labels: Readonly<Record<keyof FileAbout, string>>;
	readonly rightToLeft: boolean;
}

/** What `readFigureCsv` gives back: the keys of the columns, and the rows. */
export interface ReadRows {
	readonly keys: readonly string[];
	readonly rows: readonly (readonly FileCell[])[];
}

/** Excel takes a file for Unicode only where it starts with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const MUST_QUOTE = /^$|[",;\t\r\n]|^\s|\s$/u;

function writeNumber(value: number): string {
	if (!Number.isFinite(value)) throw new Error(`a cell holds ${value}; expected a finite number or null`);
	return Object.is(value, -0) ? '-0' : String(value);
}

function writeText(text: string): string {
	const harmless = disarm(text);
	const isQuoted = NUMBER.test(harmless) || MUST_QUOTE.test(harmless);
	return isQuoted ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function writeCell(cell: FileCell): string {
	if (cell === null) return '';
	return typeof cell === 'number' ? writeNumber(cell) : writeText(cell);
}

/**
 * Writes rows as CSV (RFC 4180; UTF-8 with byte order mark) under the keys of their columns. Numbers are never quoted
 * and carry their full precision; text that looks like a number is always quoted, as is empty text; null is nothing at
 * all. Text a spreadsheet would run as a formula is led by an apostrophe. Throws on a number that is not finite.
 */
export function writeFigureCsv({ columns, rows }: FileRows): string {
	const header = columns.map(({ key }) => writeText(key)).join(',');
	const lines = rows.map((row) => row.map(writeCell).join(','));
	return `${BYTE_ORDER_MARK}${[header, ...lines, ''].join('\r\n')}`;
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

function readCell(quoted: string | undefined, bare: string): FileCell {
	if (quoted !== undefined) return rearm(quoted.replaceAll('""', '"'));
	if (bare === '') return null;
	return NUMBER.test(bare) ? Number(bare) : rearm(bare);
}

function readLines(text: string): readonly (readonly FileCell[])[] {
	const lines: FileCell[][] = [];
	let line: FileCell[] = [];
	for (let at = 0; at < text.length || line.length > 0;) {
		CELL.lastIndex = at;
		const found = CELL.exec(text);
		if (found === null)
			throw new Error(`row ${lines.length + 1} has a stray quote; expected quotes around a whole cell`);
		line.push(readCell(found[1], found[2] ?? ''));
		at += found[0].length;
		if (found[3] === ',') continue;
		lines.push(line);
		line = [];
	}
	return lines;
}

/**
 * Reads what `writeFigureCsv` wrote: the same cells, quoted ones as text and bare ones as number where they look like one.
 * Throws, naming the row, on a stray quote or a row with too many or too few cells.
 */
export function readFigureCsv(text: string): ReadRows {
	const content = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
	const [header = [], ...rows] = readLines(content);
	rows.forEach((row, at) => {
		if (row.length !== header.length)
			throw new Error(
				`row ${at + 2} has ${row.length} cells; expected ${header.length}, one for each column`,
			);
	});
	return { keys: header.map((key) => String(key ?? '')), rows };
}

const NARROWEST = 8;
const WIDEST = 48;
const ABOUT_WIDTH = 100;

/** In characters; wide ones such as those of Chinese take the room of two. */
const lengthOf = (text: string): number =>
	text.length + (text.match(/[\u1100-\u11FF\u2E80-\uFFEF]/g)?.length ?? 0);

const widthOf = (texts: readonly string[]): number =>
	Math.min(WIDEST, Math.max(NARROWEST, ...texts.map(lengthOf)) + 2);

/** A head may take two lines, so that it makes no column wide. */
function headLines(label: string): readonly string[] {
	const words = label.split(' ');
	const half = Math.ceil(label.length / 2);
	const end = words.findIndex((_, at) => words.slice(0, at + 1).join(' ').length >= half);
	if (label.length <= 12 || end === words.length - 1) return [label];
	return [words.slice(0, end + 1).join(' '), words.slice(end + 1).join(' ')];
}

/** How the numbers of a column look: a share in percent, whole ones as they are, others with one decimal, or three on a scale of one. */
function numberLook({ format }: FileColumn, cells: readonly FileCell[]): number {
	const numbers = cells.filter((cell) => typeof cell === 'number');
	if (format === 'share') return LOOKS.percent;
	if (numbers.every(Number.isInteger)) return LOOKS.general;
	return numbers.every((each) => Math.abs(each) <= 1) ? LOOKS.thousandths : LOOKS.tenths;
}

function sheetOfRows({ columns, rows }: FileRows, { rows: name, rightToLeft }: FileWords): Sheet {
	return {
		name,
		rightToLeft,
		isHeaderSticky: true,
		isFiltered: true,
		numberLooks: columns.map((column, at) =>
			numberLook(
				column,
				rows.map((row) => row[at] ?? null),
			),
		),
		// A double in full is long; its column need not be.
		widths: columns.map(({ label }, at) =>
			widthOf(
				[...headLines(label), ...rows.map((row) => String(row[at] ?? '').slice(0, WIDEST))].map((text) =>
					NUMBER.test(text) ? text.slice(0, 10) : text,
				),
			),
		),
		rows: [columns.map(({ label }) => label), ...rows],
		linesOf: (row) => (row === 0 ? Math.max(1, ...columns.map(({ label }) => headLines(label).length)) : 1),
		lookOf: (row) => (row === 0 ? LOOKS.header : rightToLeft ? LOOKS.plainRight : LOOKS.plain),
	};
}

function sheetOfAbout(about: FileAbout, { about: name, labels, rightToLeft }: FileWords): Sheet {
	const lines: readonly (readonly [keyof FileAbout, string | readonly string[]])[] = [
		['title', about.title],
		['selection', about.selection],
		['subtitle', about.subtitle],
		['method', about.method],
		['edition', about.edition],
		['hash', about.hash],
		['date', about.date],
		['address', about.address],
		['caution', about.caution],
		['notes', about.notes],
		['sources', about.sources],
	];
	const rows = lines.flatMap(([part, said]) =>
		[said]
			.flat()
			.filter((line) => line !== '')
			.map((line, at): readonly FileCell[] => [at === 0 ? labels[part] : null, line]),
	);
	return {
		name,
		rightToLeft,
		isHeaderSticky: false,
		widths: [widthOf(Object.values(labels)), ABOUT_WIDTH],
		rows,
		// A line breaks before a word, so it holds somewhat less than its width.
		linesOf: (row) => Math.ceil(lengthOf(String(rows[row]?.[1] ?? '')) / (ABOUT_WIDTH * 0.9)),
		lookOf: (_, column) => (column === 0 ? LOOKS.label : rightToLeft ? LOOKS.wrappedRight : LOOKS.wrapped),
	};
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Writes rows as an Excel workbook: a sheet of rows under their labels, and a sheet that says what they are. Numbers are
 * numbers in full that are shown short, text is text that nothing runs, null leaves the cell out. A text of more than 32,767 characters is cut, as the
 * format holds no more. The same input gives the same bytes. Rejects on a number that is not finite.
 */
export async function writeFigureXlsx(table: FileRows, about: FileAbout, words: FileWords): Promise<Blob> {
	const [{ strToU8, zipSync }, { writeParts }] = await Promise.all([
		import('fflate'),
		import('./figureFiles/workbook.ts'),
	]);
	const odd = table.rows.flat().find((cell) => typeof cell === 'number' && !Number.isFinite(cell));
	if (odd !== undefined) throw new Error(`a cell holds ${odd}; expected a finite number or null`);
	const parts = writeParts(sheetOfRows(table, words), sheetOfAbout(about, words));
	const files = Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)]));
	// Zipped here and not in a worker: the library's worker comes from a blob, which the page's policy refuses.
	const zipped = zipSync(files, { mtime: new Date(1980, 0, 1) });
	return new Blob([new Uint8Array(zipped)], { type: XLSX });
}
