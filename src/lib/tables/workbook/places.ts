// Places of cells in the XML of a sheet: written where the format leaves them out, and spread where cells are merged.
import { letterOf, placeOf } from '../cells.ts';

const PREFIX = String.raw`(?:[^\s<>/"'=]*:)?`;
const INSIDE = String.raw`[^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*`;
const OPENING = new RegExp(`<(${PREFIX})(row|c)(?=[\\s/>])(${INSIDE})>`, 'g');
const PLACE = /(?:^|\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const UNPLACED = new RegExp(`<${PREFIX}c(?=[\\s/>])(?!${INSIDE}\\sr\\s*=)`);
const MERGED = new RegExp(`<${PREFIX}mergeCell\\s[^<>]*?ref\\s*=\\s*["']([A-Z]+\\d+):([A-Z]+\\d+)["']`, 'g');

/** The sheet with an address at every cell: one without stands behind the cell before it, a row below the row before it. */
export function placeCells(sheet: string): string {
	if (!UNPLACED.test(sheet)) return sheet;
	let [row, column] = [0, 0];
	return sheet.replace(OPENING, (whole, prefix: string, tag: string, inside: string) => {
		const place = PLACE.exec(inside);
		const said = place?.[1] ?? place?.[2] ?? null;
		if (tag === 'row') {
			row = said === null ? row + 1 : Number(said);
			column = 0;
			return whole;
		}
		column = said === null ? column + 1 : (placeOf(said)?.column ?? column);
		return said === null ? `<${prefix}c r="${letterOf(column - 1)}${row}"${inside}>` : whole;
	});
}

/** Cells that are shown as one; rows and columns from 0, both ends in it. */
export interface Merge {
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
}

const MOST_MERGES = 10_000;

/** The merged cells of a sheet, ten thousand at most. */
export function mergesOf(sheet: string): readonly Merge[] {
	const merges: Merge[] = [];
	for (const [, from = '', to = ''] of sheet.matchAll(MERGED)) {
		const [first, last] = [placeOf(from), placeOf(to)];
		if (first === null || last === null || merges.length >= MOST_MERGES) continue;
		merges.push({
			...{ top: first.row - 1, left: first.column - 1 },
			...{ bottom: last.row - 1, right: last.column - 1 },
		});
	}
	return merges;
}
