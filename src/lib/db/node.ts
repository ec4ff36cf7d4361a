// DuckDB-WASM in Node: the engine that ships, run synchronously for the build, the command line and the tests.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { OPEN_OPTIONS, OPENING, rowsOf, type Cell, type Connector, type Prepared } from './connector.ts';

/** Opens an empty in-memory database; it takes about a second and holds its memory until the process ends. */
export async function openNode(): Promise<Connector> {
	const folder = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
	const bundle = (name: string) => ({
		mainModule: join(folder, `duckdb-${name}.wasm`),
		mainWorker: join(folder, `duckdb-node-${name}.worker.cjs`),
	});
	const database = await createDuckDB(
		{ mvp: bundle('mvp'), eh: bundle('eh') },
		new VoidLogger(),
		NODE_RUNTIME,
	);
	await database.instantiate(() => undefined);
	database.open({ path: ':memory:', ...OPEN_OPTIONS });
	const connection = database.connect();
	for (const statement of OPENING) connection.query(statement);

	const prepare = async (sql: string): Promise<Prepared> => {
		const statement = connection.prepare(sql);
		return {
			run: async (parameters = []) => rowsOf(statement.query(...parameters)),
			close: async () => statement.close(),
		};
	};

	return {
		prepare,
		query: async (sql: string, parameters: readonly Cell[] = []) => {
			if (parameters.length === 0) return rowsOf(connection.query(sql));
			const statement = await prepare(sql);
			try {
				return await statement.run(parameters);
			} finally {
				await statement.close();
			}
		},
		register: async (name, text) => {
			database.dropFile(name);
			database.registerFileText(name, text);
		},
		close: async () => {
			connection.close();
		},
	};
}
