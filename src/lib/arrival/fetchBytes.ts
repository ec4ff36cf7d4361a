// Fetches a file of the site's own, and tells a file from what may come in its place.
import { Fault } from './fault.ts';
import { Silence } from './silence.ts';

/** How long a file may let nothing be heard of it, in milliseconds. */
export const SILENCE = 45_000;

const NOT_THERE = [404, 410];

/** How a file is asked for. `reload` passes by whatever the browser has kept of it. */
export interface Asking {
	readonly cache?: 'default' | 'reload';
	readonly silence?: number;
}

/** The last part of an address: what a reader knows a file by. */
export const nameOf = (address: string): string => address.replace(/[?#].*$/, '').replace(/^.*\//, '');

/** Throws where an answer is not the file that was asked for, as far as its head can tell. */
export function checkHead(response: Response, address: string): void {
	const name = nameOf(address);
	if (!response.ok)
		throw NOT_THERE.includes(response.status)
			? new Fault('missing', name)
			: new Fault('refused', String(response.status));
	if (response.headers.get('content-type')?.includes('text/html') === true)
		throw new Fault('unexpected', name);
}

const isPage = (bytes: Uint8Array): boolean =>
	/^\s*<(!doctype|html)/i.test(new TextDecoder().decode(bytes.subarray(0, 64)));

async function readAll(response: Response, onheard: () => void): Promise<Uint8Array<ArrayBuffer>> {
	const body = response.body?.pipeThrough(
		new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
			transform(chunk, controller) {
				onheard();
				controller.enqueue(chunk);
			},
		}),
	);
	return new Uint8Array(await new Response(body ?? null).arrayBuffer());
}

/** The bytes of a file. Rejects with a `Fault` that names what came instead, or that nothing did. */
export async function fetchBytes(
	address: string,
	{ cache = 'default', silence: limit = SILENCE }: Asking = {},
): Promise<Uint8Array<ArrayBuffer>> {
	const giveUp = new AbortController();
	const silence = new Silence(limit, () => giveUp.abort());
	const faultOf = (kind: 'unreachable' | 'damaged', cause: unknown): Fault =>
		new Fault(giveUp.signal.aborted ? 'silent' : kind, nameOf(address), { cause });
	try {
		const response = await fetch(address, { cache, signal: giveUp.signal }).catch((cause: unknown) => {
			throw faultOf('unreachable', cause);
		});
		checkHead(response, address);
		const bytes = await readAll(response, () => silence.heard()).catch((cause: unknown) => {
			throw faultOf('damaged', cause);
		});
		if (isPage(bytes)) throw new Fault('unexpected', nameOf(address));
		return bytes;
	} finally {
		silence.end();
	}
}
