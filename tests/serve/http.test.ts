// What HTTP says about encodings, validators and ranges holds for every file of the site.
import { createHash } from 'node:crypto';
import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/cli/serve.mjs';
import { asking, makeSite, page } from './ask.ts';

const csv = 'iso3,name\n'.repeat(100);
const script = `export const a = [${'1,'.repeat(500)}];`;
const folder = makeSite({
	'index.html': page('home'),
	'country/NPL.html': page('Nepal'),
	'short.txt': 'short',
	'noise.csv': Buffer.concat(
		Array.from({ length: 20 }, (_, at) => createHash('sha256').update(String(at)).digest()),
	),
	'empty.txt': '',
	'data/scores.csv': csv,
	'_app/immutable/start.js': script,
	'_app/immutable/start.js.br': brotliCompressSync(`${script}// as it lies there`),
	'_app/immutable/start.js.gz': gzipSync(`${script}// as it lies there`),
});
let site: Awaited<ReturnType<typeof serve>>;
const ask = asking(() => site.url);
beforeAll(async () => {
	site = await serve({ root: folder, port: 0 });
});
afterAll(async () => {
	await site.close();
	rmSync(folder, { recursive: true });
});

describe('encodings', () => {
	test.each([
		['br;q=0, gzip', 'gzip'],
		['gzip;q=0.5, br', 'br'],
		['gzip, deflate, br, zstd', 'br'],
		['br;q=0, gzip;q=0', undefined],
		['br;q=0, *', 'gzip'],
		['*;q=0', undefined],
		['*', 'br'],
		['bright, gzipped', undefined],
		['', undefined],
	])(
		'“%s” is answered with %s, whether the file lies there compressed or not',
		async (accepted, encoding) => {
			for (const path of ['/_app/immutable/start.js', '/country/NPL', '/data/scores.csv']) {
				const { status, headers } = await ask(path, { headers: { 'accept-encoding': accepted } });
				expect(status, path).toBe(200);
				expect(headers['content-encoding'], path).toBe(encoding);
				expect(headers.vary, path).toBe('Accept-Encoding');
			}
		},
	);

	test('what lies there compressed is sent as it is', async () => {
		const { body } = await ask('/_app/immutable/start.js', { headers: { 'accept-encoding': 'br' } });
		expect(brotliDecompressSync(body).toString()).toBe(`${script}// as it lies there`);
	});

	test.each([
		['br', brotliDecompressSync],
		['gzip', gunzipSync],
	])('what does not is compressed with %s when asked for, its length known', async (encoding, expand) => {
		for (const [path, text] of [
			['/country/NPL', page('Nepal')],
			['/data/scores.csv', csv],
		] as const) {
			const { headers, body } = await ask(path, { headers: { 'accept-encoding': encoding } });
			expect(expand(body).toString()).toBe(text);
			expect(headers['content-length']).toBe(String(body.length));
			const head = await ask(path, { method: 'HEAD', headers: { 'accept-encoding': encoding } });
			expect(head.body.length).toBe(0);
			for (const name of ['content-length', 'content-encoding', 'etag', 'content-type'])
				expect(head.headers[name], name).toBe(headers[name]);
		}
	});

	test('what compressing makes no smaller stays as it is', async () => {
		for (const path of ['/short.txt', '/empty.txt', '/noise.csv']) {
			const { headers } = await ask(path, { headers: { 'accept-encoding': 'br, gzip' } });
			expect(headers['content-encoding'], path).toBeUndefined();
		}
	});

	test('a file that has changed is compressed anew', async () => {
		const headers = { 'accept-encoding': 'br' };
		writeFileSync(join(folder, 'data/other.csv'), csv);
		const first = await ask('/data/other.csv', { headers });
		writeFileSync(join(folder, 'data/other.csv'), csv.toUpperCase());
		utimesSync(join(folder, 'data/other.csv'), 1_700_000_000, 1_700_000_000);
		const second = await ask('/data/other.csv', { headers });
		expect(brotliDecompressSync(second.body).toString()).toBe(csv.toUpperCase());
		expect(second.headers.etag).not.toBe(first.headers.etag);
	});
});

