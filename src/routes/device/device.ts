// The device of the pages of tools: what is kept on it, runs on relations of the reader's own, and the worker that makes draws.
import { asset } from '$app/paths';
import { install, type Relation, type Run } from '#lib/scoring/pipeline.ts';
import type { Device, OwnReport } from '#lib/state/device.ts';
import { fetchText } from './fetchText.ts';
import { keep } from './keep.ts';
import { newId } from './newId.ts';

async function run(
	relations: ReadonlyMap<Relation, string>,
	wanted: Run,
	onarrival: (received: number) => void,
): Promise<OwnReport> {
	const { openEngine } = await import('./engine.ts');
	const engine = await openEngine(onarrival);
	const db = await engine.connect();
	try {
		const pipeline = await install(db, relations);
		const report = await pipeline.compute(wanted);
		return { ...report, observed: await pipeline.observed() };
	} finally {
		await db.close();
	}
}

// Two runs at once would only make each other wait.
let last: Promise<unknown> = Promise.resolve();

/** The device this page runs on; nothing is opened until it is asked for. */
export function openDevice(): Device {
	return {
		keep,
		newId,
		fetchText: (path) => fetchText(asset(path)),
		score: (relations, wanted, onarrival = () => undefined) => {
			const next = last.then(() => run(relations, wanted, onarrival));
			last = next.catch(() => undefined);
			return next;
		},
		draw: async (problem, signal) => (await import('./draws.ts')).drawProblem(problem, signal),
	};
}
