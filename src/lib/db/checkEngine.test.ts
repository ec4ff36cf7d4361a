import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { RunningDigest } from '#lib/arrival/digest.ts';
import { checkEngine } from './checkEngine.ts';
import { ENGINE_FILE } from './engineFile.ts';

const ADDRESS = 'http://localhost/engine.wasm';
const bytes = Uint8Array.from({ length: 5000 }, (_, at) =>
	at < 4 ? ([0, 0x61, 0x73, 0x6d][at] ?? 0) : at % 251,
);
const expected = { bytes: 5000, digest: '' };

async function expectation() {
	const digest = new RunningDigest();
	await digest.add(bytes);
	return { ...expected, digest: await digest.end() };
}

/** A body in pieces; `cut` breaks the connection after so many bytes. */
function bodyOf(content: Uint8Array, cut = Infinity): ReadableStream<Uint8Array> {
	let at = 0;
	return new ReadableStream({
		pull(controller) {
			if (at >= cut) controller.error(new TypeError('network error'));
			else if (at >= content.length) controller.close();
			else controller.enqueue(content.slice(at, (at += 3)));
		},
	});
}

async function take(answer: Response) {
	const heard: number[] = [];
	const checked = checkEngine(answer, ADDRESS, await expectation(), (received) => heard.push(received));
	const arrived = await checked.response.arrayBuffer().then(
		(buffer) => new Uint8Array(buffer),
		() => null,
	);
	return { checked, arrived, heard };
}

describe('the file of the engine', () => {
	test('that is installed is the one expected, byte for byte', async () => {
		const path = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
		const digest = new RunningDigest();
		await digest.add(readFileSync(path));
		expect({ bytes: digest.bytes, digest: await digest.end() }).toEqual(ENGINE_FILE);
	});

	test('arrives as it is, is heard to arrive, and is WebAssembly whatever the host calls it', async () => {
		const answer = new Response(bodyOf(bytes), { headers: { 'Content-Type': 'application/octet-stream' } });
		const { checked, arrived, heard } = await take(answer);
		expect(
			createHash('sha256')
				.update(arrived ?? '')
				.digest('hex'),
		).toBe(createHash('sha256').update(bytes).digest('hex'));
		expect([checked.fault, checked.isWhole, heard.at(-1)]).toEqual([null, true, 5000]);
		expect(checked.response.headers.get('content-type')).toBe('application/wasm');
	});

	test.each([
		['missing', new Response('', { status: 404 })],
		['refused', new Response('', { status: 503 })],
		['unexpected', new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } })],
	])('%s is said before anything is read', async (kind, answer) => {
		await expect(take(answer)).rejects.toMatchObject({ kind });
	});

	const flipped = bytes.slice();
	flipped[4000] = (flipped[4000] ?? 0) ^ 4;
	test.each([
		['one bit flipped', 'damaged', bodyOf(flipped)],
		['cut off', 'damaged', bodyOf(bytes.slice(0, 3000))],
		['cut off by a broken connection', 'damaged', bodyOf(bytes, 3000)],
		['with more behind it', 'damaged', bodyOf(Uint8Array.from([...bytes, 0]))],
		['garbage', 'damaged', bodyOf(bytes.map((byte) => byte ^ 0x55))],
		['empty', 'damaged', bodyOf(new Uint8Array(0))],
		['a web page by another name', 'unexpected', bodyOf(new TextEncoder().encode('<html>sign in</html>'))],
	])('%s never reaches the compiler whole', async (_, kind, body) => {
		const { checked, arrived } = await take(new Response(body));
		expect(checked.fault).toMatchObject({ kind, about: 'engine.wasm' });
		expect([arrived, checked.isWhole]).toEqual([null, false]);
	});
});
