// The tables of a package as cells of their own types, for formats that have more types than text.
import { columnsOf } from '../columns.ts';
import { parseCsv } from '../csv.ts';
import { schemaOf } from '../packageTexts.ts';

export type TypedCell = string | number | null;

export interface TypedTable {
	/** Of the file, without its ending. */
	readonly name: string;
	readonly columns: readonly { readonly name: string; readonly type: 'text' | 'number' | 'integer' }[];
	readonly rows: readonly (readonly TypedCell[])[];
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** The CSV files of a package, as `packageText` gives them: a column of numbers holds numbers, where all of it are. */
export function typedTables(files: ReadonlyMap<string, string>): readonly TypedTable[] {
	return [...files].flatMap(([file, text]): TypedTable[] => {
		if (!file.endsWith('.csv')) return [];
		const { header, rows } = parseCsv(file, text);
		const schema = schemaOf(file);
		const known = new Map(
			(schema === undefined ? [] : columnsOf(schema)).map((each) => [each.name, each.type]),
		);
		const columns = header.map((name, at) => {
			const type = known.get(name);
			const isNumeric =
				(type === 'number' || type === 'integer') &&
				rows.every(({ cells }) => {
					const cell = (cells[at] ?? '').trim();
					return cell === '' || (NUMBER.test(cell) && Number.isFinite(Number(cell)));
				});
			return { name, type: isNumeric ? type : ('text' as const) };
		});
		return [
			{
				name: file.slice(0, -'.csv'.length),
				columns,
				rows: rows.map(({ cells }) =>
					columns.map(({ type }, at): TypedCell => {
						const cell = cells[at] ?? '';
						if (cell.trim() === '') return null;
						return type === 'text' ? cell : Number(cell);
					}),
				),
			},
		];
	});
}
