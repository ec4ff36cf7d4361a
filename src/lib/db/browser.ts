// DuckDB-WASM in the browser: fetched from our own origin, run in a worker, with progress while it arrives.
import {
	AsyncDuckDB,
	getPlatformFeatures,
	VoidLogger,
	type AsyncDuckDBConnection,
} from '@duckdb/duckdb-wasm';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { Fault, type FaultKind } from '#lib/arrival/fault.ts';
import { fetchBytes, nameOf, SILENCE } from '#lib/arrival/fetchBytes.ts';
import { Attendance } from './attendance.ts';
import {
	entering,
	leaving,
	CONSOLE_OPTIONS,
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
import workerUrl from './engine.worker.ts?worker&url';
import { readExcerpt, spellOut, type Batches } from './excerpt.ts';
import { readableFault } from './fault.ts';

/** Hears how many bytes of the engine have been received so far. */
export type OnArrival = (received: number) => void;

interface Opened {
	readonly attendance: Attendance;
	readonly database: AsyncDuckDB;
	readonly connection: AsyncDuckDBConnection;
}

/** What an engine is opened with; a browser has one of each. */
export interface Means {
	/** Starts a worker; `fresh` is one that passes by all that the browser has kept. */
	readonly start: (name: 'engine' | 'fresh') => Worker;
	/** Fetches the worker's script anew; rejects with a `Fault` where what comes is no script. */
	readonly fetchScript: () => Promise<unknown>;
	/** For how many milliseconds an engine may let nothing be heard. */
	readonly silence: number;
}

const BROWSER: Means = {
	start: (name) => new Worker(workerUrl, { type: 'module', name }),
	fetchScript: () => fetchBytes(workerUrl, { cache: 'reload' }),
	silence: SILENCE,
};

/** What another attempt would not change: it would only make the reader wait once more. */
const FINAL: readonly FaultKind[] = ['unreachable', 'silent'];

type Options = typeof OPEN_OPTIONS | typeof CONSOLE_OPTIONS;

async function attempt(
	onarrival: OnArrival,
	name: 'engine' | 'fresh',
	means: Means,
	options: Options,
): Promise<Opened> {
	const worker = means.start(name);
	const attendance = new Attendance(worker, means.silence);
	try {
		const database = new AsyncDuckDB(new VoidLogger(), worker);
		await attendance.ask(() =>
			database.instantiate(engineUrl, null, ({ bytesLoaded }) => {
				onarrival(bytesLoaded);
			}),
		);
		await attendance.ask(() => database.open({ path: ':memory:', ...options }));
		const connection = await attendance.ask(() => database.connect());
		for (const statement of OPENING) await attendance.ask(() => connection.query(statement));
		return { attendance, database, connection };
	} catch (error) {
		const fault = error instanceof Fault ? error : new Fault('unable', String(error), { cause: error });
		attendance.end(fault);
		if (fault.kind !== 'ended' || attendance.hasSpoken) throw fault;
		// A script that does not run says nothing of why.
		await means.fetchScript();
		throw new Fault('damaged', nameOf(workerUrl), { cause: fault });
	}
}

// The one way an engine is opened, whoever it is for.
async function open(onarrival: OnArrival, means: Means, options: Options = OPEN_OPTIONS): Promise<Opened> {
	const features = await getPlatformFeatures().catch(() => null);
	if (features?.wasmExceptions !== true) throw new Fault('unable', 'WebAssembly');
	try {
		return await attempt(onarrival, 'engine', means, options);
	} catch (fault) {
		if (fault instanceof Fault && FINAL.includes(fault.kind)) throw fault;
		// What was kept on the way may be what is wrong.
		await means.fetchScript();
		return attempt(onarrival, 'fresh', means, options);
	}
}

async function enter({ attendance, database }: Opened, place: string): Promise<Connector> {
	const connection = await attendance.ask(() => database.connect());
	const files = new Set<string>();
	for (const statement of entering(place)) await attendance.ask(() => connection.query(statement));

	const prepare = async (sql: string): Promise<Prepared> => {
		const statement = await attendance.ask(() => connection.prepare(sql));
		return {
			run: async (parameters = []) => rowsOf(await attendance.ask(() => statement.query(...parameters))),
			close: () => attendance.ask(() => statement.close()),
		};
	};

	return {
		place,
		prepare,
		query: async (sql: string, parameters: readonly Cell[] = []) => {
			if (parameters.length === 0) return rowsOf(await attendance.ask(() => connection.query(sql)));
			const statement = await prepare(sql);
			try {
				return await statement.run(parameters);
			} finally {
				await statement.close();
			}
		},
		register: async (name, text) => {
			await attendance.ask(() => database.dropFile(name));
			await attendance.ask(() => database.registerFileText(name, text));
			files.add(name);
		},
		close: async () => {
			for (const statement of leaving(place)) await attendance.ask(() => connection.query(statement));
			await attendance.ask(() => connection.close());
			for (const name of files) await attendance.ask(() => database.dropFile(name));
		},
	};
}

/**
 * Fetches the engine and starts its worker; it lives as long as the page, unless it dies (`isAlive`). Rejects with a `Fault`
 * when its file does not come whole or the browser cannot run it, after a second attempt in another worker where that can
 * make a difference; nothing else of the page is affected.
 */
export async function startBrowser(onarrival: OnArrival, means: Means = BROWSER): Promise<Engine> {
	const opened = await open(onarrival, means);
	const { attendance, connection } = opened;
	await attendance.ask(() => connection.close());
	let places = 0;
	return {
		get isAlive() {
			return attendance.isAlive;
		},
		connect: () => enter(opened, placeName(places++)),
	};
}

/** How long an engine has to let go of a statement before it is ended, in milliseconds. */
const PATIENCE = 500;

/** Opens an engine apart, which can be stopped, for statements that nobody has checked. Rejects as `startBrowser` does. */
export async function openConsole(onarrival: OnArrival, means: Means = BROWSER): Promise<Console> {
	const { attendance, database, connection } = await open(onarrival, means, CONSOLE_OPTIONS);
	const end = (): void => attendance.end(new Fault('ended', 'stopped'));

	const send = async (sql: string): Promise<Batches> => {
		const batches = await connection.send(sql, true);
		await batches.open();
		const spelled = spellOut(sql, batches.schema.fields);
		if (spelled === null) return batches;
		await connection.cancelSent();
		return connection.send(spelled, true).catch(() => connection.send(sql, true));
	};

	const ask = async (sql: string, limit: number): Promise<Excerpt> => {
		try {
			const excerpt = await attendance.ask(async () => readExcerpt(await send(sql), limit), 'endless');
			// What is left of a result that goes on would be computed before anything else.
			if (!excerpt.isWhole) await attendance.ask(() => connection.cancelSent());
			return excerpt;
		} catch (fault) {
			throw fault instanceof Fault ? fault : readableFault(fault);
		}
	};

	return {
		get isAlive() {
			return attendance.isAlive;
		},
		register: (name, text) => attendance.ask(() => database.registerFileText(name, text)),
		seal: async () => {
			for (const statement of SEALING) await attendance.ask(() => connection.query(statement));
		},
		run: async (sql, limit, signal) => {
			signal.throwIfAborted();
			const stopped = new Promise<never>((_, reject) => {
				signal.addEventListener(
					'abort',
					() => {
						const ending = setTimeout(end, PATIENCE);
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
