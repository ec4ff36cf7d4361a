// What the commands have in common: the repository's root, running a program, a named and timed step, a hash of files.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const cache = join(root, 'node_modules/.cache/cop-atlas');

/** What `node --import` loads before a program that is to end with the process that starts it, and reads it from standard input. */
export const leash = pathToFileURL(join(root, 'src/cli/start/leash.mjs')).href;

/** @param {number} since milliseconds of `performance.now()` */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** A program ended with something else than 0; `code` is null where a signal ended it. */
export class Ended extends Error {
	/**
	 * @param {string} message
	 * @param {number | null} code
	 */
	constructor(message, code) {
		super(message);
		this.code = code;
	}
}

/**
 * Runs a program in the repository's root with this terminal as its own; rejects with `Ended` unless it ends with 0.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, shell?: boolean, timeout?: number, isLeashed?: boolean }} [options] a leashed
 *   program is one of Node, and ends with this process, even when this is killed
 * @returns {Promise<void>}
 */
export function run(program, args, { env = {}, shell = false, timeout, isLeashed = false } = {}) {
	return new Promise((done, fail) => {
		const child = spawn(program, isLeashed ? ['--import', leash, ...args] : args, {
			cwd: root,
			stdio: [isLeashed ? 'pipe' : 'ignore', 'inherit', 'inherit'],
			env: { ...process.env, ...env },
			shell,
			timeout,
		});
		child.on('error', fail);
		child.on('close', (code, signal) => {
			if (code === 0) done();
			else {
				const how = signal === 'SIGKILL' ? 'SIGKILL (by hand, or since memory ran out)' : signal;
				fail(new Ended(`${program} ${args.join(' ')} ended with ${how ?? `exit code ${code}`}`, code));
			}
		});
	});
}

/**
 * Runs a JavaScript file, or the executable of an installed package, with the Node that runs this.
 * @param {string} script path from the repository's root
 * @param {readonly string[]} [args]
 * @param {{ env?: Record<string, string>, timeout?: number, isLeashed?: boolean }} [options]
 */
export const node = (script, args = [], options) => run(process.execPath, [script, ...args], options);

/**
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
	console.log(`\n▸ ${name}`);
	const start = performance.now();
	try {
		const result = await work();
		console.log(`✓ ${name} (${seconds(start)})`);
		return result;
	} catch (error) {
		console.log(`✗ ${name} (${seconds(start)})`);
		throw error;
	}
}

/**
 * @param {string} name path from the root, with `/`
 * @param {boolean} isFolder
 * @param {(path: string) => boolean} wanted
 * @returns {string[]}
 */
function filesOf(name, isFolder, wanted) {
	if (!wanted(name)) return [];
	if (!isFolder) return [name];
	return readdirSync(join(root, name), { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = name === '' ? entry.name : `${name}/${entry.name}`;
			const isInner = entry.isSymbolicLink()
				? statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory()
				: entry.isDirectory();
			return isInner === undefined ? [] : filesOf(path, isInner, wanted);
		});
}

/**
 * All files under the given files and folders, as paths from the root with `/`, in a fixed order.
 * @param {readonly string[]} paths
 * @param {(path: string) => boolean} [wanted] asked of folders and files alike
 * @returns {string[]}
 */
export function filesUnder(paths, wanted = () => true) {
	return paths.flatMap((path) => {
		const absolute = resolve(root, path);
		const found = statSync(absolute, { throwIfNoEntry: false });
		const name = relative(root, absolute).split(sep).join('/');
		return found === undefined ? [] : filesOf(name, found.isDirectory(), wanted);
	});
}

/**
 * @param {readonly string[]} files paths from the root
 * @param {string} [told] what else decides what is made of them
 */
export function hashFiles(files, told = '') {
	const hash = createHash('sha256').update(process.version).update(told);
	for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
	return hash.digest('hex');
}
