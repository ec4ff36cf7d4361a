// A file of rows that is written and read by one schema: its columns are listed nowhere else.
import type { z } from 'zod';
import { readTable } from '../table.ts';
import { writeTable, type Cell } from '../writeTable.ts';

/** How a file of rows is written, and read back to the same rows. */
export interface RowFile<Row> {
	/** In the columns of the schema, full double precision; null is an empty cell. */
	readonly write: (rows: readonly Row[]) => string;
	/** Throws with file, row and column where the text is not such a file. */
	readonly read: (file: string, text: string) => readonly Row[];
}

/** The file of the rows a schema describes. */
export function rowFile<Row extends Readonly<Record<string, Cell>>>(
	schema: z.ZodObject & z.ZodType<Row>,
): RowFile<Row> {
	return {
		write: (rows) => writeTable(schema, rows),
		read: (file, text) => {
			const { rows, problems } = readTable(file, text, schema, { isExact: true });
			const first = problems[0];
			if (first !== undefined) throw new Error(`${file}:${first.row}:${first.column}: ${first.message}`);
			return rows.flatMap(({ value }) => (value === null ? [] : [value]));
		},
	};
}
