// DuckDB-WASM in the browser: fetched from our own origin, run in a worker, with progress while it arrives.
import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import {
	OPEN_OPTIONS,
	OPENING,
	rowsOf,
	SEALING,
	type Cell,
	type Connector,
	type Console,
	type Excerpt,
	type Prepared,
} from './connector.ts';
import { readExcerpt } from './excerpt.ts';
import { readableFault } from './fault.ts';

/** Bytes of the engine received so far; `total` is null where the server sends none (a compressed reply). */
export interface Arrival {
	readonly received: number;
	readonly total: number | null;
}

interface Opened {
	readonly worker: Worker;
	readonly database: AsyncDuckDB;
	readonly connection: AsyncDuckDBConnection;
}

async function open(onarrival: (arrival: Arrival) => void): Promise<Opened> {
	const worker = new Worker(workerUrl);
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	await database.instantiate(engineUrl, null, ({ bytesLoaded, bytesTotal }) => {
		onarrival({ received: bytesLoaded, total: bytesTotal > 0 ? bytesTotal : null });
	});
	await database.open({ path: ':memory:', ...OPEN_OPTIONS });
	const connection = await database.connect();
	for (const statement of OPENING) await connection.query(statement);
	return { worker, database, connection };
}

/**
 * Fetches the engine, starts its worker and opens an empty in-memory database.
 * Rejects when the file cannot be fetched or the browser cannot run it; nothing else of the page is affected.
 */
export async function openBrowser(onarrival: (arrival: Arrival) => void): Promise<Connector> {
	const { worker, database, connection } = await open(onarrival);

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

/** How long an engine has to let go of a statement before it is ended, in milliseconds. */
const PATIENCE = 500;

/** Opens an engine of its own, as `openBrowser` does, for statements that nobody has checked. */
export async function openConsole(onarrival: (arrival: Arrival) => void): Promise<Console> {
	const { worker, database, connection } = await open(onarrival);
	let isAlive = true;
	const end = (): void => {
		isAlive = false;
		worker.terminate();
	};

	const ask = async (sql: string, limit: number): Promise<Excerpt> => {
		try {
			const excerpt = await readExcerpt(await connection.send(sql, true), limit);
			// What is left of a result that goes on would be computed before anything else.
			if (!excerpt.isWhole) await connection.cancelSent();
			return excerpt;
		} catch (fault) {
			throw readableFault(fault);
		}
	};

	return {
		get isAlive() {
			return isAlive;
		},
		register: async (name, text) => {
			await database.registerFileText(name, text);
		},
		seal: async () => {
			for (const statement of SEALING) await connection.query(statement);
		},
		run: async (sql, limit, signal) => {
			signal.throwIfAborted();
			// An engine that was ended never answers: what is asked of it then is left to the garbage collector.
			const stopped = new Promise<never>((_, reject) => {
				signal.addEventListener(
					'abort',
					() => {
						const ending = setTimeout(() => {
							end();
							reject(new Error('stopped', { cause: signal.reason }));
						}, PATIENCE);
						void asked
							.catch(() => undefined)
							.finally(() => {
								clearTimeout(ending);
								reject(new Error('stopped', { cause: signal.reason }));
							});
						void connection.cancelSent().catch(() => undefined);
					},
					{ once: true },
				);
			});
			const asked = ask(sql, limit);
			return Promise.race([asked, stopped]);
		},
		close: end,
	};
}
