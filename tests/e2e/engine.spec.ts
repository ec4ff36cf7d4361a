// An engine that cannot start, or dies: the reader is told why, keeps the published scores, and can try again.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { answer, test, type Answer } from './faultyServer.ts';
import { expect } from './fixture.ts';
import { MapPage, openMore } from './pages.ts';

const ENGINE = /duckdb-eh\.[^/]*\.wasm/;
const DUCKDB = /duckdb-browser-eh\.worker[^/]*\.js/;
const SCRIPT = /workers\/engine\.worker-[^/]*\.js/;

const engineFile = (): Promise<Buffer> =>
	readFile(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));

const wasm = (body: Buffer): Answer => answer(200, 'application/wasm', body);
const script = (body: string): Answer => answer(200, 'text/javascript', body);
const missing = answer(404, 'text/plain', 'Not found');
const signIn = answer(200, 'text/html', '<!doctype html><title>Sign in</title>');

interface Case {
	readonly what: string;
	readonly address: RegExp;
	readonly answer: () => Answer | Promise<Answer>;
	readonly says: string | RegExp;
}

const CASES: readonly Case[] = [
	{
		what: 'the engine is not there',
		address: ENGINE,
		answer: () => missing,
		says: /duckdb-eh\S* was not found on the server/,
	},
	{
		what: 'the server refuses the engine',
		address: ENGINE,
		answer: () => answer(503, 'text/plain', ''),
		says: 'the server refused a file, with status 503',
	},
	{
		what: 'there is no connection',
		address: ENGINE,
		answer: () => (response) => void response.destroy(),
		says: 'the server could not be reached',
	},
	{
		what: 'a sign-in page comes in place of the engine',
		address: ENGINE,
		answer: () => signIn,
		says: /a web page came in place of duckdb-eh/,
	},
	{
		what: 'the engine is cut off',
		address: ENGINE,
		answer: async () => wasm((await engineFile()).subarray(0, 20_000_000)),
		says: /duckdb-eh\S* arrived incomplete or damaged/,
	},
	{
		what: 'the engine is garbage',
		address: ENGINE,
		answer: () => wasm(Buffer.alloc(100_000, 'garbage')),
		says: /duckdb-eh\S* arrived incomplete or damaged/,
	},
	{
		what: 'one bit of a number in the engine is flipped',
		address: ENGINE,
		answer: async () => {
			const bytes = await engineFile();
			const at = bytes.length - 400_000;
			bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
			return wasm(bytes);
		},
		says: /duckdb-eh\S* arrived incomplete or damaged/,
	},
	{
		what: 'DuckDB’s own script is not there',
		address: DUCKDB,
		answer: () => missing,
		says: /duckdb-browser-eh\S* was not found on the server/,
	},
	{
		what: 'a sign-in page comes in place of DuckDB’s own script',
		address: DUCKDB,
		answer: () => signIn,
		says: /a web page came in place of duckdb-browser-eh/,
	},
	{
		what: 'DuckDB’s own script is cut off',
		address: DUCKDB,
		answer: () => script('var duckdb = (() => {'),
		says: /duckdb-browser-eh\S* arrived incomplete or damaged/,
	},
	{
		what: 'the script of the worker is not there',
		address: SCRIPT,
		answer: () => missing,
		says: /engine\.worker\S* was not found on the server/,
	},
	{
		what: 'a sign-in page comes in place of the script of the worker',
		address: SCRIPT,
		answer: () => signIn,
		says: /a web page came in place of engine\.worker/,
	},
	{
		what: 'the script of the worker is cut off',
		address: SCRIPT,
		answer: () => script('const engine = ('),
		says: /engine\.worker\S* arrived incomplete or damaged/,
	},
];

/** What Nepal scores with law at four parts of nine, from what it scores as published. */
const weighted = (published: number): number => (published * 7 + 3 * 75) / 10;

const engineOf = (from: Page) => from.workers().find((worker) => worker.url().includes('engine.worker'));

test.use({ expectedFault: /Failed to load resource|duckdb|engine\.worker|console error: (Error)?Event/ });

