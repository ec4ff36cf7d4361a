// DuckDB itself, for packages beyond what a WebAssembly engine holds: the same statements, with the disk to spill to.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
	cellOf,
	OPENING,
	placeName,
	type Cell,
	type Connector,
	type Prepared,
	type Row,
} from './connector.ts';

/** The driver is an optional dependency, and not there. */
export class EngineMissing extends Error {
	constructor(options?: ErrorOptions) {
		super(
			'the native engine is not installed: @duckdb/node-api is an optional dependency, and npm left it out; ' +
				'expected it after "npm install --include=optional", or --engine wasm',
			options,
		);
	}
}

/** The engine needs more memory than it was given, though it spills to disk. */
export class MemoryShort extends Error {
	override readonly name = 'MemoryShort';
}

const loadDriver = async () => import('@duckdb/node-api');

export interface NativeOptions {
	/** The most memory of the engine itself, such as `1.5GB`; null: what DuckDB takes by itself. */
	readonly memory?: string | null;
	/** How its driver is loaded. */
	readonly load?: typeof loadDriver;
}

/** An engine of its own, with one place in it, and what only DuckDB itself can do. */
export interface NativeConnector extends Connector {
	/** How many threads the statements that follow may use: with one, the same statement gives the same bits. */
	useThreads(count: number): Promise<void>;
}

function readable(fault: unknown): Error {
	const error = fault instanceof Error ? fault : new Error(String(fault));
	if (!/out of memory/i.test(error.message)) return error;
	return new MemoryShort('the native engine ran out of the memory it was given', { cause: error });
}

const rowsOf = (rows: readonly Record<string, unknown>[]): readonly Row[] =>
	rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellOf(value)])));

/**
 * Opens an engine with an empty place, whose tables and spilled rows lie in a folder of their own that goes with it. Rejects
 * with `EngineMissing` where the driver is not installed; what it is asked rejects with `MemoryShort` where memory does not do.
 */
export async function openNative({
	memory = null,
	load = loadDriver,
}: NativeOptions = {}): Promise<NativeConnector> {
	const { DuckDBInstance } = await load().catch((cause: unknown) => {
		throw new EngineMissing({ cause });
	});
	const home = mkdtempSync(join(tmpdir(), 'cop-atlas-engine-'));
	const leave = (): void => rmSync(home, { recursive: true, force: true });
	process.once('exit', leave);
	const instance = await DuckDBInstance.create(':memory:', {
		temp_directory: join(home, 'spilled'),
		...(memory === null ? {} : { memory_limit: memory }),
	});
	const connection = await instance.connect();
	const place = placeName(0);
	const run = async (sql: string): Promise<readonly Row[]> => {
		try {
			return rowsOf((await connection.runAndReadAll(sql)).getRowObjectsJS());
		} catch (error) {
			throw readable(error);
		}
	};
	const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
	for (const statement of [
		...OPENING,
		`set file_search_path = ${quoted(home)}`,
		`attach ${quoted(join(home, 'tables.duckdb'))} as ${place}`,
		`use ${place}`,
	])
		await run(statement);

	const prepare = async (sql: string): Promise<Prepared> => {
		const statement = await connection.prepare(sql);
		return {
			run: async (parameters = []) => {
				statement.bind([...parameters]);
				try {
					return rowsOf((await statement.runAndReadAll()).getRowObjectsJS());
				} catch (error) {
					throw readable(error);
				}
			},
			close: async () => statement.destroySync(),
		};
	};
	return {
		place,
		prepare,
		query: async (sql: string, parameters: readonly Cell[] = []) => {
			if (parameters.length === 0) return run(sql);
			const statement = await prepare(sql);
			try {
				return await statement.run(parameters);
			} finally {
				await statement.close();
			}
		},
		register: async (name, text) => {
			const path = join(home, name);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, text);
		},
		useThreads: async (count) => {
			await run(`set threads = ${count}`);
		},
		close: async () => {
			connection.closeSync();
			instance.closeSync();
			process.off('exit', leave);
			leave();
		},
	};
}
