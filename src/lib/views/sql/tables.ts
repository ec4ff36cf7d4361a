// The tables of the console: which there are, from which files, and the statement that makes each.

export interface SqlColumn {
	readonly name: string;
	readonly type: 'varchar' | 'double' | 'integer' | 'boolean';
}

export interface SqlFile {
	/** Below the folder of the published data. */
	readonly path: string;
	/** The method whose rows these are, which the table names in its first column; null for a table without methods. */
	readonly method: string | null;
}

export interface SqlTable {
	readonly name: string;
	/** The columns of its files. */
	readonly columns: readonly SqlColumn[];
	readonly files: readonly SqlFile[];
	readonly rows: number;
}

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
