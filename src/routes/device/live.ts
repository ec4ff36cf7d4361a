// Opens the engine in the browser with the relations of the edition: the one place that brings DuckDB to the page.
import type { Connector } from '#lib/db/connector.ts';
import { openBrowser } from '#lib/db/browser.ts';
import { startLive, type LiveScorer } from '#lib/scoring/live.ts';
import { RELATIONS, type Relation } from '#lib/scoring/pipeline.ts';
import { fetchText } from './fetchText.ts';

let engine: Promise<Connector> | null = null;

// An engine that arrived is kept when the relations did not: trying again fetches only what is missing.
async function keepEngine(onarrival: (received: number) => void): Promise<Connector> {
	engine ??= openBrowser(({ received }) => {
		onarrival(received);
	});
	try {
		return await engine;
	} catch (fault) {
		engine = null;
		throw fault;
	}
}

/** Fetches engine and relations side by side; rejects when one of them does not arrive. */
export async function openLive(folder: string, onarrival: (received: number) => void): Promise<LiveScorer> {
	const texts = RELATIONS.map(async (name): Promise<readonly [Relation, string]> => [
		name,
		await fetchText(`${folder}/${name}.csv`),
	]);
	const [db, relations] = await Promise.all([keepEngine(onarrival), Promise.all(texts)]);
	return startLive(db, new Map(relations));
}
