// The built site from a server that can be told to answer wrongly. What a worker asks for is not always seen by a browser's own
// interception, and what is seen may hang there.
import { createServer, type ServerResponse } from 'node:http';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answering } from '../../src/cli/serve/answer.mjs';
import { test as base } from './fixture.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export type Answer = (response: ServerResponse) => void;

export interface FaultyServer {
	readonly url: string;
	/** Answers so from now on whatever the pattern fits. */
	readonly fail: (address: RegExp, answer: Answer) => void;
	/** Answers rightly again. */
	readonly heal: () => void;
	readonly close: () => Promise<void>;
}

/** An answer of one kind, which nobody keeps. */
export const answer =
	(status: number, type: string, body: string | Buffer): Answer =>
	(response) =>
		void response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);

function startFaulty(folder: string): Promise<FaultyServer> {
	const right = answering(resolve(root, folder));
	let fault: { readonly address: RegExp; readonly answer: Answer } | null = null;
	const server = createServer((request, response) => {
		if (fault?.address.test(request.url ?? '') === true) fault.answer(response);
		else right(request, response);
	});
	return new Promise((done) => {
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			const port = address !== null && typeof address === 'object' ? address.port : 0;
			done({
				url: `http://localhost:${port}`,
				fail: (address, answer) => (fault = { address, answer }),
				heal: () => (fault = null),
				close: () =>
					new Promise((closed) => {
						server.close(() => closed());
						server.closeAllConnections();
					}),
			});
		});
	});
}

/** Each test has a server of its own, and its pages come from there. */
export const test = base.extend<{ folder: string; server: FaultyServer }>({
	/** The built site, from the root. */
	folder: ['build', { option: true }],
	server: async ({ folder }, use) => {
		const server = await startFaulty(folder);
		await use(server);
		await server.close();
	},
	baseURL: async ({ server }, use) => use(server.url),
});
