// A site of a few files, and a way to ask a server for them as a browser does, with nothing decoded or followed on the way.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const policy = "default-src 'none'; script-src 'self' 'sha256-abc='";

/** A page with a policy of its own, long enough to be compressed. */
export const page = (title: string, own = policy): string =>
	`<!doctype html><meta http-equiv="content-security-policy" content="${own}"><h1>${title}</h1>${' '.repeat(400)}`;

/** Writes files into a new folder, and gives the folder. */
export function makeSite(files: Readonly<Record<string, string | Buffer>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'cop-atlas-serve-'));
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(join(folder, name, '..'), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
	return folder;
}

export interface Answer {
	readonly status: number;
	readonly headers: Record<string, string | string[] | undefined>;
	readonly body: Buffer;
	/** Whether as many bytes came as were promised. */
	readonly isWhole: boolean;
}

interface Asking {
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
	/** Done once, when the first bytes are there, before more are read. */
	readonly meanwhile?: () => void | Promise<void>;
}

/** Asks and reads to the end, or until the connection breaks. */
export const asking =
	(url: () => string) =>
	(path: string, { method = 'GET', headers = {}, meanwhile }: Asking = {}): Promise<Answer> =>
		new Promise((done, fail) => {
			const sent = request(url(), { path, method, headers, agent: false }, (response) => {
				const chunks: Buffer[] = [];
				const finish = () =>
					done({
						status: response.statusCode ?? 0,
						headers: response.headers,
						body: Buffer.concat(chunks),
						isWhole: response.complete,
					});
				response.on('end', finish);
				response.on('error', finish);
				const read = () => response.on('data', (chunk: Buffer) => chunks.push(chunk));
				if (meanwhile === undefined) read();
				else response.once('readable', () => void Promise.resolve(meanwhile()).then(read, fail));
			});
			sent.on('error', fail);
			sent.end();
		});
