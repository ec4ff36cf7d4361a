// Installs the packages when they are missing or out of date. Needs nothing but Node itself.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { takeTurn } from './site/turns.mjs';
import { expectWritable } from './start/writable.mjs';
import { Ended, root, run, step } from './steps.mjs';

const oldest = [20, 19];
const lock = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules/.installed-lock');
const installed = join(root, 'node_modules/.package-lock.json');

function checkNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = oldest;
	if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
	throw new Error(
		`This project needs Node ${oldest.join('.')} or newer; this is Node ${process.versions.node}. ` +
			'The current long-term release from nodejs.org will do.',
	);
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages ?? {};

/** True when npm's own record of what it installed agrees with the lock file, whoever ran npm. */
function agreesWithLock() {
	if (!existsSync(installed)) return false;
	const present = packagesOf(installed);
	return Object.entries(packagesOf(lock)).every(([path, { version, integrity, optional }]) => {
		if (path === '') return true;
		const found = present[path];
		return found === undefined
			? optional === true
			: found.version === version && found.integrity === integrity;
	});
}

function install() {
	const args = ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=notice'];
	const npm = process.env.npm_execpath;
	return npm?.endsWith('.js')
		? run(process.execPath, [npm, ...args], { isLeashed: true })
		: run('npm', args, { shell: process.platform === 'win32' });
}

async function installOnce() {
	// Another process may have done it while this one waited.
	if (agreesWithLock()) return;
	// They would speak for packages that are no longer there if npm were stopped in the middle.
	for (const record of [stamp, installed]) rmSync(record, { force: true });
	try {
		await step('install packages (npm ci; a minute or two the first time)', install);
	} catch (error) {
		if (!(error instanceof Ended)) throw error;
		throw new Error(
			`The packages could not be installed; what npm says stands above (${error.message}). ` +
				'They are fetched once, over the network; once they are there, no network is needed.',
		);
	}
}

/**
 * Installs the packages unless they are there. One process at a time does it in a working copy.
 * @returns {Promise<void>} rejects, with what can be done about it, when they cannot be installed
 */
export async function setup() {
	checkNode();
	const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	if (!agreesWithLock()) {
		expectWritable(['.', 'node_modules'], 'install the packages');
		await takeTurn(installOnce);
	}
	try {
		writeFileSync(stamp, wanted);
	} catch {
		// It only saves the comparison.
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await setup().catch((error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
}
