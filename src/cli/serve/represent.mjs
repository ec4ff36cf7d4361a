// A file of the site in the encoding a reader understands: as it lies compressed beside the file, or compressed when asked for.
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import Negotiator from 'negotiator';
import { openFirst, readWhole } from './files.mjs';
import { isCompressible, pagePolicy, typeOf } from './headers.mjs';
import { Kept } from './kept.mjs';

/** @typedef {import('./files.mjs').OpenFile} OpenFile */
/** @typedef {import('./send.mjs').Representation} Representation */
/** @typedef {'br' | 'gzip'} Encoding */

const mebibyte = 1024 * 1024;
/** Longer files are read while they are sent. */
const LONGEST_HELD = mebibyte;
/** Below, an encoding saves no packet; above, compressing would keep a reader waiting. */
const SHORTEST_COMPRESSED = 256;
const LONGEST_COMPRESSED = 8 * mebibyte;

/** @type {readonly Encoding[]} the better first */
const encodings = ['br', 'gzip'];
const endings = { br: '.br', gzip: '.gz' };

/** @type {Record<Encoding, (content: Buffer) => Promise<Buffer>>} */
const compress = {
	br: (content) =>
		promisify(brotliCompress)(content, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: 5,
				[constants.BROTLI_PARAM_SIZE_HINT]: content.length,
			},
		}),
	gzip: (content) => promisify(gzip)(content),
};

/** @type {Record<Encoding | 'identity', (content: Buffer) => Promise<Buffer>>} */
const expand = {
	br: (content) => promisify(brotliDecompress)(content),
	gzip: (content) => promisify(gunzip)(content),
	identity: async (content) => content,
};

/**
 * The encodings a request accepts, the better first; `identity` is not among them, since it is what is left.
 * @param {import('node:http').IncomingMessage} request
 * @returns {readonly Encoding[]}
 */
export function acceptedBy(request) {
	const accepted = new Negotiator(request).encodings(encodings);
	return encodings.filter((encoding) => accepted.includes(encoding));
}

/**
 * @param {OpenFile} file whose bytes, or what was made of them, are sent
 * @param {string} type
 * @param {Encoding | null} encoding
 * @param {Buffer | OpenFile} body
 * @returns {Representation}
 */
function describe(file, type, encoding, body) {
	const parts = [file.size, Math.floor(file.modified)].map((part) => part.toString(36));
	return {
		...{ body, type, encoding, modified: file.modified },
		length: Buffer.isBuffer(body) ? body.length : body.size,
		etag: `"${[...parts, ...(encoding === null ? [] : [encoding])].join('-')}"`,
	};
}

/**
 * @typedef {object} Found
 * @property {Representation} representation
 * @property {string | null} policy of a page, by its own words; null for any other file
 * @property {() => Promise<void>} close to be called when the representation has been sent
 */

/**
 * @param {string} folder of the built site; another may take its place while it is served
 * @returns {(names: readonly string[], accepted: readonly Encoding[]) => Promise<Found | null>} finds the first of the files
 *   that is there, null when none is; rejects with `Changed` when the file is being written to
 */
export function representing(folder) {
	/** @type {Kept<Buffer>} */
	const compressed = new Kept(64 * mebibyte, ({ length }) => length);
	/** @type {Kept<string>} */
	const policies = new Kept(8 * mebibyte, ({ length }) => 2 * length);

	/** @param {string} name @param {readonly Encoding[]} accepted */
	async function findBeside(name, accepted) {
		for (const encoding of accepted) {
			const file = await openFirst(folder, [name + endings[encoding]]);
			if (file !== null) return { file, encoding };
		}
		return null;
	}

	/** @param {OpenFile} file @param {string} type @param {readonly Encoding[]} accepted */
	async function compressNow(file, type, [encoding]) {
		if (encoding === undefined || file.size < SHORTEST_COMPRESSED || file.size > LONGEST_COMPRESSED)
			return null;
		const body = await compressed.of(`${encoding} ${file.path}`, file.stamp, async () =>
			compress[encoding](await readWhole(file)),
		);
		return body.length < file.size ? describe(file, type, encoding, body) : null;
	}

	/** @param {OpenFile} file @param {string} type @param {Encoding | null} encoding */
	const asItLies = async (file, type, encoding) =>
		describe(file, type, encoding, file.size > LONGEST_HELD ? file : await readWhole(file));

	/** @param {OpenFile} page @param {Encoding | 'identity'} encoding */
	const policyOf = (page, encoding) =>
		policies.of(page.path, page.stamp, async () =>
			pagePolicy((await expand[encoding](await readWhole(page))).toString('utf8')),
		);

	return async (names, accepted) => {
		const file = await openFirst(folder, names);
		if (file === null) return null;
		const opened = [file];
		const close = async () => {
			await Promise.all(opened.map(({ handle }) => handle.close()));
		};
		try {
			const type = typeOf(file.name);
			const beside = isCompressible(type) ? await findBeside(file.name, accepted) : null;
			if (beside !== null) opened.push(beside.file);
			const { file: sent, encoding } = beside ?? { file, encoding: null };
			const made = beside === null && isCompressible(type) ? await compressNow(file, type, accepted) : null;
			const representation = made ?? (await asItLies(sent, type, encoding));
			const isPage = type.startsWith('text/html');
			return { representation, policy: isPage ? await policyOf(sent, encoding ?? 'identity') : null, close };
		} catch (error) {
			await close();
			throw error;
		}
	};
}
