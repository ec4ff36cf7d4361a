// Opens the engine of the console with its tables, apart from the engine that scores: stopping one leaves the other be.
import type { Console } from '#lib/db/connector.ts';
import { openConsole } from '#lib/db/browser.ts';
import type { SqlTable } from '#lib/edition/tables.ts';
import { createTable } from '#lib/views/sql/tables.ts';
import { fetchText } from './fetchText.ts';

const ALL = new AbortController().signal;

/** Fetches engine and files side by side, makes the tables and seals the engine; rejects when something does not arrive. */
export async function openTables(
	folder: string,
	tables: readonly SqlTable[],
	onarrival: (received: number) => void,
): Promise<Console> {
	const opening = openConsole(onarrival);
	try {
		const paths = tables.flatMap(({ files }) => files.map(({ path }) => path));
		const texts = await Promise.all(
			paths.map(async (path) => [path, await fetchText(`${folder}/${path}`)] as const),
		);
		const engine = await opening;
		for (const [path, text] of texts) await engine.register(path, text);
		for (const table of tables) await engine.run(createTable(table), 1, ALL);
		await engine.seal();
		return engine;
	} catch (fault) {
		void opening.then(
			(engine) => engine.close(),
			() => undefined,
		);
		throw fault;
	}
}
