// A CSV file as spreadsheets of many languages write it: parted by commas, semicolons or tabs, in UTF-8 or UTF-16.
import { parseCsv } from '#lib/exchange/csv.ts';
import { rearm } from '#lib/exchange/figureFiles/formulas.ts';
import { ANSWER_COLUMNS } from './columns.ts';
import { refusedGrid, type FileProblem, type Grid } from './grid.ts';

const SEPARATORS = [',', ';', '\t'] as const;
const CELL = {
	',': /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\n|\r|$)/y,
	';': /("(?:[^"]|"")*"|[^;\r\n]*)(;|\r\n|\n|\r|$)/y,
	'\t': /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/y,
} as const;
type Separator = (typeof SEPARATORS)[number];

/** Bytes as text; what is no text in its encoding becomes U+FFFD. */
function decode(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	return new TextDecoder('utf-8').decode(bytes);
}

/** How far down the header is looked for. */
const HIGHEST = 20;

const isHeader = (line: string): boolean => {
	const names = line.split(/[,;\t]/).map((cell) => cell.replaceAll('"', '').trim().toLowerCase());
	return ANSWER_COLUMNS.filter((column) => names.includes(column)).length >= 3;
};

function separatorOf(line: string): Separator {
	const count = (separator: string): number => line.split(separator).length;
	return SEPARATORS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The same rows parted by commas; a cell whose quotes are at fault stays as it is, to be reported. */
function withCommas(text: string, separator: Separator): string {
	if (separator === ',') return text;
	const pattern = CELL[separator];
	let written = '';
	for (let at = 0; at < text.length;) {
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (found === null) return written + text.slice(at);
		const [whole, cell = '', end = ''] = found;
		written += cell.includes(',') && !cell.includes('"') ? `"${cell}"` : cell;
		written += end === separator ? ',' : end;
		at += whole.length;
		if (end === '') break;
	}
	return written;
}

/** Reads a CSV file of answers. Rows above the header are passed over; every other fault is listed. */
export function readCsvGrid(file: string, bytes: Uint8Array): Grid {
	if (bytes.length === 0) return refusedGrid(file, 'is empty; expected a header row and answers');
	const text = decode(bytes).replace(/^\uFEFF/, '');
	if (text.includes('\0'))
		return refusedGrid(file, 'is not a text; expected a CSV file or a workbook (.xlsx)');
	const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length)];
	const lines = starts.slice(0, HIGHEST).map((start, at) => text.slice(start, starts[at + 1]));
	const top = lines.findIndex(isHeader);
	if (top < 0)
		return text.trim() === ''
			? refusedGrid(file, 'is empty; expected a header row and answers')
			: refusedGrid(file, `has no header row; expected columns named ${ANSWER_COLUMNS.join(', ')}`);
	const body = withCommas(text.slice(starts[top]), separatorOf(lines[top] ?? ''));
	const table = parseCsv(file, '\n'.repeat(top) + body);
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
