// Answers a request to the built site: one address a page, the right headers, and a file or the page that says there is none.
import { canonical, filesBehind, splitAddress } from './address.mjs';
import { Changed } from './files.mjs';
import { always, isEmbedded, openToAll, policyOfFile } from './headers.mjs';
import { acceptedBy, representing } from './represent.mjs';
import { say, send } from './send.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** How often a file is looked for again that was written to while it was read. */
const TRIES = 3;
const RETRY_SECONDS = '1';

/** Too many files are open, here or in the whole system. */
const crowded = new Set(['EMFILE', 'ENFILE']);

/** @param {unknown} error */
const isPassing = (error) =>
	error instanceof Changed || (error instanceof Error && 'code' in error && crowded.has(String(error.code)));

/**
 * The page for an address that does not exist: that of the address's language where there is one.
 * @param {string} path
 */
function notFoundPages(path) {
	const language = /^\/([a-z]{2})(\/|$)/.exec(path)?.[1];
	return language === undefined ? ['404.html'] : [`${language}/404.html`, '404.html'];
}

/** @param {Response} response */
function forget(response) {
	for (const name of response.getHeaderNames()) response.removeHeader(name);
	for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
}

/**
 * @param {string} folder of the built site
 * @returns {import('node:http').RequestListener}
 */
export function answering(folder) {
	const find = representing(folder);

	/** @param {readonly string[]} names @param {Request} request */
	async function findSteady(names, request) {
		for (let tries = 1; ; tries += 1) {
			try {
				return await find(names, acceptedBy(request));
			} catch (error) {
				if (!(error instanceof Changed) || tries === TRIES) throw error;
			}
		}
	}

	/** @param {string} path @param {Request} request @param {Response} response */
	async function answerMissing(path, request, response) {
		const isPage = !/\.[a-z0-9]+$/i.test(path);
		const found = isPage ? await findSteady(notFoundPages(path), request) : null;
		if (found === null) return say(request, response, 404, 'Not found');
		try {
			if (found.policy !== null) response.setHeader('Content-Security-Policy', found.policy);
			await send(request, response, found.representation, 404);
		} finally {
			await found.close();
		}
	}

	/** @param {Request} request @param {Response} response */
	async function answer(request, response) {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const { path, query } = splitAddress(request.url ?? '/');
		const page = canonical(path);
		if (page !== path) {
			response.writeHead(308, { Location: query === undefined ? page : `${page}?${query}` }).end();
			return;
		}
		const found = await findSteady(filesBehind(path), request);
		if (found === null) return answerMissing(path, request, response);
		try {
			if (path.startsWith('/_app/immutable/'))
				response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
			const { policy } = found;
			// Only a page opens windows, and every header is sent with each of its files.
			if (policy === null) response.removeHeader('Cross-Origin-Opener-Policy');
			response.setHeader(
				'Content-Security-Policy',
				policy === null ? policyOfFile(path) : isEmbedded(path, query) ? openToAll(policy) : policy,
			);
			await send(request, response, found.representation);
		} finally {
			await found.close();
		}
	}

	return (request, response) => {
		response.on('error', () => undefined);
		forget(response);
		answer(request, response).catch((error) => {
			if (response.headersSent || response.destroyed) {
				// The reader is gone, or sees by the broken connection that this is not the whole.
				response.destroy();
				return;
			}
			forget(response);
			response.setHeader('Cache-Control', 'no-store');
			if (isPassing(error)) {
				response.setHeader('Retry-After', RETRY_SECONDS);
				say(request, response, 503, 'Not to be had at this moment; please try again.');
			} else {
				console.error(`${request.method} ${request.url}: ${error instanceof Error ? error.message : error}`);
				say(request, response, 500, 'The server could not answer this.');
			}
		});
	};
}
