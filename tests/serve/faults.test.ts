// A server outlives its visitors and its builder: broken downloads, files that vanish or change, links, addresses made to harm.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve } from '../../src/cli/serve.mjs';
import { root } from '../../src/cli/steps.mjs';
import { asking, makeSite, page } from './ask.ts';

const LONG = 32 * 1024 * 1024;
const folder = makeSite({
	'index.html': page('home'),
	'404.html': page('not found'),
	'data/scores.csv': 'iso3,name\n'.repeat(100),
	'long.bin': '',
});
truncateSync(join(folder, 'long.bin'), LONG);
const outside = makeSite({ 'secret.txt': 'secret', 'index.html': page('secret') });

let site: Awaited<ReturnType<typeof serve>>;
const ask = asking(() => site.url);
beforeAll(async () => {
	site = await serve({ root: folder, port: 0 });
});
afterAll(async () => {
	await site.close();
	for (const made of [folder, outside]) rmSync(made, { recursive: true, force: true });
});

/** Starts a download and hangs up when it has begun. */
const hangUp = (url: string): Promise<void> =>
	new Promise((done, fail) => {
		const sent = get(url, { agent: false }, (response) => {
			response.once('data', () => response.destroy());
			response.on('error', () => undefined);
			response.on('close', done);
		});
		sent.on('error', fail);
	});

