// One at a time installs or builds in a working copy: two would write the same packages, compiled messages, or site. Needs nothing
// but Node itself.
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../steps.mjs';

const PAUSE_MS = 500;
/** Whoever has the turn says so that often. */
const BEAT_MS = 1_000;
/** Whoever has not said so for so long was stopped, and its number may be another's by now. */
const STILL_MS = 60_000;
/** So often it must be seen that nothing is said: a machine that was asleep wakes everyone at once. */
const LOOKS = 4;
/** A turn is taken and signed at once; a file without a number after so long was never signed. */
const UNSIGNED_MS = 5_000;

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** @param {string} lock @returns {boolean} whether the turn is now this process's */
function seize(lock) {
	try {
		writeFileSync(lock, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
		return false;
	}
}

/** @param {string} lock @returns {{ signed: string, said: number } | null} null where nobody has the turn */
function look(lock) {
	try {
		return { signed: readFileSync(lock, 'utf8'), said: statSync(lock).mtimeMs };
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return null;
		throw error;
	}
}

/** @param {number} holder a process */
function isGone(holder) {
	try {
		process.kill(holder, 0);
		return false;
	} catch (error) {
		return codeOf(error) === 'ESRCH';
	}
}

/** @param {string} lock @param {string} signed what it said when it was found to be over */
function clear(lock, signed) {
	const aside = `${lock}.${process.pid}`;
	try {
		renameSync(lock, aside);
		// Another may have cleared it before, and taken the turn: it is given back.
		if (readFileSync(aside, 'utf8') !== signed) linkSync(aside, lock);
	} catch (error) {
		if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
	}
	rmSync(aside, { force: true });
}

/** @param {string} lock */
async function waitForTurn(lock) {
	let [hasSpoken, looks, heard] = [false, 0, NaN];
	while (!seize(lock)) {
		const turn = look(lock);
		if (turn === null) continue;
		const holder = Number(turn.signed);
		const age = Date.now() - turn.said;
		looks = turn.said === heard ? looks + 1 : 0;
		heard = turn.said;
		const isOver = holder > 0 ? isGone(holder) || (age > STILL_MS && looks >= LOOKS) : age > UNSIGNED_MS;
		if (isOver) {
			clear(lock, turn.signed);
			continue;
		}
		if (holder > 0 && !hasSpoken) {
			console.log(`waiting for process ${holder}, which installs or builds here`);
			hasSpoken = true;
		}
		await wait(PAUSE_MS);
	}
}

/**
 * Does the work when no other process does such work; says so where it has to wait.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [lock] a file that is there during a turn
 * @returns {Promise<T>}
 */
export async function takeTurn(work, lock = join(root, '.turn')) {
	await waitForTurn(lock);
	const isMine = () => look(lock)?.signed === String(process.pid);
	const beat = setInterval(() => {
		const now = new Date();
		if (isMine()) utimesSync(lock, now, now);
	}, BEAT_MS);
	beat.unref();
	try {
		return await work();
	} finally {
		clearInterval(beat);
		if (isMine()) rmSync(lock, { force: true });
	}
}
