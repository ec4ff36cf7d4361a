// DuckDB-WASM in Node: the engine that ships, run synchronously for the build, the command line and the tests.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBBindings } from '@duckdb/duckdb-wasm/blocking';
import {
	entering,
	leaving,
	OPEN_OPTIONS,
	OPENING,
	placeName,
	rowsOf,
	type Cell,
	type Connector,
	type Engine,
	type Prepared,
} from './connector.ts';

function enter(database: DuckDBBindings, place: string): Connector {
	const connection = database.connect();
	const files = new Set<string>();
	for (const statement of entering(place)) connection.query(statement);

	const prepare = async (sql: string): Promise<Prepared> => {
		const statement = connection.prepare(sql);
		return {
			run: async (parameters = []) => rowsOf(statement.query(...parameters)),
			close: async () => statement.close(),
		};
	};

	return {
		place,
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
			files.add(name);
		},
		close: async () => {
			for (const statement of leaving(place)) connection.query(statement);
			connection.close();
			for (const name of files) database.dropFile(name);
		},
	};
}

/** Starts an engine in memory; it takes about a second and holds its memory until the process ends. */
export async function startNode(): Promise<Engine> {
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
	connection.close();
	let places = 0;
	return { isAlive: true, connect: async () => enter(database, placeName(places++)) };
}

/** Opens an empty place in an engine of its own, as `startNode` does. */
export async function openNode(): Promise<Connector> {
	return (await startNode()).connect();
}