describe('a visitor', () => {
	test.skipIf(process.platform === 'win32')(
		'who hangs up in the middle leaves no file open, however often',
		async () => {
			const child = spawn(
				'sh',
				['-c', 'ulimit -n 64; exec "$0" src/cli/serve.mjs "$1"', process.execPath, folder],
				{
					cwd: root,
					env: { ...process.env, PORT: '0', HOST: '' },
					stdio: ['ignore', 'pipe', 'inherit'],
				},
			);
			try {
				const url = await new Promise<string>((done, fail) => {
					child.stdout.once('data', (said: Buffer) => done(said.toString().trim()));
					child.once('exit', (code) => fail(new Error(`the server ended with ${code}`)));
				});
				for (let round = 0; round < 25; round += 1)
					await Promise.all(Array.from({ length: 8 }, () => hangUp(`${url}/long.bin`)));
				const after = asking(() => url);
				expect((await after('/')).status).toBe(200);
				expect((await after('/long.bin')).body.length).toBe(LONG);
				expect(child.exitCode).toBe(null);
			} finally {
				child.kill();
			}
		},
	);

	test.each([
		...['/%', '/%E0%A4%A', '/%00', '/data/scores.csv%00', '/%2F', '/%2e%2e%2f%2e%2e', '/..%5c..%5csecret'],
		...[`/${'a'.repeat(300)}`, `/${'a'.repeat(8000)}`, `/${'a/'.repeat(4000)}a`, `/${'%61'.repeat(2500)}`],
		...['/data/./scores.csv', '/data//scores.csv', '/data/scores.csv/x', '/data', '/*', '/?a=%'],
	])('with an address made to harm is answered (%#)', async (path) => {
		const { status } = await ask(path);
		expect(status).toBe(path === '/?a=%' ? 200 : 404);
		expect((await ask('/')).status).toBe(200);
	});

	test('who speaks no HTTP, or names the host in the address, is answered', async () => {
		const say = (text: string) =>
			new Promise<string>((done, fail) => {
				let heard = '';
				const socket = connect(site.port, '127.0.0.1', () => socket.write(text, 'latin1'));
				socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
				socket.on('error', fail);
				socket.on('close', () => done(heard));
			});
		const line = (target: string) => `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`;
		expect(await say('\0\x01\x02 nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
		expect(await say(line('http://example.org/data/scores.csv'))).toMatch(/^HTTP\/1\.1 200 /);
		expect(await say(line('*'))).toMatch(/^HTTP\/1\.1 404 /);
		expect(await say(line('/\xff\xfe/'))).toMatch(/^HTTP\/1\.1 (308|400|404) /);
		expect((await ask('/')).status).toBe(200);
	});
});

describe('a file', () => {
	test('that is removed while it is sent is sent to its end, and not there the next time', async () => {
		writeFileSync(join(folder, 'gone.bin'), '');
		truncateSync(join(folder, 'gone.bin'), LONG);
		const { status, body } = await ask('/gone.bin', { meanwhile: () => rmSync(join(folder, 'gone.bin')) });
		expect(status).toBe(200);
		expect(body.length).toBe(LONG);
		expect((await ask('/gone.bin')).status).toBe(404);
	});

	test.each([
		['becomes shorter', (path: string) => truncateSync(path, 1000)],
		['is written to', (path: string) => writeFileSync(path, 'other', { flag: 'r+' })],
	])('that %s while it is sent breaks off, and is never taken for the whole', async (_, change) => {
		const path = join(folder, 'changing.bin');
		writeFileSync(path, '');
		truncateSync(path, LONG);
		const { isWhole } = await ask('/changing.bin', { meanwhile: () => change(path) });
		expect(isWhole).toBe(false);
		expect((await ask('/')).status).toBe(200);
	});

	test('that is a page has the policy of what is sent, after every change', async () => {
		const path = join(folder, 'changing.html');
		const policies: string[] = [];
		const write = (own: string, isCompressed: boolean) => {
			writeFileSync(path, page('changing', own));
			if (isCompressed) writeFileSync(`${path}.br`, brotliCompressSync(page('changing', own)));
		};
		for (const [own, isCompressed] of [
			["script-src 'sha256-a'", false],
			["script-src 'sha256-bb'", false],
			["script-src 'sha256-ccc'", true],
			["script-src 'sha256-dddd'", true],
		] as const) {
			write(own, isCompressed);
			for (const encoding of ['identity', 'br']) {
				const { headers } = await ask('/changing', { headers: { 'accept-encoding': encoding } });
				policies.push(String(headers['content-security-policy']));
			}
			expect(policies.splice(0)).toEqual(Array(2).fill(`${own}; frame-ancestors 'self'`));
		}
	});

	test('is not looked for behind links that lead out of the folder', async () => {
		mkdirSync(join(folder, 'inner'));
		symlinkSync(join(outside, 'secret.txt'), join(folder, 'inner/secret.txt'));
		symlinkSync(outside, join(folder, 'out'));
		symlinkSync(join(folder, 'nowhere'), join(folder, 'inner/nowhere.txt'));
		symlinkSync('round.txt', join(folder, 'inner/round.txt'));
		symlinkSync('../data/scores.csv', join(folder, 'inner/scores.csv'));
		for (const path of [
			'/inner/secret.txt',
			'/out/secret.txt',
			'/out',
			'/inner/nowhere.txt',
			'/inner/round.txt',
		]) {
			const { status, body } = await ask(path);
			expect(status, path).toBe(404);
			expect(body.toString()).not.toContain('secret');
		}
		expect((await ask('/inner/scores.csv')).status).toBe(200);
	});

	test.skipIf(process.platform === 'win32')('that is a pipe keeps nobody waiting', async () => {
		execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe.txt')]);
		expect((await ask('/pipe.txt')).status).toBe(404);
	});
});

describe('a site that takes the place of another', () => {
	test('is served from then on, and readers wait for the moment between', async () => {
		const parent = makeSite({ 'old/index.html': page('old'), 'new/index.html': page('new') });
		const place = join(parent, 'site');
		renameSync(join(parent, 'old'), place);
		const { url, close } = await serve({ root: place, port: 0 });
		const askIt = asking(() => url);
		expect((await askIt('/')).body.toString()).toContain('old');
		renameSync(place, join(parent, 'before'));
		const between = askIt('/');
		await wait(100);
		renameSync(join(parent, 'new'), place);
		expect((await between).body.toString()).toContain('new');
		rmSync(place, { recursive: true });
		vi.spyOn(console, 'error').mockReturnValue();
		expect((await askIt('/')).status).toBe(500);
		vi.restoreAllMocks();
		await close();
		rmSync(parent, { recursive: true });
	});
});
