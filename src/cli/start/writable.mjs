// Says before any work what cannot be written to, and what to do about it. Needs nothing but Node itself.
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../steps.mjs';

/** @param {string} path @returns {string} the path, or the folder it would be made in */
const standing = (path) => (existsSync(path) ? path : standing(dirname(path)));

/** @param {string} path */
function isWritable(path) {
	try {
		accessSync(path, constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

/**
 * Throws a sentence when something that is to be written to cannot be.
 * @param {readonly string[]} paths from the repository's root; what is not there yet is made in the folder above
 * @param {string} what is to be done
 */
export function expectWritable(paths, what) {
	const standings = new Set(paths.map((path) => standing(join(root, path))));
	const refused = [...standings].filter((path) => !isWritable(path));
	if (refused.length === 0) return;
	const names = refused.map((path) => relative(root, path) || '.').join(', ');
	throw new Error(
		`Cannot ${what}: nothing can be written to ${names} in ${root}.\n` +
			'Copy the repository to a folder you may write to and start there, or ask for leave to write; ' +
			'a site that was built before is served from a folder that cannot be written to.',
	);
}
