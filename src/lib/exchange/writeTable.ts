// Writes typed rows as the CSV file their row schema describes, so that reading it gives the same rows back.
import type { z } from 'zod';
import { columnsOf } from './columns.ts';
import { writeCsv } from './csv.ts';

/** What a cell of a file of ours can hold. */
export type Cell = string | number | boolean | readonly (string | number)[] | null;

function flatten(cell: Cell | undefined): string | number | boolean | null {
	if (cell === undefined) return null;
	if (typeof cell !== 'object' || cell === null) return cell;
	return cell.join(typeof cell[0] === 'number' ? ';' : '|');
}

/** Lists are joined as `columnsOf` says: numbers by `;`, words by `|`. A sparse column no row uses is left out. */
export function writeTable(schema: z.ZodObject, rows: readonly Readonly<Record<string, Cell>>[]): string {
	const columns = columnsOf(schema)
		.filter(({ name, sparse }) => !sparse || rows.some((row) => (row[name] ?? null) !== null))
		.map(({ name }) => name);
	const flat = rows.map((row) => Object.fromEntries(columns.map((name) => [name, flatten(row[name])])));
	return writeCsv(columns, flat);
}
