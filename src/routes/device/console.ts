// Opens the engine of the console with its tables, apart from the engine that scores: stopping one leaves the other be.
import type { Console } from '#lib/db/connector.ts';
import { openConsole } from '#lib/db/browser.ts';
import type { SqlTable } from '#lib/edition/tables.ts';
import type { FetchText } from '#lib/ui/siteTexts.ts';
import { createTable } from '#lib/views/sql/tables.ts';
import { saying } from './words.ts';

const ALL = new AbortController().signal;

/** Fetches engine and files side by side, makes the tables and seals the engine; rejects, in words, when something does not arrive. */
export async function openTables(
	fetchText: FetchText,
	tables: readonly SqlTable[],
	onarrival: (received: number) => void,
): Promise<Console> {
	const opening = saying(openConsole(onarrival));
	try {
		const paths = tables.flatMap(({ files }) => files.map(({ path }) => path));
		const [engine, texts] = await Promise.all([
			opening,
			Promise.all(paths.map(async (path) => [path, await fetchText(`/data/${path}`)] as const)),
		]);
		for (const [path, text] of texts) await saying(engine.register(path, text));
		for (const table of tables) await saying(engine.run(createTable(table), 1, ALL));
		await saying(engine.seal());
		return {
			register: (name, text) => saying(engine.register(name, text)),
			seal: () => saying(engine.seal()),
			run: (sql, limit, signal) => saying(engine.run(sql, limit, signal)),
			get isAlive() {
				return engine.isAlive;
			},
			close: () => engine.close(),
		};
	} catch (fault) {
		void opening.then(
			(engine) => engine.close(),
			() => undefined,
		);
		throw fault;
	}
}
