// The XML of a sheet, looked over before it is read: how far its cells reach, which are formulas, errors or percentages,
// and which rows are hidden. A reader of values makes a cell of every place up to the farthest.
import { LONGEST_CELL, placeOf, type CellMark, type TableFault } from '../cells.ts';

/** How far the cells of a sheet may reach; `places` are rows times columns. */
export interface SheetLimits {
	readonly rows: number;
	readonly columns: number;
	readonly places: number;
}

export interface SheetScan {
	readonly marks: ReadonlyMap<string, CellMark>;
	readonly hidden: ReadonlySet<number>;
	/** Why the sheet cannot be read; null where it can. */
	readonly fault: TableFault | null;
}

const PREFIX = String.raw`(?:[^\s<>/"'=]*:)?`;
const INSIDE = String.raw`([^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*)`;
const TAG = new RegExp(`<(/?)${PREFIX}(row|c|v|f|is)(?=[\\s/>])${INSIDE}>`, 'g');
const OPENING = new RegExp(`<${PREFIX}(?:row|c)(?=[\\s/>])`, 'g');
const EMPTY_CELL = new RegExp(
	`<${PREFIX}c(?=[\\s/])[^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*(?:/>|>\\s*</${PREFIX}c\\s*>)`,
	'g',
);
const EMPTY_ROW = new RegExp(
	`<${PREFIX}row(?=[\\s/>])[^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*(?:/>|>\\s*</${PREFIX}row\\s*>)`,
	'g',
);

const ATTRIBUTES = ['r', 's', 't', 'hidden'] as const;
const PATTERNS = new Map(
	ATTRIBUTES.map((name) => [name, new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)]),
);

function attribute(inside: string, name: (typeof ATTRIBUTES)[number]): string | null {
	const found = PATTERNS.get(name)?.exec(inside);
	return found?.[1] ?? found?.[2] ?? null;
}

/** Without the cells and rows that hold nothing but a format, of which one may stand at the end of the sheet. */
export function dropEmptyCells(sheet: string): string {
	return sheet.replace(EMPTY_CELL, '').replace(EMPTY_ROW, '');
}

/** A character may take this many to write. */
const LONGEST_SIGN = 9;

/** Whether a part holds a text longer than a cell may hold: the reader of values takes it in small pieces, for minutes. */
export function hasLongText(part: string): boolean {
	for (let at = 0; at < part.length;) {
		const next = part.indexOf('<', at);
		if ((next < 0 ? part.length : next) - at > LONGEST_CELL * LONGEST_SIGN) return true;
		at = next < 0 ? part.length : next + 1;
	}
	return false;
}

const DAMAGED: TableFault = { code: 'unplaced' };

function markOf(
	inside: string,
	{ isFormula, hasValue }: { readonly isFormula: boolean; readonly hasValue: boolean },
	percents: ReadonlySet<string>,
): CellMark | null {
	const type = attribute(inside, 't');
	if (type === 'e') return 'error';
	if (isFormula) return 'formula';
	const isNumber = (type === null || type === 'n') && hasValue;
	return isNumber && percents.has(attribute(inside, 's') ?? '') ? 'percent' : null;
}

/** Looks over a sheet; `percents` are the cell formats that show a percentage. */
export function scanSheet(sheet: string, percents: ReadonlySet<string>, limits: SheetLimits): SheetScan {
	const marks = new Map<string, CellMark>();
	const hidden = new Set<number>();
	let [rows, columns, seen] = [0, 0, 0];
	let cell: { readonly name: string; readonly inside: string; isFormula: boolean; hasValue: boolean } | null =
		null;
	const refuse = (fault: TableFault): SheetScan => ({ marks, hidden, fault });
	for (const [, closing, tag, inside = ''] of sheet.matchAll(TAG)) {
		if (closing === '/') {
			if (tag !== 'c' || cell === null) continue;
			const mark = markOf(cell.inside, cell, percents);
			if (mark !== null) marks.set(cell.name, mark);
			cell = null;
		} else if (tag === 'row') {
			seen += 1;
			const row = attribute(inside, 'r');
			if (row !== null && !/^[1-9]\d{0,6}$/.test(row)) return refuse(DAMAGED);
			rows = Math.max(rows + 1, Number(row ?? 0));
			if (['1', 'true'].includes(attribute(inside, 'hidden') ?? '')) hidden.add(Number(row));
		} else if (tag === 'c') {
			seen += 1;
			const name = attribute(inside, 'r');
			const place = placeOf(name);
			if (name === null) return refuse(DAMAGED);
			if (place === null) return refuse({ code: 'no_place', cell: name });
			rows = Math.max(rows, place.row);
			columns = Math.max(columns, place.column);
			if (rows > limits.rows || columns > limits.columns || rows * columns > limits.places)
				return refuse({ code: 'too_far', cell: name });
			cell = { name, inside, isFormula: false, hasValue: false };
		} else if (cell !== null) {
			if (tag === 'f') cell.isFormula = true;
			else cell.hasValue = true;
		}
	}
	if (rows > limits.rows) return refuse({ code: 'too_many_rows', row: rows, most: limits.rows });
	const openings = sheet.match(OPENING)?.length ?? 0;
	return openings === seen ? { marks, hidden, fault: null } : refuse(DAMAGED);
}