describe('a reader who has the file', () => {
	const tagOf = async (encoding: string) =>
		String((await ask('/data/scores.csv', { headers: { 'accept-encoding': encoding } })).headers.etag);

	test('is known by any of the tags listed, by a weak one, and by a star', async () => {
		const tag = await tagOf('identity');
		for (const held of [tag, `"a", ${tag}`, `W/"b",W/${tag},"c"`, '*']) {
			const { status, headers, body } = await ask('/data/scores.csv', { headers: { 'if-none-match': held } });
			expect(status, held).toBe(304);
			expect(body.length).toBe(0);
			expect(headers.etag).toBe(tag);
			expect(headers.vary).toBe('Accept-Encoding');
		}
		expect((await ask('/data/scores.csv', { headers: { 'if-none-match': '"a", "b"' } })).status).toBe(200);
	});

	test('in one encoding has not got it in another', async () => {
		const tags = await Promise.all(['identity', 'br', 'gzip'].map(tagOf));
		expect(new Set(tags).size).toBe(3);
		const headers = { 'accept-encoding': 'gzip', 'if-none-match': String(tags[1]) };
		expect((await ask('/data/scores.csv', { headers })).status).toBe(200);
	});

	test('of a name that is made of its contents is told the tag and no date', async () => {
		const { headers } = await ask('/_app/immutable/start.js');
		expect(headers['last-modified']).toBeUndefined();
		const again = await ask('/_app/immutable/start.js', {
			headers: { 'if-none-match': String(headers.etag) },
		});
		expect(again.status).toBe(304);
	});

	test('since a date is told whether it has changed', async () => {
		const { headers } = await ask('/data/scores.csv');
		const since = (date: string) => ask('/data/scores.csv', { headers: { 'if-modified-since': date } });
		expect((await since(String(headers['last-modified']))).status).toBe(304);
		expect((await since('Thu, 01 Jan 1998 00:00:00 GMT')).status).toBe(200);
	});
});

describe('a part of a file', () => {
	const part = (range: string, headers: Record<string, string> = {}) =>
		ask('/data/scores.csv', { headers: { range, ...headers } });

	test.each([
		['bytes=0-0', 0, 0],
		['bytes=-1', 999, 999],
		['bytes=999-', 999, 999],
		['bytes=5-7', 5, 7],
		['bytes=990-5000', 990, 999],
		['bytes=-5000', 0, 999],
		['bytes=0-', 0, 999],
	])('%s is from byte %i to byte %i', async (range, start, end) => {
		const { status, headers, body } = await part(range);
		expect(status).toBe(206);
		expect(headers['content-range']).toBe(`bytes ${start}-${end}/1000`);
		expect(headers['content-length']).toBe(String(end - start + 1));
		expect(body.toString()).toBe(csv.slice(start, end + 1));
	});

	test.each(['bytes=1000-', 'bytes=1000-1001', 'bytes=-0', `bytes=${'9'.repeat(30)}-`])(
		'%s is not to be had, and the length is told',
		async (range) => {
			const { status, headers } = await part(range);
			expect(status).toBe(416);
			expect(headers['content-range']).toBe('bytes */1000');
		},
	);

	test('of nothing is not to be had', async () => {
		expect((await ask('/empty.txt', { headers: { range: 'bytes=-1' } })).status).toBe(416);
		expect((await ask('/empty.txt')).status).toBe(200);
	});

	test.each(['bytes=7-5', 'bytes=-', 'bytes=a-b', 'lines=0-1', 'bytes=0-1,3-4', '0-1'])(
		'%s is answered with the whole',
		async (range) => {
			const { status, body } = await part(range);
			expect(status).toBe(200);
			expect(body.toString()).toBe(csv);
		},
	);

	test('is one of the encoding that is sent', async () => {
		const encoding = { 'accept-encoding': 'br' };
		const { body } = await ask('/data/scores.csv', { headers: encoding });
		const { status, headers, body: last } = await part('bytes=-3', encoding);
		expect(status).toBe(206);
		expect(headers['content-encoding']).toBe('br');
		expect(last.equals(body.subarray(-3))).toBe(true);
	});

	test('is sent only if it is of what the reader has', async () => {
		const { headers } = await ask('/data/scores.csv');
		const tag = String(headers.etag);
		const status = async (held: string) => (await part('bytes=0-0', { 'if-range': held })).status;
		expect(await status(tag)).toBe(206);
		expect(await status(`W/${tag}`)).toBe(200);
		expect(await status('"other"')).toBe(200);
		utimesSync(join(folder, 'data/scores.csv'), 1_700_000_000, 1_700_000_000);
		const { mtime } = statSync(join(folder, 'data/scores.csv'));
		expect(await status(mtime.toUTCString())).toBe(206);
		expect(await status('Thu, 01 Jan 1998 00:00:00 GMT')).toBe(200);
	});

	test('is not a thing to ask the head of', async () => {
		const { status } = await ask('/data/scores.csv', { method: 'HEAD', headers: { range: 'bytes=0-0' } });
		expect(status).toBe(200);
	});
});
