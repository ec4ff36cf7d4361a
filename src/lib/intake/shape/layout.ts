// A grid as a table: which way it lies, where its countries are, and where its header ends.
import { letterOf, placeOf, type Cell, type CellMark, type Grid, type GridRow } from '#lib/tables/cells.ts';
import { betterColumn, countryText, rateColumn, type CountryColumn } from '../countries/column.ts';
import type { CountryMatcher } from '../countries/match.ts';
import { textOf, type IntakeTable } from '../table.ts';
import { headerYear } from './profile.ts';
import { readHeader } from './header.ts';

const LOOKED_AT = 3000;
const WIDEST = 60;
const HIGHEST = 30;

/** The column of countries; null where no column names any. */
function findCountries(rows: readonly GridRow[], matcher: CountryMatcher): CountryColumn | null {
	const width = Math.min(WIDEST, Math.max(0, ...rows.slice(0, LOOKED_AT).map(({ cells }) => cells.length)));
	let best: CountryColumn | null = null;
	for (let at = 0; at < width; at += 1) {
		const cells = rows.slice(0, LOOKED_AT).map((row) => row.cells[at] ?? null);
		const header = cells
			.slice(0, HIGHEST)
			.filter((cell) => typeof cell === 'string')
			.join(' ')
			.slice(0, 400);
		best = betterColumn(best, rateColumn(at, header, cells, matcher));
	}
	return best;
}

/** Whether countries stand side by side in a row near the top, and no column names nearly as many. */
function isAcross(rows: readonly GridRow[], found: CountryColumn | null, matcher: CountryMatcher): boolean {
	return rows.slice(0, HIGHEST).some(({ cells }) => {
		const across = rateColumn(0, '', cells.slice(0, 1000), matcher);
		return across !== null && across.countries >= 3 && across.countries > 2 * (found?.countries ?? 0);
	});
}

const MOST_TURNED = 2_000_000;

/** Rows and columns exchanged. */
function turn({ sheet, rows, marks }: Grid): Grid {
	const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
	const height = rows.at(-1)?.row ?? 0;
	if (width * height > MOST_TURNED) return { sheet, rows, marks };
	const turned = Array.from({ length: width }, (_, at): GridRow => {
		const cells: Cell[] = Array.from({ length: height }, () => null);
		for (const { row, cells: own } of rows) cells[row - 1] = own[at] ?? null;
		return { row: at + 1, cells };
	});
	const moved = Object.entries(marks).map(([name, mark]): [string, CellMark] => {
		const place = placeOf(name);
		return [place === null ? name : `${letterOf(place.row - 1)}${place.column}`, mark];
	});
	return {
		sheet,
		rows: turned.filter(({ cells }) => cells.some((cell) => cell !== null)),
		marks: Object.fromEntries(moved),
	};
}

const isNumber = (cell: Cell | undefined): boolean =>
	typeof cell === 'number' || (typeof cell === 'string' && /^[-+]?[\d.,\s]*\d\s*%?$/.test(cell));

/** The columns that hold numbers in most of some rows. */
function numberColumns(rows: readonly GridRow[]): readonly number[] {
	const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
	return Array.from({ length: width }, (_, at) => at).filter(
		(at) => rows.filter(({ cells }) => isNumber(cells[at])).length >= rows.length / 2,
	);
}

/** The first row of data: that of the first country, or a total above it whose numbers stand where those of countries do. */
function firstOfData(
	rows: readonly GridRow[],
	{ at, system }: CountryColumn,
	{ match }: CountryMatcher,
): number {
	const kinds = ['code', 'name', 'usual', 'slip'];
	const found = rows.findIndex(({ cells }) => kinds.includes(match(countryText(cells[at]), system).kind));
	const columns = numberColumns(rows.slice(Math.max(0, found), found + 50)).filter((each) => each !== at);
	let first = Math.max(0, found);
	const isData = (row: GridRow | undefined): boolean =>
		columns.some((each) => isNumber(row?.cells[each]) && headerYear(textOf(row?.cells[each])) === null);
	while (first > 1 && isData(rows[first - 1])) first -= 1;
	return first;
}

/** What is known of a file whose grid is laid out. */
export interface GridOrigin {
	readonly file: string;
	readonly encoding: string | null;
	readonly delimiter: string | null;
}

export interface LaidOut {
	readonly table: IntakeTable;
	/** The column of countries; null where no column names any. */
	readonly countries: CountryColumn | null;
}

/** Lays out a grid. Without countries the first row that is no title is its header. */
export function layOut(grid: Grid, origin: GridOrigin, matcher: CountryMatcher): LaidOut {
	const upright = findCountries(grid.rows, matcher);
	const isTurned = isAcross(grid.rows, upright, matcher);
	const { rows, sheet, marks } = isTurned ? turn(grid) : grid;
	const countries = isTurned ? findCountries(rows, matcher) : upright;
	const first =
		countries === null
			? rows.findIndex(({ cells }) => new Set(cells.filter((cell) => cell !== null)).size > 1) + 1
			: firstOfData(rows, countries, matcher);
	const above = rows.slice(Math.max(0, first - HIGHEST), first);
	const below = rows.slice(first);
	const header = readHeader(above, below, countries?.at ?? 0);
	return { table: { ...origin, sheet, ...header, rows: below, marks, isTurned }, countries };
}
