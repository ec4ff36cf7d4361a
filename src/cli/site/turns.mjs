// One build at a time in a working copy: two would write the same compiled messages, or the same site.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cache } from '../steps.mjs';

const PAUSE_MS = 500;
/** No build takes so long: whoever holds the turn by then was stopped, and its number may be another's by now. */
const LONGEST_MS = 3_600_000;
/** A turn is taken and signed at once; a file without a number after so long was never signed. */
const UNSIGNED_MS = 5_000;

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
		const age = Date.now() - statSync(lock).mtimeMs;
		if (age > (holder > 0 ? LONGEST_MS : UNSIGNED_MS)) rmSync(lock, { force: true });
		else if (holder > 0) process.kill(holder, 0);
		return Math.max(holder || 0, 0);
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
