// Serves the built site: right types and encodings, cache and security headers on every answer.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answering } from './serve/answer.mjs';
import { sayFault } from './start/faults.mjs';
import { addressOf, LAST_PORT, readPlace, sayWhyNot } from './start/place.mjs';

/** A connection on which nothing moves for so long is closed, and with it the file it holds. */
const STILL_MS = 120_000;

/**
 * Listens on the port, or on the next free one when `search` says so.
 * @param {{ root: string, port: number, host?: string, search?: number }} options
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export function serve({ root, port, host = '127.0.0.1', search = 0 }) {
	const folder = resolve(root);
	if (!existsSync(join(folder, 'index.html'))) throw new Error(`nothing built in ${folder}`);
	const server = createServer(answering(folder));
	server.timeout = STILL_MS;
	return new Promise((done, fail) => {
		/** @param {NodeJS.ErrnoException} error */
		const refuse = (error) => {
			if (error.code !== 'EADDRINUSE' || search <= 0 || port >= LAST_PORT) fail(error);
			else serve({ root, port: port + 1, host, search: search - 1 }).then(done, fail);
		};
		server.once('error', refuse);
		server.listen(port, host, () => {
			server.off('error', refuse);
			// A connection that could not be accepted is one visitor's bad luck.
			server.on('error', (error) => console.error(error.message));
			const address = server.address();
			const taken = address !== null && typeof address === 'object' ? address.port : port;
			done({
				url: addressOf(host, taken),
				port: taken,
				close: () =>
					new Promise((closed) => {
						server.close(() => closed());
						server.closeAllConnections();
					}),
			});
		});
	});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const place = readPlace(process.env);
	if (place.kind === 'wrong') {
		console.error(place.message);
		process.exit(2);
	}
	try {
		const { url } = await serve({ root: process.argv[2] ?? 'build', port: place.port, host: place.host });
		console.log(url);
	} catch (error) {
		const isRefused = error instanceof Error && 'syscall' in error;
		console.error(isRefused ? sayWhyNot(error, place) : sayFault(error));
		process.exit(1);
	}
}
