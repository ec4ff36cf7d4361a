import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchBytes } from './fetchBytes.ts';

afterEach(() => vi.unstubAllGlobals());

/** The server answers so; gives how it was asked. */
function serving(answer: (signal: AbortSignal) => Response | Promise<Response>) {
	const asked: (RequestCache | undefined)[] = [];
	vi.stubGlobal(
		'fetch',
		async (_address: string, { cache, signal }: { cache: RequestCache; signal: AbortSignal }) => {
			asked.push(cache);
			return answer(signal);
		},
	);
	return asked;
}

const ADDRESS = '/data/relations/node.csv?x=1#y';
const textOf = async (bytes: Promise<Uint8Array>): Promise<string> => new TextDecoder().decode(await bytes);

/** Sends a part every so many milliseconds; without an end, the last of them never comes. */
const slowly = (parts: readonly string[], pause: number, hasEnd = true) =>
	new Response(
		new ReadableStream({
			async start(controller) {
				for (const part of parts) {
					await new Promise((resolve) => setTimeout(resolve, pause));
					controller.enqueue(new TextEncoder().encode(part));
				}
				if (hasEnd) controller.close();
			},
		}),
	);

describe('a file that is fetched', () => {
	test('arrives, and is asked for past all that was kept when told to', async () => {
		const asked = serving(() => new Response('id\na\n'));
		expect(await textOf(fetchBytes(ADDRESS))).toBe('id\na\n');
		expect(await textOf(fetchBytes(ADDRESS, { cache: 'reload' }))).toBe('id\na\n');
		expect(asked).toEqual(['default', 'reload']);
	});

	test.each([
		[404, { kind: 'missing', about: 'node.csv' }],
		[410, { kind: 'missing', about: 'node.csv' }],
		[403, { kind: 'refused', about: '403' }],
		[503, { kind: 'refused', about: '503' }],
	])('answered with %i is told so', async (status, fault) => {
		serving(() => new Response('id\n', { status }));
		await expect(fetchBytes(ADDRESS)).rejects.toMatchObject(fault);
	});

	test.each([
		['by its type', new Response('sign in', { headers: { 'Content-Type': 'text/html; charset=utf-8' } })],
		['by its first word', new Response('\n <!DOCTYPE html><title>Sign in</title>')],
		['by its first tag', new Response('<HTML lang="en">')],
	])('in whose place a web page comes is known %s', async (_, answer) => {
		serving(() => answer);
		await expect(fetchBytes(ADDRESS)).rejects.toMatchObject({ kind: 'unexpected', about: 'node.csv' });
	});

	test('without a connection is unreachable', async () => {
		serving(() => Promise.reject(new TypeError('Failed to fetch')));
		await expect(fetchBytes(ADDRESS)).rejects.toMatchObject({ kind: 'unreachable' });
	});

	test('whose connection breaks on the way is damaged', async () => {
		const body = new ReadableStream({
			pull(controller) {
				controller.error(new TypeError('network error'));
			},
		});
		serving(() => new Response(body));
		await expect(fetchBytes(ADDRESS)).rejects.toMatchObject({ kind: 'damaged', about: 'node.csv' });
	});

	test('that comes slowly is waited for, as long as anything comes', async () => {
		serving(() => slowly(['a', 'b', 'c', 'd', 'e', 'f'], 20));
		expect(await textOf(fetchBytes(ADDRESS, { silence: 80 }))).toBe('abcdef');
	});

	test('of which nothing comes is given up', async () => {
		const waits = (signal: AbortSignal) =>
			new Promise<Response>((_, reject) => {
				signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
			});
		serving(waits);
		await expect(fetchBytes(ADDRESS, { silence: 10 })).rejects.toMatchObject({ kind: 'silent' });
	});
});
