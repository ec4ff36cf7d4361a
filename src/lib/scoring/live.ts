// The live score: an engine that answers one run after another, repeating only what the change asks for.
import type { Connector } from '#lib/db/connector.ts';
import { install, type Relation, type Report, type Run } from './pipeline.ts';

export interface LiveScorer {
	/** Scores a run; weights alone having changed, only the weighted stages are computed again. */
	score(run: Run): Promise<Report>;
}

/** Installs the stages on an open engine. Rejects as `install` does. */
export async function startLive(
	db: Connector,
	relations: ReadonlyMap<Relation, string>,
): Promise<LiveScorer> {
	const pipeline = await install(db, relations);
	let current: Pick<Run, 'method' | 'years'> | null = null;
	return {
		score: async (run) => {
			const known = current?.method === run.method && String(current.years) === String(run.years);
			const report = await (known ? pipeline.reweigh(run.weights) : pipeline.compute(run));
			current = run;
			return report;
		},
	};
}
