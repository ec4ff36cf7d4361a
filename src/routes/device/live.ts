// Brings the relations of the edition into the engine, for the live score.
import { Fault } from '#lib/arrival/fault.ts';
import { startLive, type LiveScorer } from '#lib/scoring/live.ts';
import { RELATIONS, type Relation } from '#lib/scoring/pipeline.ts';
import type { FetchText } from '#lib/ui/siteTexts.ts';
import { openEngine } from './engine.ts';
import { saying } from './words.ts';

type Relations = ReadonlyMap<Relation, string>;

async function install(relations: Relations, onarrival: (received: number) => void): Promise<LiveScorer> {
	const engine = await openEngine(onarrival);
	const db = await engine.connect();
	try {
		const live = await startLive(db, relations);
		return {
			score: async (run) => {
				try {
					return await live.score(run);
				} catch (fault) {
					// Who asks again opens another.
					void db.close().catch(() => undefined);
					throw fault;
				}
			},
		};
	} catch (fault) {
		void db.close().catch(() => undefined);
		throw fault;
	}
}

async function start(fetchText: FetchText, onarrival: (received: number) => void): Promise<LiveScorer> {
	const texts = RELATIONS.map(async (name): Promise<readonly [Relation, string]> => [
		name,
		await fetchText(`/data/relations/${name}.csv`),
	]);
	const [relations] = await Promise.all([Promise.all(texts), openEngine(onarrival)]);
	const installed = (): Promise<LiveScorer> => install(new Map(relations), onarrival);
	return installed().catch((fault: unknown) => {
		// An engine may die of the first that is asked of it, and the next may not.
		if (fault instanceof Fault && fault.kind === 'ended') return installed();
		throw fault;
	});
}

/**
 * Fetches engine and relations side by side; rejects, in words, when one of them does not arrive. Trying again fetches of
 * the two only what is missing. What it gives is of no use once a run was rejected.
 */
export async function openLive(
	fetchText: FetchText,
	onarrival: (received: number) => void,
): Promise<LiveScorer> {
	const live = await saying(start(fetchText, onarrival));
	return { score: (run) => saying(live.score(run)) };
}
