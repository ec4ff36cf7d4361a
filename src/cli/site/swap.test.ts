// A build beside the site it replaces: whole or not at all, whatever stops it.
import { spawn } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../steps.mjs';
import { buildBeside, isUntidy, tidy } from './swap.mjs';

let home = '';
let site = '';
const pageOf = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');
function write(folder: string, text: string) {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'index.html'), text);
}
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'cop-atlas-swap-'));
	site = join(home, 'site');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test('a site is there when it is complete, and the one before until then', async () => {
	write(site, 'old');
	await buildBeside(site, async (next) => {
		write(next, 'new');
		expect(pageOf(site)).toBe('old');
	});
	expect(pageOf(site)).toBe('new');
	expect(readdirSync(home)).toEqual(['site']);
});

test('the first one needs none before it', async () => {
	await buildBeside(site, async (next) => write(next, 'first'));
	expect(pageOf(site)).toBe('first');
});

test('a build that fails leaves the site as it was, and nothing else', async () => {
	write(site, 'old');
	const failing = buildBeside(site, async (next) => {
		write(next, 'half');
		throw new Error('no pages');
	});
	await expect(failing).rejects.toThrow('no pages');
	expect(pageOf(site)).toBe('old');
	expect(readdirSync(home)).toEqual(['site']);
});

test('a build that is killed leaves the site as it was, and the next one clears up', async () => {
	write(site, 'old');
	const swap = pathToFileURL(join(root, 'src/cli/site/swap.mjs')).href;
	const child = spawn(process.execPath, [
		'--input-type=module',
		'--eval',
		`import { mkdirSync, writeFileSync } from 'node:fs';
		import { buildBeside } from '${swap}';
		await buildBeside(process.argv[1], async (next) => {
			mkdirSync(next);
			writeFileSync(next + '/index.html', 'half');
			console.log('half');
			await new Promise((done) => setTimeout(done, 60_000));
		});`,
		site,
	]);
	await new Promise((done) => child.stdout.once('data', done));
	const ended = new Promise((done) => child.once('exit', done));
	child.kill('SIGKILL');
	await ended;
	expect(pageOf(site)).toBe('old');
	expect(isUntidy(site)).toBe(true);
	await buildBeside(site, async (next) => {
		expect(existsSync(next)).toBe(false);
		write(next, 'new');
	});
	expect(pageOf(site)).toBe('new');
	expect(readdirSync(home)).toEqual(['site']);
});

test('one that is stopped while the places are changed is finished', () => {
	write(`${site}.before`, 'old');
	write(`${site}.next`, 'new');
	tidy(site);
	expect(pageOf(site)).toBe('new');
	expect(readdirSync(home)).toEqual(['site']);
});

test('a site that is complete is never lost', () => {
	write(site, 'old');
	renameSync(site, `${site}.before`);
	tidy(site);
	expect(pageOf(site)).toBe('old');
});
