// The device of the pages of tools: what is kept on it, runs on relations of the reader's own, and the worker that makes draws.
import type { Device } from '#lib/state/device.ts';
import { keep } from './keep.ts';
import { part } from './part.ts';
import { newId } from './newId.ts';
import { inWords } from '../pages.ts';

// Two runs at once would only make each other wait.
let last: Promise<unknown> = Promise.resolve();

/** The device a page of an edition runs on; nothing is opened until it is asked for. */
export function openDevice(edition: () => { readonly sums: string }): Device {
	return {
		keep,
		newId,
		fetchText: async (path) => {
			const text = await (await part(import('./texts.ts'))).textsOf(edition())(path);
			if (!path.startsWith('/record/')) return text;
			const record: unknown = JSON.parse(text);
			return JSON.stringify(await inWords(record));
		},
		score: (relations, wanted, onarrival = () => undefined) => {
			const next = last.then(async () =>
				(await part(import('./ownRun.ts'))).runOwn(relations, wanted, onarrival),
			);
			last = next.catch(() => undefined);
			return next;
		},
		draw: async (problem, signal) => (await part(import('./draws.ts'))).drawProblem(problem, signal),
	};
}
