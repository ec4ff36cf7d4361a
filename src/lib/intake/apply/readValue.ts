// One cell as a value, or why it is none.
import { LARGEST } from '#lib/framework/quantity.ts';
import type { Cell, CellMark } from '#lib/tables/cells.ts';
import { readNumber, type Decimal } from '../shape/numbers.ts';
import { textOf } from '../table.ts';

export type CellReading =
	| { readonly kind: 'value'; readonly value: number; readonly isPercent: boolean }
	| { readonly kind: 'missing' }
	/** Something that is neither a number nor a mark of a missing value; an error of the spreadsheet; past what is read. */
	| { readonly kind: 'text' | 'error' | 'large'; readonly text: string };

/** How the cells of a table are read. */
export interface ReadingRules {
	readonly decimal: Decimal;
	/** In lower case. */
	readonly missing: ReadonlySet<string>;
	readonly words: ReadonlyMap<string, number>;
}

/** The closest number to the other side of 0 that is read: see the limits of a package. */
const SMALLEST = 1e-30;

function valueOf(value: number, isPercent: boolean, text: string): CellReading {
	const size = Math.abs(value);
	if (!(size <= LARGEST) || (size > 0 && size < SMALLEST)) return { kind: 'large', text };
	return { kind: 'value', value, isPercent };
}

/** Whether a value is one that stands for “not assessed”: as it is written, or the same number in a workbook. */
export function standsForNothing(cell: Cell, marks: readonly string[]): boolean {
	const text = textOf(cell);
	return marks.some(
		(mark) => mark === text || (typeof cell === 'number' && mark.trim() !== '' && Number(mark) === cell),
	);
}

/** Reads a cell as the reader sees it: a share shown as a percentage is that percentage. Nothing is ever taken for zero. */
export function readCell(cell: Cell, mark: CellMark | undefined, rules: ReadingRules): CellReading {
	const text = textOf(cell);
	if (mark === 'error' && text === '') return { kind: 'error', text: '#' };
	if (text === '') return { kind: 'missing' };
	if (mark === 'error' || /^#(REF|DIV\/0|VALUE|NAME\?|NUM|NULL)!?$/.test(text))
		return { kind: 'error', text };
	if (typeof cell === 'number')
		return mark === 'percent'
			? valueOf(Number((cell * 100).toPrecision(15)), true, text)
			: valueOf(cell, false, text);
	const word = text.toLowerCase();
	if (rules.missing.has(word)) return { kind: 'missing' };
	const meant = rules.words.get(word);
	if (meant !== undefined) return valueOf(meant, false, text);
	if (typeof cell === 'boolean') return { kind: 'text', text };
	const number = readNumber(text, rules.decimal);
	return number === null ? { kind: 'text', text } : valueOf(number.value, number.isPercent, text);
}
