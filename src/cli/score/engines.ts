// The engines a package can be scored on: the one that ships, or DuckDB itself.
import { availableParallelism } from 'node:os';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Connector } from '#lib/db/connector.ts';
import { openNative } from '#lib/db/native.ts';
import { openNode } from '#lib/db/node.ts';

export const ENGINES = ['wasm', 'native'] as const;
export type EngineName = (typeof ENGINES)[number];

/** An open engine, and what this command must know of it. */
export interface ScoringEngine {
	readonly name: EngineName;
	readonly db: Connector;
	/** How many scores the stages make at once: more would fill the engine's memory. */
	readonly atOnce: number;
	/** Makes a file of the disk readable inside SQL, by the name that is returned. */
	readonly reach: (path: string) => Promise<string>;
	/** While something is read, on all processors; what is scored runs on one, so that the same package gives the same bits. */
	readonly whileReading: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

async function openShipped(): Promise<ScoringEngine> {
	const db = await openNode();
	let files = 0;
	return {
		...{ name: 'wasm', db, atOnce: 50_000 },
		reach: async (path) => {
			const name = `${db.place}/kept_${(files += 1)}.csv`;
			await db.register(name, await readFile(path, 'utf8'));
			return name;
		},
		whileReading: (work) => work(),
	};
}

async function openItself(memory: string | null): Promise<ScoringEngine> {
	const db = await openNative({ memory });
	await db.useThreads(1);
	return {
		// A year is always scored by itself, alone or in a share of the years.
		...{ name: 'native', db, atOnce: 0 },
		reach: async (path) => resolve(path),
		whileReading: async (work) => {
			await db.useThreads(availableParallelism());
			try {
				return await work();
			} finally {
				await db.useThreads(1);
			}
		},
	};
}

/** An engine that is opened when it is first asked for. */
export interface LazyEngine {
	readonly name: EngineName;
	/** Rejects with `EngineMissing` where it is not installed. */
	readonly open: () => Promise<ScoringEngine>;
	/** Closes it if it was opened. */
	readonly close: () => Promise<void>;
}

/** The engine of a name; `memory` is of the native one. */
export function lazyEngine(name: EngineName, memory: string | null): LazyEngine {
	let opening: Promise<ScoringEngine> | null = null;
	return {
		name,
		open: () => (opening ??= name === 'native' ? openItself(memory) : openShipped()),
		close: async () => (await opening?.catch(() => null))?.db.close(),
	};
}
