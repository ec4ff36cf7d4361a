// The live score: an engine that answers one run after another, repeating only what the change asks for.
import type { Connector } from '../db/connector.ts';
import { install, type NodeScore, type RegionMedian, type Relation, type Run } from './pipeline.ts';

export interface LiveScorer {
	/** Scores a run; weights alone having changed, only the weighted stages are computed again. */
	score(run: Run): Promise<{ readonly scores: readonly NodeScore[]; readonly medians: readonly RegionMedian[] }>;
}

/** Installs the stages on an open engine. Rejects as `install` does. */
export async function startLive(
	db: Connector,
	relations: ReadonlyMap<Relation, string>,
): Promise<LiveScorer> {
	const pipeline = await install(db, relations);
	let current: Pick<Run, 'method' | 'year'> | null = null;
	return {
		score: async (run) => {
			if (current?.method === run.method && current.year === run.year) await pipeline.reweigh(run.weights);
			else await pipeline.compute(run);
			current = run;
			return { scores: await pipeline.scores(), medians: await pipeline.medians() };
		},
	};
}
