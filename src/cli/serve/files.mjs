// Opens the files of the built site: regular files inside its folder, wherever links lead, and nothing else.
import { constants } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The flags Windows does not know it does not need. A pipe must not keep whoever opens it waiting. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What an address that names nothing, or nothing that may be read, comes to. */
const missing = new Set('ENOENT ENOTDIR ENAMETOOLONG ELOOP EACCES EPERM EISDIR EINVAL ENXIO'.split(' '));

/** @param {unknown} error */
const isMissing = (error) => error instanceof Error && 'code' in error && missing.has(String(error.code));

/** A build that is finished takes the place of the one before: for a moment there is none. */
const SWAP_TRIES = 20;
const SWAP_PAUSE_MS = 50;

/** The file was written to while it was read. */
export class Changed extends Error {}

/**
 * A file as it was when it was opened. Whoever opens it closes `handle`.
 * @typedef {object} OpenFile
 * @property {string} name as it was asked for
 * @property {string} path absolute, without links
 * @property {import('node:fs/promises').FileHandle} handle
 * @property {number} size in bytes
 * @property {number} modified milliseconds since 1970
 * @property {string} stamp another one when the file is another, or another one's content
 */

/** @param {import('node:fs').Stats} stats */
const stampOf = ({ dev, ino, size, mtimeMs, ctimeMs }) => [dev, ino, size, mtimeMs, ctimeMs].join('-');

/**
 * @param {OpenFile} file
 * @returns {Promise<void>} rejects with `Changed` when the file was written to since it was opened; to be removed is no change
 */
export async function confirm({ handle, path, size, modified }) {
	const now = await handle.stat();
	if (now.size !== size || now.mtimeMs !== modified) throw new Changed(`${path} has changed`);
}

/**
 * @param {OpenFile} file
 * @returns {Promise<Buffer>} all of it; rejects with `Changed` when it was written to meanwhile
 */
export async function readWhole(file) {
	const content = Buffer.alloc(file.size);
	for (let at = 0; at < content.length;) {
		const { bytesRead } = await file.handle.read(content, at, content.length - at, at);
		if (bytesRead === 0) throw new Changed(`${file.path} has become shorter`);
		at += bytesRead;
	}
	await confirm(file);
	return content;
}

/**
 * @param {string} root absolute, without links
 * @param {string} name of a file below it, with `/`
 * @returns {Promise<OpenFile | null>} null when there is no such file in the folder
 */
async function openBelow(root, name) {
	try {
		const path = await realpath(join(root, name));
		if (!path.startsWith(root + sep)) return null;
		const handle = await open(path, flags);
		try {
			const stats = await handle.stat();
			if (stats.isFile())
				return { name, path, handle, stamp: stampOf(stats), size: stats.size, modified: stats.mtimeMs };
		} catch (error) {
			await handle.close();
			throw error;
		}
		await handle.close();
		return null;
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}

/** @param {string} folder @returns {Promise<{ root: string, identity: string } | null>} null while there is none */
async function locate(folder) {
	try {
		const root = await realpath(folder);
		const { dev, ino } = await stat(root, { bigint: true });
		return { root, identity: `${root} ${dev} ${ino}` };
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}

/**
 * Opens the first of several files that is there.
 * @param {string} folder of the site
 * @param {readonly string[]} names below it, with `/`
 * @returns {Promise<OpenFile | null>} null when none is there; rejects when there is no folder, or the system refuses
 */
export async function openFirst(folder, names) {
	for (let tries = 0; tries < SWAP_TRIES; tries += 1) {
		const place = await locate(folder);
		if (place !== null) {
			for (const name of names) {
				const file = await openBelow(place.root, name);
				if (file !== null) return file;
			}
			// Another build may have taken its place between two looks.
			if ((await locate(folder))?.identity === place.identity) return null;
		} else {
			await wait(SWAP_PAUSE_MS);
		}
	}
	throw new Error(`${folder} is gone`);
}
