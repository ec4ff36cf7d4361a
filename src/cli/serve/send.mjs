// Sends a file as HTTP says: not again to whoever has it, in part to whoever asks for a part, and never half of it as a whole.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import fresh from 'fresh';
import { confirm } from './files.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * A file in one encoding: its bytes, or an open file too long to be held.
 * @typedef {object} Representation
 * @property {Buffer | import('./files.mjs').OpenFile} body
 * @property {number} length in bytes
 * @property {string} etag of these very bytes
 * @property {number} modified milliseconds since 1970
 * @property {string} type
 * @property {string | null} encoding
 */

/** @param {number} modified */
const httpDate = (modified) => new Date(modified).toUTCString();

/**
 * Whether a part may be joined to what the reader has: it is of the same bytes, or of a date so far back that no other
 * bytes can bear it.
 * @param {string} held what `If-Range` names
 * @param {Representation} representation
 */
function isOfTheSame(held, { etag, modified }) {
	return held.includes('"') ? held === etag : held === httpDate(modified) && Date.now() - modified > 1000;
}

/**
 * The part that was asked for. Several parts, and what is not a range of bytes, may be answered with the whole.
 * @param {Request} request
 * @param {Representation} representation
 * @returns {{ start: number, end: number } | 'whole' | 'unsatisfiable'} `end` is the last byte
 */
function partOf({ method, headers }, representation) {
	const [, first, last] = /^\s*bytes=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(headers.range ?? '') ?? [];
	if (method !== 'GET' || first === undefined || last === undefined || first + last === '') return 'whole';
	const { 'if-range': held } = headers;
	if (typeof held === 'string' && !isOfTheSame(held.trim(), representation)) return 'whole';
	const { length } = representation;
	if (first === '') {
		const count = Math.min(Number(last), length);
		return count === 0 ? 'unsatisfiable' : { start: length - count, end: length - 1 };
	}
	const [start, end] = [Number(first), last === '' ? Infinity : Number(last)];
	if (end < start) return 'whole';
	return start >= length ? 'unsatisfiable' : { start, end: Math.min(end, length - 1) };
}

/**
 * The bytes of an open file. The last of them are held back until it is known that the file is still the same: an answer
 * that breaks off is seen to be broken.
 * @param {import('./files.mjs').OpenFile} file
 * @param {{ start: number, end: number }} part
 */
async function* bytesOf(file, part) {
	let left = part.end - part.start + 1;
	/** @type {Buffer | null} */
	let last = null;
	for await (const chunk of file.handle.createReadStream({ ...part, autoClose: false })) {
		if (last !== null) yield last;
		left -= chunk.length;
		last = chunk;
	}
	await confirm(file);
	if (left !== 0) throw new Error(`${file.path} has become shorter`);
	if (last !== null) yield last;
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {Representation} representation
 * @param {number} [status] 404 for the page that says so, which is not asked for in parts
 * @returns {Promise<void>} when it is sent, or the reader is gone
 */
export async function send(request, response, representation, status = 200) {
	const { body, length, etag, modified, type, encoding } = representation;
	response.setHeader('Content-Type', type);
	if (encoding !== null) response.setHeader('Content-Encoding', encoding);
	let part = { start: 0, end: length - 1 };
	response.statusCode = status;
	if (status === 200) {
		const validators = { etag, 'last-modified': httpDate(modified) };
		response.setHeader('ETag', etag);
		// Under a name of its own contents a date tells nothing.
		if (!String(response.getHeader('Cache-Control')).includes('immutable'))
			response.setHeader('Last-Modified', httpDate(modified));
		response.setHeader('Accept-Ranges', 'bytes');
		if (fresh(request.headers, validators)) {
			response.removeHeader('Content-Type');
			response.removeHeader('Content-Encoding');
			response.writeHead(304).end();
			return;
		}
		const wanted = partOf(request, representation);
		if (wanted === 'unsatisfiable') {
			response.removeHeader('Content-Encoding');
			response.setHeader('Cache-Control', 'no-store').setHeader('Content-Range', `bytes */${length}`);
			say(request, response, 416, `There are ${length} bytes.`);
			return;
		}
		if (wanted !== 'whole') {
			part = wanted;
			response.statusCode = 206;
			response.setHeader('Content-Range', `bytes ${part.start}-${part.end}/${length}`);
		}
	}
	response.setHeader('Content-Length', part.end - part.start + 1);
	if (request.method === 'HEAD' || length === 0) response.end();
	else if (Buffer.isBuffer(body)) response.end(body.subarray(part.start, part.end + 1));
	else await pipeline(Readable.from(bytesOf(body, part)), response);
}

/**
 * A short answer in words.
 * @param {Request} request
 * @param {Response} response
 * @param {number} status
 * @param {string} words
 */
export function say(request, response, status, words) {
	const text = `${words}\n`;
	response.statusCode = status;
	response.setHeader('Content-Type', 'text/plain; charset=utf-8');
	response.setHeader('Content-Length', Buffer.byteLength(text));
	response.end(request.method === 'HEAD' ? undefined : text);
}
