// DuckDB-WASM in the browser: fetched from our own origin, run in a worker, with progress while it arrives.
import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import {
	entering,
	leaving,
	OPEN_OPTIONS,
	OPENING,
	placeName,
	rowsOf,
	SEALING,
	type Cell,
	type Connector,
	type Console,
	type Engine,
	type Excerpt,
	type Prepared,
} from './connector.ts';
import { readExcerpt } from './excerpt.ts';
import { readableFault } from './fault.ts';

/** Hears how many bytes of the engine have been received so far. */
export type OnArrival = (received: number) => void;

interface Opened {
	readonly worker: Worker;
	readonly database: AsyncDuckDB;
	readonly connection: AsyncDuckDBConnection;
}

// The one way an engine is opened, whoever it is for.
async function open(onarrival: OnArrival): Promise<Opened> {
	const worker = new Worker(workerUrl);
	try {
		const database = new AsyncDuckDB(new VoidLogger(), worker);
		await database.instantiate(engineUrl, null, ({ bytesLoaded }) => {
			onarrival(bytesLoaded);
		});
		await database.open({ path: ':memory:', ...OPEN_OPTIONS });
		const connection = await database.connect();
		for (const statement of OPENING) await connection.query(statement);
		return { worker, database, connection };
	} catch (fault) {
		worker.terminate();
		throw fault;
	}
}

async function enter(database: AsyncDuckDB, place: string): Promise<Connector> {
	const connection = await database.connect();
	const files = new Set<string>();
	for (const statement of entering(place)) await connection.query(statement);

	const prepare = async (sql: string): Promise<Prepared> => {
		const statement = await connection.prepare(sql);
		return {
			run: async (parameters = []) => rowsOf(await statement.query(...parameters)),
			close: () => statement.close(),
		};
	};

	return {
		place,
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
			files.add(name);
		},
		close: async () => {
			for (const statement of leaving(place)) await connection.query(statement);
			await connection.close();
			for (const name of files) await database.dropFile(name);
		},
	};
}

/**
 * Fetches the engine and starts its worker; it lives as long as the page.
 * Rejects when the file cannot be fetched or the browser cannot run it; nothing else of the page is affected.
 */
export async function startBrowser(onarrival: OnArrival): Promise<Engine> {
	const { database, connection } = await open(onarrival);
	await connection.close();
	let places = 0;
	return { connect: () => enter(database, placeName(places++)) };
}

/** How long an engine has to let go of a statement before it is ended, in milliseconds. */
const PATIENCE = 500;

/** Opens an engine apart, which can be stopped, for statements that nobody has checked. Rejects as `startBrowser` does. */
export async function openConsole(onarrival: OnArrival): Promise<Console> {
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
