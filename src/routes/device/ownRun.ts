// A run on relations of the reader's own, in a place of its own of the page's engine.
import { install, type Relation, type Run } from '#lib/scoring/pipeline.ts';
import type { OwnReport } from '#lib/state/device.ts';
import { openEngine } from './engine.ts';
import { saying } from './words.ts';

async function run(
	relations: ReadonlyMap<Relation, string>,
	wanted: Run,
	onarrival: (received: number) => void,
): Promise<OwnReport> {
	const engine = await openEngine(onarrival);
	const db = await engine.connect();
	try {
		const pipeline = await install(db, relations);
		const report = await pipeline.compute(wanted);
		return { ...report, observed: await pipeline.observed() };
	} finally {
		// A place of an engine that died is closed with it.
		await db.close().catch(() => undefined);
	}
}

/** Scores relations; rejects, in words, with what went wrong. The next run has another engine where this one died. */
export const runOwn = (
	relations: ReadonlyMap<Relation, string>,
	wanted: Run,
	onarrival: (received: number) => void,
): Promise<OwnReport> => saying(run(relations, wanted, onarrival));
