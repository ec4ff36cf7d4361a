// Says before any work what cannot be written to, and what to do about it. Needs nothing but Node itself.
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { root } from '../steps.mjs';

/** @param {string} path @returns {string} the path, or the folder it would be made in */
const standing = (path) => (existsSync(path) ? path : standing(dirname(path)));

/** @param {string} path */
function mayWrite(path) {
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
 * @param {(path: string) => boolean} [isWritable] asked of what is there
 */
export function expectWritable(paths, what, isWritable = mayWrite) {
	const standings = new Set(paths.map((path) => standing(resolve(root, path))));
	const refused = [...standings].filter((path) => !isWritable(path));
	if (refused.length === 0) return;
	const inside = refused.map((path) => relative(root, path)).join(', ');
	const where = refused.includes(root)
		? `${root} cannot be written to`
		: `in ${root} these cannot be: ${inside}`;
	throw new Error(
		`Cannot ${what}, which needs leave to write: ${where}.\n` +
			'Copy the repository to a folder of your own and start there. A site that is built needs no leave to be served.',
	);
}
