// The values of a table one by one, as its recipe says where they are; nothing of them is read yet.
import type { Cell, CellMark } from '#lib/tables/cells.ts';
import { headerYear, yearOf } from '../shape/profile.ts';
import { isSuppressed, statusColumn } from '../shape/sdmx.ts';
import { cellName, columnOf, textOf, type IntakeTable, type TableColumn } from '../table.ts';
import type { TableRecipe } from '../recipe/recipe.ts';

/** A cell of values with all that stands beside it. */
export interface RawValue {
	readonly row: number;
	/** Such as `C7`. */
	readonly place: string;
	readonly column: string;
	readonly country: string;
	readonly countryName: string;
	/** What the table calls the indicator. */
	readonly key: string;
	readonly name: string;
	readonly unit: string;
	/** Null where the table says none that can be read. */
	readonly year: number | null;
	/** What stands where the year should. */
	readonly yearText: string;
	readonly cell: Cell;
	readonly mark: CellMark | undefined;
	/** Whether its publisher says that there is a value, and publishes none. */
	readonly isSuppressed: boolean;
}

/** The key of the one indicator of a table that names none. */
export function onlyKey({ title, sheet, file }: Pick<IntakeTable, 'title' | 'sheet' | 'file'>): string {
	const name =
		title ?? (sheet === null || /^(sheet|feuil|hoja|лист|ورقة|工作表)\s*\d*$/i.test(sheet) ? null : sheet);
	return (name ?? file.replace(/\.[a-z0-9]+$/i, '')).slice(0, 200);
}

const YEAR = /^(?:19|20)\d{2}$/;
const LETTER = /\p{L}/u;
/** What may stand between a name and its year. */
const BETWEEN = /^[\s,;:_–-]$/;
const OPENING = /^[\s,;:_–(-]$/;

/** Where a run of signs ends that begins at a place, going one way. */
function past(text: string, from: number, step: 1 | -1, signs: RegExp): number {
	let at = from;
	while (signs.test(text.charAt(at))) at += step;
	return at;
}

/**
 * A header without the year at its end or start: `CPI score 2017` is the CPI score of 2017. Looks at its ends alone, so that one
 * of thirty thousand letters takes no longer.
 */
export function partYear(header: string): { readonly key: string; readonly year: number | null } {
	const whole = header.endsWith(')') ? header.slice(0, -1) : header;
	const [first, last] = [header.slice(0, 4), whole.slice(-4)];
	if (YEAR.test(last)) {
		const before = whole.slice(0, past(whole, whole.length - 5, -1, OPENING) + 1);
		if (before.length < whole.length - 4 && LETTER.test(before))
			return { key: before.trim(), year: yearOf(last) };
	}
	if (YEAR.test(first)) {
		const rest = header.slice(past(header, 4, 1, BETWEEN));
		if (rest.length < header.length - 4 && LETTER.test(rest))
			return { key: rest.trim(), year: yearOf(first) };
	}
	return { key: header, year: null };
}

interface ValueColumn {
	readonly column: TableColumn;
	/** The indicator its header names; null where a column of the row does. */
	readonly key: string | null;
	readonly year: number | null;
	readonly unit: string;
}

/** The columns that hold values. */
export function valueColumns(table: IntakeTable, recipe: TableRecipe): readonly ValueColumn[] {
	const roles = [recipe.country.column, recipe.countryName, recipe.yearColumn, recipe.unitColumn];
	const taken = new Set(
		[...roles, recipe.indicatorColumn, recipe.indicatorNameColumn, ...Object.keys(recipe.fix)].flatMap(
			(key) => columnOf(table, key) ?? [],
		),
	);
	const free = table.columns.filter((column) => !taken.has(column));
	const key = recipe.indicatorColumn === null ? onlyKey(table) : null;
	switch (recipe.shape) {
		case 'long': {
			const column = columnOf(table, recipe.valueColumn);
			return column === undefined ? [] : [{ column, key, year: null, unit: column.unit ?? '' }];
		}
		case 'years':
			return free.flatMap((column) => {
				const year = headerYear(column.header);
				return year === null ? [] : [{ column, key, year, unit: column.unit ?? '' }];
			});
		case 'wide':
			return free.map((column) => {
				const whole = { key: column.key, year: null };
				const parted = recipe.yearColumn === null ? partYear(column.key) : whole;
				return { column, ...parted, unit: column.unit ?? '' };
			});
	}
}

/** Every cell of values of the rows a recipe takes, in the order of the table. */
export function* rawValues(table: IntakeTable, recipe: TableRecipe): Generator<RawValue> {
	const at = (key: string | null): number => columnOf(table, key)?.at ?? -1;
	const columns = valueColumns(table, recipe);
	const places = {
		...{
			country: at(recipe.country.column),
			countryName: at(recipe.countryName),
			year: at(recipe.yearColumn),
		},
		...{
			indicator: at(recipe.indicatorColumn),
			name: at(recipe.indicatorNameColumn),
			unit: at(recipe.unitColumn),
		},
	};
	const status = recipe.shape === 'long' ? (statusColumn(table)?.at ?? -1) : -1;
	const fixed = Object.entries(recipe.fix).map(([key, text]) => ({ at: at(key), text }));
	for (const { row, cells } of table.rows) {
		if (fixed.some(({ at: place, text }) => place >= 0 && textOf(cells[place]) !== text)) continue;
		const indicator = textOf(cells[places.indicator]);
		const yearText = textOf(cells[places.year]);
		const said = {
			...{ row, country: textOf(cells[places.country]), countryName: textOf(cells[places.countryName]) },
			...{ name: textOf(cells[places.name]), yearText, isSuppressed: isSuppressed(cells[status]) },
		};
		for (const { column, key, year, unit } of columns) {
			const place = cellName(table, row, column.at);
			yield {
				...said,
				...{ place, column: column.key, key: key ?? indicator, cell: cells[column.at] ?? null },
				unit: textOf(cells[places.unit]) || unit,
				year: year ?? (places.year < 0 ? recipe.year : yearOf(yearText)),
				mark: table.marks[place],
			};
		}
	}
}
