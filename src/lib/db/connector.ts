// The one seam to DuckDB: what the rest of the code may ask of an engine.

/** A cell as it leaves the engine: DuckDB integers, decimals and bigints all arrive as JavaScript numbers. */
export type Cell = string | number | boolean | null;

export type Row = Readonly<Record<string, Cell>>;

export interface Prepared {
	/** Runs the planned statement, its `?` marks filled from `parameters`, and returns its rows. */
	run(parameters?: readonly Cell[]): Promise<readonly Row[]>;
	close(): Promise<void>;
}

/** A place of its own in an engine: what one connector makes, others neither see nor overwrite. */
export interface Connector {
	/** The name of the place, which is no other's in this engine. */
	readonly place: string;
	/**
	 * Runs one statement and returns its rows; `parameters` fill its `?` marks.
	 * Rejects with the engine's own message when the statement fails.
	 */
	query(sql: string, parameters?: readonly Cell[]): Promise<readonly Row[]>;
	/** Plans a statement once, to be run many times; planning costs more than running on tables of our size. */
	prepare(sql: string): Promise<Prepared>;
	/**
	 * Makes `text` readable inside SQL as the file `name` (for `read_csv`), replacing an earlier text of that name. Files are
	 * the engine's: every connector reads them, so where there are several a name begins with the place.
	 */
	register(name: string, text: string): Promise<void>;
	/** Lets go of the place, of all that was made and planned in it, and of its files; other places stay as they are. */
	close(): Promise<void>;
}

/** An open engine, which holds as many places as are asked for. */
export interface Engine {
	/** False once it has died: all that is asked of it rejects. Open another. */
	readonly isAlive: boolean;
	/** Opens a place in which there is nothing yet. */
	connect(): Promise<Connector>;
}

/** The name of a place, by how many there were before in its engine. */
export const placeName = (before: number): string => `place_${before + 1}`;

/**
 * Statements that open a place. It is a database and no schema: statements stay planned while others make tables in
 * databases of their own.
 */
export const entering = (place: string): readonly string[] => [
	`attach ':memory:' as ${place}`,
	`use ${place}`,
];

/** Statements that let go of a place. */
export const leaving = (place: string): readonly string[] => ['use memory', `detach ${place}`];

/** A column of a result: its name and the engine's word for its type. */
export interface ResultColumn {
	readonly name: string;
	readonly type: string;
}

/** The first rows of a result. Names may repeat, so cells stand by position. */
export interface Excerpt {
	readonly columns: readonly ResultColumn[];
	readonly rows: readonly (readonly Cell[])[];
	/** Whether these are all the rows there are. */
	readonly isWhole: boolean;
}

/** An engine for statements that nobody has checked: each can be stopped, and none reads more than it is let. */
export interface Console {
	/** Makes `text` readable inside SQL as the file `name`. */
	register(name: string, text: string): Promise<void>;
	/** From here on no statement reads or writes a file, loads an extension, or changes a setting. */
	seal(): Promise<void>;
	/**
	 * Runs statements and returns the first `limit` rows of the last; fewer where their text would fill memory. Rejects with
	 * the engine's own message; and with `stopped` within a second of the signal, though the engine may be lost to it.
	 */
	run(sql: string, limit: number, signal: AbortSignal): Promise<Excerpt>;
	/** False once an engine that did not listen had to be ended: open another. */
	readonly isAlive: boolean;
	close(): void;
}

/** Statements that seal a console, once its tables are in. */
export const SEALING = [
	"set memory_limit = '1GB'",
	'set enable_external_access = false',
	'set lock_configuration = true',
] as const;

/** Options every engine opens with: no downloads of extensions, and numbers instead of bigint and decimal objects. */
export const OPEN_OPTIONS = {
	query: { castBigIntToDouble: true, castDecimalToDouble: true },
	filesystem: { allowFullHTTPReads: false },
} as const;

/**
 * Options a console opens with: values as they are. The casts of the other engines name nested values anew without converting
 * them, and round whole numbers past 2^53.
 */
export const CONSOLE_OPTIONS = { filesystem: OPEN_OPTIONS.filesystem } as const;

/** Statements run once after opening: the engine must fail at once rather than fetch an extension from elsewhere. */
export const OPENING = [
	'set autoinstall_known_extensions = false',
	'set autoload_known_extensions = false',
] as const;

interface ArrowVector {
	get(index: number): unknown;
	/** The same vector, each word of an enum decoded once. */
	memoize(): ArrowVector;
}

interface ArrowTable {
	readonly numRows: number;
	readonly schema: { readonly fields: readonly { readonly name: string }[] };
	getChildAt(index: number): ArrowVector | null;
}

/** A value of a driver as a cell. Throws where it is neither text, number nor truth value. */
export function cellOf(value: unknown): Cell {
	if (value === null || value === undefined) return null;
	if (typeof value === 'bigint') return Number(value);
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
	throw new Error(
		`a cell of type ${typeof value} came from the engine; expected text, a number or a truth value`,
	);
}

/** Turns an Arrow table into plain rows, column by column, which is much faster than asking each Arrow row proxy. */
export function rowsOf(table: ArrowTable): readonly Row[] {
	const rows: Record<string, Cell>[] = Array.from({ length: table.numRows }, () => ({}));
	table.schema.fields.forEach((field, position) => {
		const column = table.getChildAt(position)?.memoize();
		rows.forEach((row, index) => {
			row[field.name] = cellOf(column?.get(index));
		});
	});
	return rows;
}
