// What a column holds, looked at as a whole.
import { textOf, type IntakeTable, type TableColumn } from '../table.ts';
import { MISSING_MARKERS, YES_NO } from './missing.ts';
import { readNumber, type Decimal } from './numbers.ts';

export interface ColumnProfile {
	readonly column: TableColumn;
	/** Cells with something in them. */
	readonly filled: number;
	/** Of them, those that mark a missing value, numbers, years, and yes or no. */
	readonly missing: number;
	readonly numbers: number;
	readonly years: number;
	readonly yesNo: number;
	/** The different texts, up to a few hundred; null where there are more. */
	readonly texts: ReadonlySet<string> | null;
}

const MOST_TEXTS = 300;
const LOOKED_AT = 20_000;
const missing = new Set(MISSING_MARKERS);

/** A year, also as the start of a date; null where a text is none. */
export function yearOf(text: string): number | null {
	const [, digits] = /^(\d{4})(?:\.0+|-\d{2}(?:-\d{2}.*)?|-?[QSM]\d+)?$/.exec(text.trim()) ?? [];
	const year = digits === undefined ? NaN : Number(digits);
	return year >= 1900 && year <= 2100 ? year : null;
}

/** The year a header is of, where it is of nothing else: `2015`, `YR2015`, `2015 [YR2015]`. */
export function headerYear(header: string): number | null {
	const [, digits] = /^(?:yr|fy|y|x|f)?\s*(\d{4})(?:\.0)?(?:\s*\[yr\d{4}\])?$/i.exec(header.trim()) ?? [];
	return digits === undefined ? null : yearOf(digits);
}

/** Looks over a column of a table. */
export function profileColumn(table: IntakeTable, column: TableColumn, decimal: Decimal): ColumnProfile {
	const texts = new Set<string>();
	let [filled, marked, numbers, years, yesNo] = [0, 0, 0, 0, 0];
	for (const { cells } of table.rows.slice(0, LOOKED_AT)) {
		const cell = cells[column.at] ?? null;
		const text = textOf(cell);
		if (text === '') continue;
		filled += 1;
		if (texts.size <= MOST_TEXTS) texts.add(text);
		const folded = text.toLowerCase();
		if (missing.has(folded)) marked += 1;
		else if (typeof cell === 'number' || readNumber(text, decimal) !== null) numbers += 1;
		if (YES_NO.has(folded)) yesNo += 1;
		if (yearOf(text) !== null) years += 1;
	}
	const all = texts.size > MOST_TEXTS ? null : texts;
	return { column, filled, missing: marked, numbers, years, yesNo, texts: all };
}

/** Whether most of what a column says is numbers, or all of it yes and no. */
export function isMeasured({ filled, missing: marked, numbers, yesNo }: ColumnProfile): boolean {
	const said = filled - marked;
	return said > 0 && (numbers >= 0.5 * said || yesNo === said);
}
