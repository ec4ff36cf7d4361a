// Brings the relations of the edition into the engine, for the live score.
import { startLive, type LiveScorer } from '#lib/scoring/live.ts';
import { RELATIONS, type Relation } from '#lib/scoring/pipeline.ts';
import { openEngine } from './engine.ts';
import { fetchText } from './fetchText.ts';

/**
 * Fetches engine and relations side by side; rejects when one of them does not arrive. Trying again fetches of the two
 * only what is missing.
 */
export async function openLive(folder: string, onarrival: (received: number) => void): Promise<LiveScorer> {
	const texts = RELATIONS.map(async (name): Promise<readonly [Relation, string]> => [
		name,
		await fetchText(`${folder}/${name}.csv`),
	]);
	const [engine, relations] = await Promise.all([openEngine(onarrival), Promise.all(texts)]);
	const db = await engine.connect();
	try {
		return await startLive(db, new Map(relations));
	} catch (fault) {
		await db.close();
		throw fault;
	}
}
