// A CSV file as spreadsheets of many languages write it: parted by commas, semicolons or tabs, in UTF-8 or UTF-16.
import { parseCsv, type Separator } from '#lib/exchange/csv.ts';
import { rearm } from '#lib/exchange/figureFiles/formulas.ts';
import { ANSWER_COLUMNS } from './columns.ts';
import { MOST_ROWS, refusedGrid, type FileProblem, type Grid } from './grid.ts';

const SEPARATORS = [',', ';', '\t'] as const;
/** Bytes as text; what is no text in its encoding becomes U+FFFD. */
function decode(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	return new TextDecoder('utf-8').decode(bytes);
}

/** How far down the header is looked for, and how much of a line. */
const HIGHEST = 20;
const WIDEST = 20_000;

const isHeader = (line: string): boolean => {
	const names = line.split(/[,;\t]/).map((cell) => cell.replaceAll('"', '').trim().toLowerCase());
	return ANSWER_COLUMNS.filter((column) => names.includes(column)).length >= 3;
};

function separatorOf(line: string): Separator {
	const count = (separator: string): number => line.split(separator).length;
	return SEPARATORS.reduce(
		(best: Separator, next: Separator) => (count(next) > count(best) ? next : best),
		',',
	);
}

/** The first lines, and as much of each as may be a header. */
function firstLines(text: string): readonly { readonly start: number; readonly line: string }[] {
	const lines = [];
	for (let start = 0; lines.length < HIGHEST && start >= 0;) {
		const line = /^[^\r\n]*/.exec(text.slice(start, start + WIDEST))?.[0] ?? '';
		lines.push({ start, line });
		const end = ['\n', '\r'].map((sign) => text.indexOf(sign, start)).filter((at) => at >= 0);
		const next = Math.min(...end, text.length);
		start = next === text.length ? -1 : next + (text.startsWith('\r\n', next) ? 2 : 1);
	}
	return lines;
}

/** Reads a CSV file of answers. Rows above the header are passed over; every other fault is listed. */
export function readCsvGrid(file: string, bytes: Uint8Array): Grid {
	if (bytes.length === 0) return refusedGrid(file, 'is empty; expected a header row and answers');
	const text = decode(bytes).replace(/^\uFEFF/, '');
	if (text.includes('\0'))
		return refusedGrid(file, 'is not a text; expected a CSV file or a workbook (.xlsx)');
	const lines = firstLines(text);
	const top = lines.findIndex(({ line }) => isHeader(line));
	const header = lines[top];
	if (header === undefined)
		return text.trim() === ''
			? refusedGrid(file, 'is empty; expected a header row and answers')
			: refusedGrid(file, `has no header row; expected columns named ${ANSWER_COLUMNS.join(', ')}`);
	const body = '\n'.repeat(top) + text.slice(header.start);
	const table = parseCsv(file, body, separatorOf(header.line), 'refused');
	if (table.rows.length > MOST_ROWS)
		return refusedGrid(file, `has ${table.rows.length} rows; expected at most ${MOST_ROWS}`);
	const problems = table.problems.map((problem): FileProblem => ({ ...problem, cell: null }));
	const rows = table.rows.map(({ row, cells }) => ({
		row,
		cells: cells.map((cell) => (cell === '' ? null : rearm(cell))),
	}));
	return {
		file,
		rows: [{ row: top + 1, cells: table.header }, ...rows],
		marks: new Map(),
		hidden: new Set(),
		problems,
	};
}
