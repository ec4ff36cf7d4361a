// What the console says of a table, and the statement that makes it.
import type { SqlColumn, SqlTable } from '#lib/edition/tables.ts';

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The columns the table has, with the one that names the method. */
export function columnsShown({ columns, files }: SqlTable): readonly SqlColumn[] {
	return files.some(({ method }) => method !== null)
		? [{ name: 'method', type: 'varchar' }, ...columns]
		: columns;
}

/** The statement that makes a table of its files; every type is said, as ids such as `004` would be taken for numbers. */
export function createTable({ name, columns, files }: SqlTable): string {
	const types = columns.map((column) => `${quote(column.name)}: ${quote(column.type)}`).join(', ');
	const parts = files.map(({ path, method }) => {
		const shown = method === null ? '*' : `${quote(method)} as method, *`;
		const format = `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = ''`;
		return `select ${shown} from read_csv(${quote(path)}, ${format}, columns = {${types}})`;
	});
	return `create table ${name} as ${parts.join(' union all ')}`;
}
