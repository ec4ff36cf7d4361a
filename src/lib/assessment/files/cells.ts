// The cells of an answer, one by one: what each holds, or what is wrong with it and what was expected.
import { quote } from '#lib/exchange/problem.ts';
import { LARGEST } from '#lib/framework/quantity.ts';
import type { Question } from '#lib/framework/question.ts';
import type { CellMark } from '#lib/tables/cells.ts';
import { ANSWER_STATUSES, type Answer } from '../answers.ts';
import { YES_NO } from './columns.ts';
import type { GridCell } from './grid.ts';

/** What a cell holds, or the message that says what is wrong with it. */
export type Held<Value> =
	{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string };

const held = <Value>(value: Value): Held<Value> => ({ ok: true, value });
const refuse = (message: string): Held<never> => ({ ok: false, message });

/** A cell as a person would read it aloud; empty for an empty one. */
export function textOf(cell: GridCell): string {
	if (cell === null) return '';
	if (!(cell instanceof Date)) return String(cell);
	return isPastCalendar(cell) ? '' : cell.toISOString().replace('T00:00:00.000Z', '');
}

/** Whether a cell is a date of the spreadsheet that no calendar has. */
export function isPastCalendar(cell: GridCell): boolean {
	return cell instanceof Date && Number.isNaN(cell.getTime());
}

/** A text as it stands, or null where there is nothing but blanks. */
export function readText(cell: GridCell): string | null {
	const text = textOf(cell);
	return text.trim() === '' ? null : text;
}

const isStatus = (text: string): text is Answer['status'] =>
	ANSWER_STATUSES.some((status) => status === text);

/** A status by its id; empty counts as not assessed. */
export function readStatus(cell: GridCell): Held<Answer['status']> {
	const said = textOf(cell).trim();
	const status = said === '' ? 'not_assessed' : said.toLowerCase();
	return isStatus(status)
		? held(status)
		: refuse(`${quote(said)} is not a known status; expected one of ${ANSWER_STATUSES.join(', ')}`);
}

/** A year of four digits. */
export function readYear(cell: GridCell): Held<number> {
	const said = textOf(cell).trim();
	if (said === '') return refuse('is empty; expected a year such as 2026');
	const year = /^\d{4}(\.0+)?$/.test(said) ? Number(said) : NaN;
	return year >= 2000 && year <= 2100
		? held(year)
		: refuse(`${quote(said)} is not a year; expected one from 2000 to 2100`);
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const COMMA = /^([+-]?)(\d+),(\d+)$/;

/** A number with a point, or with a comma where that cannot part thousands: `0,125` and `12,5`, not `1,250`. */
function readNumber(text: string): Held<number> {
	if (NUMBER.test(text))
		return Math.abs(Number(text)) <= LARGEST
			? held(Number(text))
			: refuse(`${quote(text)} is too large; expected at most ${LARGEST}`);
	const [, sign = '', whole = '', part = ''] = COMMA.exec(text) ?? [];
	if (whole === '') return refuse(`${quote(text)} is not a number`);
	const isDecimal = part.length !== 3 || whole.length > 3 || whole.startsWith('0');
	return isDecimal
		? held(Number(`${sign}${whole}.${part}`))
		: refuse(`${quote(text)} can be read in two ways; expected ${whole}.${part} or ${whole}${part}`);
}

const expectedOf = ({ scale, unit }: Pick<Question, 'scale' | 'unit'>): string => {
	if (scale === 'ordinal') return 'a level: 0, 1, 2, 3 or 4';
	return scale === 'binary' ? '1 for yes or 0 for no' : `a number: ${unit ?? 'a value'}`;
};

/** A value; null where the cell is empty. Whether it suits the question is checked with the status. */
export function readValue(
	question: Pick<Question, 'scale' | 'unit'>,
	cell: GridCell,
	mark: CellMark | undefined,
): Held<number | null> {
	const expected = expectedOf(question);
	if (mark === 'error') return refuse(`is an error of the spreadsheet; expected ${expected}`);
	if (mark === 'formula') return refuse(`is a formula; expected ${expected}, typed in`);
	if (mark === 'percent') {
		const shown = typeof cell === 'number' ? `${Number((cell * 100).toPrecision(12))}%` : textOf(cell);
		return refuse(`"${shown}" is formatted as a percentage; expected ${expected}, without a sign`);
	}
	if (cell === null) return held(null);
	if (cell instanceof Date) return refuse(`"${textOf(cell).slice(0, 10)}" is a date; expected ${expected}`);
	if (typeof cell === 'number')
		return Math.abs(cell) <= LARGEST
			? held(cell)
			: refuse(`${cell} is too large; expected at most ${LARGEST}`);
	const said = textOf(cell).trim();
	if (said === '') return held(null);
	const word = question.scale === 'binary' ? YES_NO.get(said.toLowerCase()) : undefined;
	if (word !== undefined) return held(word);
	if (said.includes('%'))
		return refuse(`${quote(said)} has a percent sign; expected ${expected}, without a sign`);
	const number = readNumber(said);
	return number.ok || number.message.includes('; ')
		? number
		: refuse(`${quote(said)} is not an answer; expected ${expected}`);
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** When an answer was changed, as ISO 8601 in UTC; a date of the spreadsheet will do. */
export function readMoment(cell: GridCell): Held<string | null> {
	if (cell instanceof Date) return held(isPastCalendar(cell) ? null : cell.toISOString());
	const said = textOf(cell).trim();
	if (said === '') return held(null);
	const [, , , , zone] = MOMENT.exec(said) ?? [];
	const moment = Date.parse(said.includes('T') && zone === undefined ? `${said}Z` : said);
	return MOMENT.test(said) && !Number.isNaN(moment)
		? held(new Date(moment).toISOString())
		: refuse(`${quote(said)} is not a moment such as 2026-11-22T10:00:00Z; the row was read without it`);
}
