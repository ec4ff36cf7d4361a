// Tries the cases it is given, one after another, and tells the thread that watches it before and after each.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { load } from '../../src/cli/load.mjs';
import { root } from '../../src/cli/steps.mjs';

/**
 * @typedef {{ is: string, wrong: string | null }} Verdict
 * @typedef {{ startEngine: () => Promise<void>, tryCase: (seed: number, number: number) => Promise<Verdict>, keepCase: (seed: number, number: number, folder: string) => Promise<void> }} Cases
 */
const { seed, from, to, keep, cases } = workerData;
/** @type {Cases} */
const module = await load(join(root, cases));
await module.startEngine();
if (keep !== null) await module.keepCase(seed, from, keep);
for (let number = from; number < to; number += 1) {
	parentPort?.postMessage({ number, verdict: null });
	/** @type {Verdict} */
	let verdict;
	try {
		verdict = await module.tryCase(seed, number);
	} catch (error) {
		verdict = {
			is: 'crashed',
			wrong: error instanceof Error ? (error.stack ?? error.message) : String(error),
		};
	}
	parentPort?.postMessage({ number, verdict });
	if (verdict.is === 'crashed') break;
}
