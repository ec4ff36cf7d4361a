// The server of the built site: addresses, types, encodings, cache and security headers.
import { rmSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compress } from '../src/cli/site/compress.mjs';
import { serve } from '../src/cli/serve.mjs';
import { asking, makeSite, page, policy } from './serve/ask.ts';

const folder = makeSite({
	'index.html': page('home'),
	'404.html': page('not found'),
	'fr.html': page('accueil'),
	'fr/404.html': page('introuvable'),
	'fr/country/NPL.html': page('Népal'),
	'country/NPL.html': page('Nepal'),
	'region/europe.html': page('Europe'),
	'compare/heat/cis.html': page('CIS'),
	'assess.html': page('questionnaire'),
	'assess/merge.html': page('merge'),
	'fr/assess.html': page('questionnaire'),
	'sql.html': page('SQL'),
	'scenario.html': page('scenario'),
	'reply.html': page('reply'),
	'present.html': page('deck'),
	'brief/NPL.html': page('brief'),
	'data/scores.csv': 'iso3,name\n'.repeat(100),
	'data/map.json': `[${'1,'.repeat(500)}1]`,
	'_app/immutable/entry/start.abc.js': `export const a = [${'1,'.repeat(500)}];`,
	'_app/immutable/workers/draws.worker-abc.js': 'export {};',
	'_app/immutable/assets/engine.worker.abc.js': 'export {};',
	'_app/immutable/assets/engine.wasm': '\0asm'.repeat(200),
	'icon.svg': `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(200)}</svg>`,
	'.inputs': 'hash',
});
let site: Awaited<ReturnType<typeof serve>>;
const ask = asking(() => site.url);

beforeAll(async () => {
	await compress(folder);
	site = await serve({ root: folder, port: 0 });
});

afterAll(async () => {
	await site.close();
	rmSync(folder, { recursive: true });
});

test.each([
	['/', 'home'],
	['/fr', 'accueil'],
	['/country/NPL', 'Nepal'],
	['/fr/country/NPL?weights=1', 'Népal'],
])('%s is a page', async (path, title) => {
	const { status, headers, body } = await ask(path);
	expect(status).toBe(200);
	expect(headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/);
	expect(headers['cache-control']).toBe('no-cache');
	expect(body.toString()).toContain(title);
});

