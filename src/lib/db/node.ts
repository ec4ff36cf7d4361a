// DuckDB-WASM in Node: the engine that ships, run synchronously for the build, the command line and the tests.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBBindings } from '@duckdb/duckdb-wasm/blocking';
import {
	CONSOLE_OPTIONS,
	entering,
	leaving,
	OPEN_OPTIONS,
	OPENING,
	placeName,
	rowsOf,
	type Cell,
	type Connector,
	type Engine,
	type Excerpt,
	type Prepared,
} from './connector.ts';
import { readExcerpt, spellOut, type Batch, type Batches } from './excerpt.ts';
import { leanModule } from './leanModule.ts';

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

/** What the driver says, and what the engine asks of itself. */
function wordsAbout(engine: Uint8Array<ArrayBuffer>, driver: string): ReadonlySet<string> {
	const asked = WebAssembly.Module.imports(new WebAssembly.Module(engine)).map(({ name }) => name);
	return new Set([...asked, ...(readFileSync(driver, 'utf8').match(/[A-Za-z_$][\w$]*/g) ?? [])]);
}

/**
 * The engine without the names its driver does not know, half of the time it takes to start. Made once, beside the engine, so
 * that it goes when that does; where nothing can be written it is the engine as it came.
 */
function engineIn(folder: string, driver: string): string {
	const engine = join(folder, 'duckdb-eh.wasm');
	const lean = join(folder, 'duckdb-eh.lean.wasm');
	if (existsSync(lean)) return lean;
	try {
		const whole = readFileSync(engine);
		const words = wordsAbout(whole, driver);
		const beside = `${lean}.${process.pid}`;
		writeFileSync(beside, Buffer.concat(leanModule(whole, (name) => words.has(name))));
		renameSync(beside, lean);
		return lean;
	} catch {
		return engine;
	}
}

async function openDatabase(options: typeof OPEN_OPTIONS | typeof CONSOLE_OPTIONS): Promise<DuckDBBindings> {
	const { resolve } = createRequire(import.meta.url);
	const folder = dirname(resolve('@duckdb/duckdb-wasm'));
	const worker = (name: string) => join(folder, `duckdb-node-${name}.worker.cjs`);
	const eh = {
		mainModule: engineIn(folder, resolve('@duckdb/duckdb-wasm/blocking')),
		mainWorker: worker('eh'),
	};
	const mvp = { mainModule: join(folder, 'duckdb-mvp.wasm'), mainWorker: worker('mvp') };
	const database = await createDuckDB({ mvp, eh }, new VoidLogger(), NODE_RUNTIME);
	await database.instantiate(() => undefined);
	database.open({ path: ':memory:', ...options });
	const connection = database.connect();
	for (const statement of OPENING) connection.query(statement);
	connection.close();
	return database;
}

/** Asks an engine as the console of a page does, for the first `limit` rows, each value as SQL spells it. */
export async function openNodeConsole(): Promise<(sql: string, limit: number) => Promise<Excerpt>> {
	const connection = (await openDatabase(CONSOLE_OPTIONS)).connect();
	const send = (sql: string): Batches => {
		const { schema, batches } = connection.query(sql);
		const read = async function* (): AsyncGenerator<Batch> {
			yield* batches;
		};
		return { schema, open: async () => undefined, [Symbol.asyncIterator]: read };
	};
	return async (sql, limit) => readExcerpt(send(spellOut(sql, send(sql).schema.fields) ?? sql), limit);
}

/** Starts an engine in memory; it takes half a second and holds its memory until the process ends. */
export async function startNode(): Promise<Engine> {
	const database = await openDatabase(OPEN_OPTIONS);
	let places = 0;
	return { isAlive: true, connect: async () => enter(database, placeName(places++)) };
}

/** Opens an empty place in an engine of its own, as `startNode` does. */
export async function openNode(): Promise<Connector> {
	return (await startNode()).connect();
}
