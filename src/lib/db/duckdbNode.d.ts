// What is asked of DuckDB's own driver for Node. It is an optional dependency, so that its types may not be there either.
declare module '@duckdb/node-api' {
	type Value = string | number | bigint | boolean | null;

	interface Reader {
		getRowObjectsJS(): Record<string, unknown>[];
	}

	interface Statement {
		bind(values: Value[]): void;
		runAndReadAll(): Promise<Reader>;
		destroySync(): void;
	}

	interface Connection {
		run(sql: string): Promise<unknown>;
		prepare(sql: string): Promise<Statement>;
		runAndReadAll(sql: string): Promise<Reader>;
		closeSync(): void;
	}

	interface Instance {
		connect(): Promise<Connection>;
		closeSync(): void;
	}

	export const DuckDBInstance: {
		create(path: string, options: Record<string, string>): Promise<Instance>;
	};
}
