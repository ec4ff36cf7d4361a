// DuckDB-WASM in the browser: fetched from our own origin, run in a worker, with progress while it arrives.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { OPEN_OPTIONS, OPENING, rowsOf, type Cell, type Connector, type Prepared } from './connector.ts';

/** Bytes of the engine received so far; `total` is null where the server sends none (a compressed reply). */
export interface Arrival {
	readonly received: number;
	readonly total: number | null;
}

/**
 * Fetches the engine, starts its worker and opens an empty in-memory database.
 * Rejects when the file cannot be fetched or the browser cannot run it; nothing else of the page is affected.
 */
export async function openBrowser(onarrival: (arrival: Arrival) => void): Promise<Connector> {
	const worker = new Worker(workerUrl);
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	await database.instantiate(engineUrl, null, ({ bytesLoaded, bytesTotal }) => {
		onarrival({ received: bytesLoaded, total: bytesTotal > 0 ? bytesTotal : null });
	});
	await database.open({ path: ':memory:', ...OPEN_OPTIONS });
	const connection = await database.connect();
	for (const statement of OPENING) await connection.query(statement);

	const prepare = async (sql: string): Promise<Prepared> => {
		const statement = await connection.prepare(sql);
		return {
			run: async (parameters = []) => rowsOf(await statement.query(...parameters)),
			close: () => statement.close(),
		};
	};

	return {
		prepare,
		query: async (sql: string, parameters: readonly Cell[] = []) => {
			if (parameters.length === 0) return rowsOf(await connection.query(sql));
			const statement = await prepare(sql);
			try {
				return await statement.run(parameters);
			} finally {
				await statement.close();
			}
		},
		register: async (name, text) => {
			await database.dropFile(name);
			await database.registerFileText(name, text);
		},
		close: async () => {
			await connection.close();
			await database.terminate();
			worker.terminate();
		},
	};
}
