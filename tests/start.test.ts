// Starting a site of any package: what it is asked for, where the site lies, and that builds take turns.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inputsOfData, inputsOfSite, staticFiles } from '../src/cli/site/inputs.mjs';
import { takeTurn } from '../src/cli/site/turns.mjs';
import { environmentOf, meantSite, shipped, siteOf } from '../src/cli/site/which.mjs';
import { readArguments } from '../src/cli/start/arguments.mjs';
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

	test('is told to Vite by the environment, and the shipped one by its absence', () => {
		const { static: assets, kit, build } = mine;
		expect(meantSite(environmentOf(mine))).toEqual({ static: assets, kit, build, isShipped: false });
		expect(meantSite(environmentOf(shipped))).toEqual({
			...{ static: 'static', kit: '.svelte-kit', build: 'build' },
			isShipped: true,
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
