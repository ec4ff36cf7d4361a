// A site is built beside the one it replaces and takes its place when it is complete, so that nobody is ever served half of one.
import { existsSync, renameSync, rmSync } from 'node:fs';

/** Where the site is built that is to be in a folder. @param {string} folder */
export const nextOf = (folder) => `${folder}.next`;

/** Where the site goes whose place is taken, to be removed there. @param {string} folder */
const beforeOf = (folder) => `${folder}.before`;

/** @param {string} folder */
const remove = (folder) => rmSync(folder, { recursive: true, force: true });

/**
 * Whether a build was stopped in the middle and left something.
 * @param {string} folder
 */
export const isUntidy = (folder) => [nextOf(folder), beforeOf(folder)].some((path) => existsSync(path));

/**
 * Removes what a stopped build left. One that was stopped while the places were changed was complete: its site stays.
 * @param {string} folder
 */
export function tidy(folder) {
	const before = beforeOf(folder);
	const next = nextOf(folder);
	if (!existsSync(folder) && existsSync(before)) renameSync(existsSync(next) ? next : before, folder);
	remove(next);
	remove(before);
}

/**
 * Builds beside a folder, then puts what was built in its place. What fails leaves the folder as it was.
 * @param {string} folder
 * @param {(next: string) => Promise<void>} build into the folder it is given, which is not there yet
 * @returns {Promise<void>}
 */
export async function buildBeside(folder, build) {
	const [next, before] = [nextOf(folder), beforeOf(folder)];
	tidy(folder);
	try {
		await build(next);
		if (existsSync(folder)) renameSync(folder, before);
		renameSync(next, folder);
	} finally {
		tidy(folder);
	}
}
