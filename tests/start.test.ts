// Starting a site of any package: what it is asked for, where the site lies, and that builds take turns.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inputsOfData, inputsOfSite, staticFiles } from '../src/cli/site/inputs.mjs';
import { takeTurn } from '../src/cli/site/turns.mjs';
import { environmentOf, meantSite, shipped, siteOf } from '../src/cli/site/which.mjs';
import { readArguments } from '../src/cli/start/arguments.mjs';
import { sayFault } from '../src/cli/start/faults.mjs';
import { addressOf, readPlace, sayWhyNot, tryPlace } from '../src/cli/start/place.mjs';
import { root } from '../src/cli/steps.mjs';

let home = '';
beforeAll(() => {
	home = mkdtempSync(join(tmpdir(), 'cop-atlas-start-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('npm start', () => {
	test('without arguments is of the shipped package', () => {
		expect(readArguments([])).toEqual({ kind: 'start', data: null });
	});

	test('--data names the folder of another', () => {
		expect(readArguments(['--data', 'mine'])).toEqual({ kind: 'start', data: 'mine' });
		expect(readArguments(['--data=mine'])).toEqual({ kind: 'start', data: 'mine' });
	});

	test.each([
		[['--dta', 'mine'], "Unknown option '--dta'"],
		[['mine'], "Unexpected argument 'mine'"],
		[['--data'], "Option '--data <value>' argument missing"],
		[['--data', ''], '--data is empty; expected the folder of a package'],
		[['--data', 'a', '--data', 'b'], '--data is given 2 times (a, b); expected one folder'],
	])('%j is a wrong argument, said in a sentence', (args, message) => {
		expect(readArguments(args)).toMatchObject({ kind: 'wrong', message });
	});
});

describe('where to listen', () => {
	test.each([
		[{}, 4173, '127.0.0.1'],
		[{ PORT: '', HOST: '' }, 4173, '127.0.0.1'],
		[{ PORT: '0', HOST: '::1' }, 0, '::1'],
		[{ PORT: ' 8080 ', HOST: '0.0.0.0' }, 8080, '0.0.0.0'],
		[{ PORT: '65535' }, 65_535, '127.0.0.1'],
	])('%j is a place', (env, port, host) => {
		expect(readPlace(env)).toEqual({ kind: 'place', port, host });
	});

	test.each(['abc', '70000', '-1', '80.5', '1e3', '0x50', '80 81', '65536'])(
		'PORT=%s is none, and is said',
		(PORT) => {
			const message = `PORT is ${PORT}; expected a whole number from 0 (any free port) to 65535`;
			expect(readPlace({ PORT })).toEqual({ kind: 'wrong', message });
		},
	);

	test('a host that is no address of this machine is said in a sentence, before anything is built', async () => {
		expect(await tryPlace({ port: 0, host: '127.0.0.1' })).toBe(null);
		for (const host of ['192.0.2.1', 'no such host', 'nowhere.invalid'])
			expect(await tryPlace({ port: 0, host }), host).toContain(
				`HOST is ${host}, which is no address of this machine`,
			);
	});

	test('that every port is taken is said with the ports that were tried', () => {
		const taken = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' });
		expect(sayWhyNot(taken, { port: 4173, host: '::' })).toBe(
			'every port from 4173 to 4193 is taken; name a free one with PORT (PORT=0 takes any)',
		);
		expect(sayWhyNot(taken, { port: 65_530, host: '::' })).toContain('from 65530 to 65535');
	});

	test('readers are told an address a browser can open', () => {
		expect(addressOf('0.0.0.0', 80)).toBe('http://localhost:80');
		expect(addressOf('::1', 80)).toBe('http://[::1]:80');
		expect(addressOf('atlas.example', 80)).toBe('http://atlas.example:80');
	});
});

describe('what the system refuses is said in words', () => {
	test.each([
		['EROFS', 'it is on a disk that can only be read'],
		['ENOSPC', 'the disk is full'],
	])('%s: %s', (code, words) => {
		const fault = Object.assign(new Error(`${code}: mkdir 'build'`), { code, path: 'build' });
		expect(sayFault(fault)).toContain(`build cannot be used: ${words}`);
	});

	test('anything else says itself', () => {
		expect(sayFault(new Error('no pages'))).toBe('no pages');
	});
});

describe('the site of another package', () => {
	const [mine, yours] = [siteOf('/a/Mein Index'), siteOf('/b/Mein Index')];

	test('shares no folder with the shipped site or with that of a package of the same name', () => {
		const written = [shipped, mine, yours].flatMap((site) => [site.static, site.kit, site.build]);
		expect(new Set(written).size).toBe(9);
		for (const folder of [mine.static, mine.kit, mine.build, mine.stamps])
			expect(folder).toMatch(/^node_modules\/\.cache\/cop-atlas\/sites\/mein-index-[0-9a-f]{8}/);
	});

	test('lies in the same place every time; the shipped package stays where it is', () => {
		expect(siteOf('/a/Mein Index')).toEqual(mine);
		expect(siteOf(join(root, 'data'))).toBe(shipped);
	});

	test('is told to Vite by the environment, and so is where a site is built before it is in its place', () => {
		const { static: assets, kit, build } = mine;
		const version = 'development';
		expect(meantSite(environmentOf(mine))).toEqual({ static: assets, kit, build, isShipped: false, version });
		const { static: own, kit: ownKit } = shipped;
		const meant = meantSite(environmentOf(shipped, 'build.next'));
		expect(meant).toEqual({ static: own, kit: ownKit, build: 'build.next', isShipped: true, version });
		expect(meantSite({ COP_ATLAS_VERSION: 'a1' })).toEqual({
			...{ static: own, kit: ownKit, build: 'build' },
			...{ isShipped: true, version: 'a1' },
		});
	});

	test('serves the files of the product, but no picture of the shipped site', () => {
		expect(staticFiles()).toEqual(['static/icon.svg', 'static/noscript.css', 'static/print.js']);
	});

	test('is made from the tables of its package and its four folders, and from nothing else that lies there', () => {
		const folder = join(home, 'package');
		for (const file of [
			'framework.csv',
			'method.json',
			'notes.pdf',
			'methods/a.json',
			'raw/b.csv',
			'.d.csv',
		]) {
			mkdirSync(join(folder, file, '..'), { recursive: true });
			writeFileSync(join(folder, file), '');
		}
		const site = siteOf(folder);
		const within = `${relative(root, folder).replaceAll('\\', '/')}/`;
		for (const inputs of [inputsOfData(site), inputsOfSite(site)]) {
			const own = inputs.filter((path) => path.startsWith(within));
			expect(own.map((path) => path.slice(within.length))).toEqual([
				...['framework.csv', 'method.json', 'methods/a.json'],
			]);
			expect(inputs.some((path) => path.startsWith('data/shapes/'))).toBe(true);
			expect(inputs.some((path) => path === 'data/framework.csv')).toBe(false);
			expect(inputs.some(isAbsolute)).toBe(false);
		}
	});
});

describe('builds take turns', () => {
	test('one waits until the other is done', async () => {
		const lock = join(home, 'turns');
		const order: string[] = [];
		vi.spyOn(console, 'log').mockReturnValue();
		const first = takeTurn(async () => {
			order.push('first begins');
			await new Promise((done) => setTimeout(done, 50));
			order.push('first ends');
		}, lock);
		await Promise.all([first, takeTurn(async () => void order.push('second'), lock)]);
		vi.restoreAllMocks();
		expect(order).toEqual(['first begins', 'first ends', 'second']);
		expect(existsSync(lock)).toBe(false);
	});

	test('a turn that failed is over', async () => {
		const lock = join(home, 'failed');
		await expect(takeTurn(() => Promise.reject(new Error('broken')), lock)).rejects.toThrow('broken');
		expect(await takeTurn(async () => readFileSync(lock, 'utf8'), lock)).toBe(String(process.pid));
	});

	test.each([
		['never signed', '', 10],
		['signed long ago by a number that is another’s now', String(process.ppid), 2 * 3600],
	])('a turn %s is over', async (_, signed, seconds) => {
		const lock = join(home, 'stale');
		writeFileSync(lock, signed);
		const then = Date.now() / 1000 - seconds;
		utimesSync(lock, then, then);
		expect(await takeTurn(async () => 'done', lock)).toBe('done');
	});

	test('a build that was killed holds nobody up', async () => {
		const lock = join(home, 'killed');
		writeFileSync(lock, '99999999');
		expect(await takeTurn(async () => 'done', lock)).toBe('done');
	});
});
