// The tables of a package as Parquet files: doubles and whole numbers as such, everything else as text.
import type { parquetWriteBuffer } from 'hyparquet-writer';
import { languageOf } from '../translations/translation.ts';
import { typedTables, type TypedTable } from './cells.ts';

type Writer = typeof parquetWriteBuffer;

function bytesOf({ columns, rows }: TypedTable, write: Writer): Uint8Array {
	const types = { text: 'STRING', number: 'DOUBLE', integer: 'INT32' } as const;
	const buffer = write({
		columnData: columns.map(({ name, type }, at) => ({
			...{ name, type: types[type], nullable: true },
			data: rows.map((row) => row[at] ?? null),
		})),
	});
	return new Uint8Array(buffer);
}

/** A file for every table of a package but its translations, by name; the writer is loaded when it is asked for. */
export async function parquetFiles(
	files: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
	const { parquetWriteBuffer: write } = await import('hyparquet-writer');
	const data = new Map([...files].filter(([file]) => languageOf(file) === null));
	return new Map(typedTables(data).map((table) => [`${table.name}.parquet`, bytesOf(table, write)]));
}
