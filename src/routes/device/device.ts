// The device of the pages of tools: what is kept on it, an engine of their own, and the worker that makes draws.
import { asset } from '$app/paths';
import type { Connector } from '#lib/db/connector.ts';
import { install, type Relation, type Run } from '#lib/scoring/pipeline.ts';
import type { Device, OwnReport } from '#lib/state/device.ts';
import { fetchText } from './fetchText.ts';
import { keep } from './keep.ts';

let engine: Promise<Connector> | null = null;

async function openEngine(onarrival: (received: number) => void): Promise<Connector> {
	const { openBrowser } = await import('#lib/db/browser.ts');
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

async function run(
	relations: ReadonlyMap<Relation, string>,
	wanted: Run,
	onarrival: (received: number) => void,
): Promise<OwnReport> {
	const pipeline = await install(await openEngine(onarrival), relations);
	try {
		const report = await pipeline.compute(wanted);
		return { ...report, observed: await pipeline.observed() };
	} finally {
		await pipeline.close();
	}
}

// The engine holds one set of relations at a time.
let last: Promise<unknown> = Promise.resolve();

/** The device this page runs on; nothing is opened until it is asked for. */
export function openDevice(): Device {
	return {
		keep,
		fetchText: (path) => fetchText(asset(path)),
		score: (relations, wanted, onarrival = () => undefined) => {
			const next = last.then(() => run(relations, wanted, onarrival));
			last = next.catch(() => undefined);
			return next;
		},
		draw: async (problem, signal) => (await import('./draws.ts')).drawProblem(problem, signal),
	};
}
