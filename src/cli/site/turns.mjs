// One build at a time in a working copy: two would write the same compiled messages, or the same site.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cache } from '../steps.mjs';

const PAUSE_MS = 500;

/** @param {string} lock @returns {number | null} the process that builds, null where this one may */
function seize(lock) {
	try {
		mkdirSync(dirname(lock), { recursive: true });
		writeFileSync(lock, String(process.pid), { flag: 'wx' });
		return null;
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
	}
	try {
		const holder = Number(readFileSync(lock, 'utf8'));
		process.kill(holder, 0);
		return holder;
	} catch (error) {
		// What was stopped in the middle of its turn cannot give it back.
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') rmSync(lock, { force: true });
		return 0;
	}
}

/**
 * Does the work when no other process does such work; says so where it has to wait.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [lock] a file that is there during a turn
 * @returns {Promise<T>}
 */
export async function takeTurn(work, lock = join(cache, 'building')) {
	let hasSpoken = false;
	for (let holder = seize(lock); holder !== null; holder = seize(lock)) {
		if (holder > 0 && !hasSpoken) console.log(`waiting for another build (process ${holder})`);
		hasSpoken ||= holder > 0;
		await wait(PAUSE_MS);
	}
	try {
		return await work();
	} finally {
		rmSync(lock, { force: true });
	}
}
