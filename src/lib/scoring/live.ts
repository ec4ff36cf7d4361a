// The live score: an engine that answers one run after another, repeating only what the change asks for.
import type { Connector } from '#lib/db/connector.ts';
import { install, type Relation, type Report, type Run } from './pipeline.ts';

export interface LiveScorer {
	/**
	 * Scores a run, one after another; weights alone having changed since the last, only the weighted stages are computed
	 * again.
	 */
	score(run: Run): Promise<Report>;
}

/** Installs the stages on an open engine. Rejects as `install` does. */
export async function startLive(
	db: Connector,
	relations: ReadonlyMap<Relation, string>,
): Promise<LiveScorer> {
	const pipeline = await install(db, relations);
	let current: Pick<Run, 'method' | 'years'> | null = null;
	let last: Promise<unknown> = Promise.resolve();
	const score = async (run: Run): Promise<Report> => {
		const known = current?.method === run.method && String(current.years) === String(run.years);
		const report = await (known ? pipeline.reweigh(run.weights) : pipeline.compute(run));
		current = run;
		return report;
	};
	return {
		score: (run) => {
			const next = last.then(() => score(run));
			last = next.catch(() => undefined);
			return next;
		},
	};
}