test.each([
	['/data/scores.csv', 'text/csv; charset=utf-8'],
	['/data/map.json', 'application/json; charset=utf-8'],
	['/icon.svg', 'image/svg+xml; charset=utf-8'],
	['/_app/immutable/entry/start.abc.js', 'text/javascript; charset=utf-8'],
	['/_app/immutable/assets/engine.wasm', 'application/wasm'],
])('%s has the type %s, whatever the encoding', async (path, type) => {
	for (const encoding of ['identity', 'gzip', 'br']) {
		const { headers } = await ask(path, { headers: { 'accept-encoding': encoding } });
		expect(headers['content-type']).toBe(type);
		expect(headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
		expect(headers.vary).toBe('Accept-Encoding');
	}
});

test('brotli is preferred and holds the same page', async () => {
	const { headers, body } = await ask('/country/NPL', { headers: { 'accept-encoding': 'gzip, br' } });
	expect(headers['content-encoding']).toBe('br');
	expect(brotliDecompressSync(body).toString()).toBe(page('Nepal'));
});

test('a page is sent with its own policy, a worker with what it needs, every other file with leave for nothing', async () => {
	for (const path of ['/', '/fr/country/NPL', '/nowhere']) {
		const { headers } = await ask(path);
		expect(headers['content-security-policy']).toBe(`${policy}; frame-ancestors 'self'`);
	}
	for (const path of [
		'/_app/immutable/workers/draws.worker-abc.js',
		'/_app/immutable/assets/engine.worker.abc.js',
	])
		expect((await ask(path)).headers['content-security-policy']).toContain(
			"script-src 'self' 'wasm-unsafe-eval'",
		);
	const { headers } = await ask('/_app/immutable/entry/start.abc.js');
	expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'self'");
	expect(headers['x-content-type-options']).toBe('nosniff');
	expect(headers['referrer-policy']).toBe('no-referrer');
	expect(headers['cross-origin-opener-policy']).toBeUndefined();
	expect((await ask('/')).headers['cross-origin-opener-policy']).toBe('same-origin');
});

test('what carries a hash in its name is kept for ever, the rest is asked for again', async () => {
	const hashed = await ask('/_app/immutable/entry/start.abc.js');
	expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
	const { headers } = await ask('/data/scores.csv');
	expect(headers['cache-control']).toBe('no-cache');
	const again = await ask('/data/scores.csv', { headers: { 'if-none-match': String(headers.etag) } });
	expect(again.status).toBe(304);
});

test('an unknown page is the page "not found", an unknown file is not a page', async () => {
	const unknown = await ask('/country/XXX');
	expect(unknown.status).toBe(404);
	expect(unknown.body.toString()).toContain('not found');
	expect((await ask('/fr/country/XXX')).body.toString()).toContain('introuvable');
	expect((await ask('/de/country/XXX')).body.toString()).toContain('not found');
	const file = await ask('/_app/immutable/entry/gone.js');
	expect(file.status).toBe(404);
	expect(file.headers['content-type']).toContain('text/plain');
	expect(file.headers['cache-control']).toBe('no-cache');
});

test.each([
	['/fr/', '/fr'],
	['/index.html', '/'],
	['/country/NPL.html?a=1', '/country/NPL?a=1'],
	['//example.org/', '/example.org'],
	['/\\example.org/', '/example.org'],
])('%s has one address only: %s', async (path, location) => {
	const { status, headers } = await ask(path);
	expect(status).toBe(308);
	expect(headers.location).toBe(location);
});

test('nothing outside the folder, and no hidden file, is served', async () => {
	for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/.inputs', '/%']) {
		expect((await ask(path)).status, path).toBe(404);
	}
	expect((await ask('/', { method: 'POST' })).status).toBe(405);
});

test('a taken port is an error, or the next one is used when asked for', async () => {
	await expect(serve({ root: folder, port: site.port })).rejects.toThrow('EADDRINUSE');
	const next = await serve({ root: folder, port: site.port, search: 20 });
	expect(next.port).toBeGreaterThan(site.port);
	await next.close();
});

test('only a picture may stand in another site’s page, where its address asks for it', async () => {
	const isOpen = async (path: string) =>
		String((await ask(path)).headers['content-security-policy']).includes('frame-ancestors *');
	for (const path of [
		...['/?embed=1', '/fr?embed=1&w=1', '/region/europe?embed=1', '/compare/heat/cis?method=a&embed=1'],
		...['/country/NPL?embed=1&figure=gaps-NPL-a', '/fr/country/NPL?embed=1&figure=standing-NPL'],
	])
		expect(await isOpen(path), path).toBe(true);
	for (const path of [
		...['/', '/?embed=0', '/country/NPL', '/country/NPL?embed=1', '/country/NPL?embed=1&figure=scenario-NPL'],
		...['/assess?embed=1', '/assess?embed=1&figure=gaps-NPL', '/sql?embed=1', '/scenario?embed=1'],
		...['/reply?embed=1', '/fr/assess?embed=1', '/present?embed=1', '/brief/NPL?embed=1'],
		...['/data/scores.csv?embed=1', '/nowhere?embed=1', '/404.html?embed=1', '/assess/merge?embed=1'],
	])
		expect(await isOpen(path), path).toBe(false);
});

test('a page that has not changed keeps its own policy, or the browser would refuse its scripts', async () => {
	const first = await ask('/country/NPL');
	const again = await ask('/country/NPL', { headers: { 'If-None-Match': String(first.headers['etag']) } });
	expect(again.status).toBe(304);
	expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy']);
});
