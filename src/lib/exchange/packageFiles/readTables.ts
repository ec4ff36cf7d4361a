// Files of a package that are no text, as the texts they are read as: tables in Parquet, the sheets of a workbook.
import { readParquet } from '#lib/tables/parquet/readParquet.ts';
import { writeCsv } from '../csv.ts';
import { packageText } from '../packageTexts.ts';

type Cell = string | number | boolean | null;

/** Rows of cells, the first of them the header, as a CSV text: numbers as they are read back. */
export function csvOfRows(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
	const keys = header.map((_, at) => String(at));
	const record = (row: readonly Cell[]) => Object.fromEntries(keys.map((key, at) => [key, row[at] ?? null]));
	const head = writeCsv(keys, [record(header)]);
	return head.slice(head.indexOf('\n') + 1) + rows.map((row) => lineOf(keys, record(row))).join('');
}

function lineOf(keys: readonly string[], record: Readonly<Record<string, Cell>>): string {
	const text = writeCsv(keys, [record]);
	return text.slice(text.indexOf('\n') + 1);
}

/** One file of a package, `.parquet` among them, with the name it has as a text; null where it cannot be read. */
export async function readPackageFile(
	name: string,
	bytes: Uint8Array,
): Promise<readonly [string, string] | null> {
	if (!/\.parquet$/i.test(name)) return [name, packageText(name, bytes)];
	const table = await readParquet(bytes);
	const csv = name.replace(/\.parquet$/i, '.csv');
	if (table === null) return null;
	return [csv, packageText(csv, new TextEncoder().encode(csvOfRows(table.header, table.rows)))];
}

interface SheetGrid {
	readonly sheet: string | null;
	readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[];
}

const TABLES = ['framework', 'observations', 'countries', 'sources'];
const fileOf = (sheet: string): string => {
	const name = sheet
		.trim()
		.toLowerCase()
		.replace(/\.csv$/, '');
	if (/^translations [a-z-]+$/.test(name)) return `${name.replace(' ', '/')}.csv`;
	if (/^methods .+\.json$/.test(name)) return name.replace(' ', '/');
	return name.endsWith('.json') ? name : name === 'method' ? 'method.json' : `${name}.csv`;
};

/** The texts of a package in a workbook, a sheet a file; null where its sheets are no package. */
export function packageOfSheets(grids: readonly SheetGrid[]): ReadonlyMap<string, string> | null {
	const files = new Map(grids.map((grid) => [fileOf(grid.sheet ?? ''), grid]));
	if (!TABLES.every((name) => files.has(`${name}.csv`))) return null;
	return new Map(
		[...files].map(([file, { rows }]): [string, string] => {
			if (file.endsWith('.json'))
				return [file, `${rows.map(({ cells }) => String(cells[0] ?? '')).join('\n')}\n`];
			const [header, ...below] = rows;
			const names = (header?.cells ?? []).map((cell) => String(cell ?? ''));
			const text = csvOfRows(
				names,
				below.map(({ cells }) => cells.slice(0, names.length)),
			);
			return [file, packageText(file, new TextEncoder().encode(text))];
		}),
	);
}