for (const { what, address, answer: answering, says } of CASES) {
	test(`where ${what}, the reason is said, the published scores stay, and trying again works`, async ({
		page: reader,
		server,
	}) => {
		test.slow();
		const map = new MapPage(reader);
		server.fail(address, await answering());
		await map.open('?w=legal_framework:4');
		const notice = reader.locator('.banner').filter({ hasText: 'The scoring engine is not running' });
		await expect(notice).toContainText(says);
		await expect(notice).toContainText('The published scores stay as they are.');
		const published = (await map.scores()).get('NPL') ?? NaN;
		const list = await (await reader.request.get('/data/scores/open_evidence.csv')).text();
		expect(list).toContain(`NPL,2026,cop_readiness,${published},`);

		server.heal();
		await reader.getByRole('button', { name: 'Try again' }).click();
		await expect(reader.getByText('Custom weights are on.')).toBeVisible();
		await expect.poll(async () => (await map.scores()).get('NPL')).toBeCloseTo(weighted(published), 9);
	});
}

test('an engine of which nothing is heard is given up', async ({ page: reader, server }) => {
	await reader.clock.install();
	const map = new MapPage(reader);
	let ask: () => void = () => undefined;
	const asked = new Promise<void>((resolve) => (ask = resolve));
	server.fail(ENGINE, () => ask());
	await map.open('?w=legal_framework:4');
	await asked;
	await expect(reader.getByText('Custom weights are waiting')).toBeVisible();
	await reader.clock.fastForward(46_000);
	await expect(reader.locator('.banner')).toContainText('no answer came for too long');
	server.heal();
	await reader.getByRole('button', { name: 'Try again' }).click();
	await expect(reader.getByText('Custom weights are on.')).toBeVisible();
});

test('an engine that dies at work is told, and the next move is scored by another', async ({
	page: reader,
}) => {
	const map = new MapPage(reader);
	await map.open();
	const published = (await map.scores()).get('NPL') ?? NaN;
	await openMore(reader);
	await reader.getByText('Adjust weights').click();
	await expect(reader.getByText('Engine ready')).toBeVisible();
	await engineOf(reader)?.evaluate(() => {
		globalThis.onmessage = () => {
			throw new Error('out of memory');
		};
	});
	const slider = reader.getByRole('slider', { name: 'Legal framework' });
	await slider.press('ArrowRight');
	await expect(reader.locator('.weights')).toContainText(/it stopped at work: .*out of memory/);
	await expect.poll(async () => (await map.scores()).get('NPL')).toBe(published);
	await slider.press('End');
	await expect(reader.getByText('Custom weights are on.')).toBeVisible();
	await expect.poll(async () => (await map.scores()).get('NPL')).toBeCloseTo(weighted(published), 9);
});

test('an engine that the browser ends without a word is given up, and trying again brings another', async ({
	page: reader,
}) => {
	await reader.clock.install();
	const map = new MapPage(reader);
	await map.open();
	const published = (await map.scores()).get('NPL') ?? NaN;
	await openMore(reader);
	await reader.getByText('Adjust weights').click();
	await expect(reader.getByText('Engine ready')).toBeVisible();
	await engineOf(reader)?.evaluate(() => close());
	await reader.getByRole('slider', { name: 'Legal framework' }).press('End');
	await reader.clock.fastForward(46_000);
	await expect(reader.locator('.weights')).toContainText('no answer came for too long');
	await reader.locator('.weights').getByRole('button', { name: 'Try again' }).click();
	await expect.poll(async () => (await map.scores()).get('NPL')).toBeCloseTo(weighted(published), 9);
});

test('the questionnaire, the scenario and the console say the same, and each can try again', async ({
	page: reader,
	server,
}) => {
	test.slow();
	server.fail(ENGINE, missing);
	for (const [path, start] of [
		['/sql', () => reader.getByRole('button', { name: 'Run', exact: true }).click()],
		['/scenario?country=NPL&plan=prx_gci_cooperation:19.5@2029', () => Promise.resolve()],
	] as const) {
		await reader.goto(path);
		await start();
		await expect(reader.getByText(/duckdb-eh\S* was not found on the server/)).toBeVisible();
		await expect(reader.getByRole('button', { name: 'Try again' })).toBeVisible();
	}
});

test('over plain HTTP, where the browser lends no SHA-256, the files of the edition are checked all the same', async ({
	page: reader,
}) => {
	await reader.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
	const map = new MapPage(reader);
	await map.open('?w=legal_framework:4');
	await expect(reader.getByText('Custom weights are on.')).toBeVisible();
	await reader.route('**/relations/node.csv', (route) => route.fulfill({ body: 'id\n' }));
	await reader.reload();
	await expect(reader.locator('.banner')).toContainText('node.csv is not of the edition of this page');
});
