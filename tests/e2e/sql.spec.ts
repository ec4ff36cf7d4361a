// The console: the reader's own queries, on the reader's own device, stopped when the reader says so.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { readFigureCsv } from '#lib/exchange/figureFiles.ts';
import { violationsOf } from './axe.ts';
import { expect, test } from './fixture.ts';

/** The console as a reader meets it. */
class ConsolePage {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	async open(path = '/sql'): Promise<void> {
		await this.#page.goto(path);
		await this.#page.waitForLoadState('networkidle');
	}

	get editor(): Locator {
		return this.#page.getByRole('textbox', { name: 'Query in SQL' });
	}

	get table(): Locator {
		return this.#page.getByRole('table', { name: 'Result' });
	}

	get fault(): Locator {
		return this.#page.getByRole('alert');
	}

	button(name: string): Locator {
		return this.#page.getByRole('button', { name, exact: true });
	}

	/** Writes a query and runs it from the keyboard. */
	async run(sql: string): Promise<void> {
		await this.editor.fill(sql);
		await this.editor.press('Control+Enter');
	}

	/** Whether the query has been answered with this cell alone. */
	async answered(cell: string): Promise<void> {
		await expect(this.table.getByRole('cell')).toHaveText([cell]);
	}
}

test('the engine comes with the first run, and answers from the published tables', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	const desk = new ConsolePage(page);
	await desk.open();
	expect(fetched.filter((url) => /duckdb|\.wasm|\.csv/.test(url))).toEqual([]);
	await desk.button('Run').click();
	await expect(desk.table.getByRole('row', { name: /Angola/ })).toContainText('UNCTAD');
	expect(fetched.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);

	await desk.run('select method, count(*) as n from scores group by method order by method');
	await expect(desk.table.getByRole('cell')).toHaveText([
		'direct_facts',
		'2730',
		'on_record',
		'9945',
		'open_evidence',
		'4875',
		'over_time',
		'3120',
	]);
	await page.getByRole('button', { name: /Which sources carry most values/ }).click();
	await expect(desk.editor).toBeFocused();
	await page.keyboard.press('Control+Enter');
	await expect(desk.table.getByRole('columnheader')).toHaveText([
		'publisher',
		'title',
		'licence',
		'observations',
		'countries',
		'indicators',
	]);
});

test('a query that would never end is stopped within a second, and the next is answered', async ({
	page,
}) => {
	const desk = new ConsolePage(page);
	await desk.open();
	await desk.run('select 1 as ready');
	await desk.answered('1');
	// The first listens when told to stop; the second is deaf, and its engine is ended.
	for (const sql of [
		'select count(*) from range(1000000000000::bigint)',
		"select levenshtein(repeat('ab', 50000), repeat('ba', 50000))",
	]) {
		await desk.run(sql);
		await expect(page.getByText('Running…')).toBeVisible();
		const before = Date.now();
		await desk.button('Stop').click();
		await expect(page.getByRole('status').filter({ hasText: 'Stopped.' })).toBeVisible();
		expect(Date.now() - before).toBeLessThan(2000);
		await desk.answered('1');
		await desk.run('select count(*) from countries');
		await desk.answered('195');
		await desk.run('select 1 as ready');
		await desk.answered('1');
	}
});

test('a result of a thousand million rows is cut, said to be, and leaves the page at ease', async ({
	page,
}) => {
	const desk = new ConsolePage(page);
	await desk.open();
	await desk.run('select range as n from range(1000000000)');
	await expect(page.getByText('only the first 10,000 were fetched')).toBeVisible();
	await expect(desk.table.getByRole('cell')).toHaveCount(200);
	const download = page.waitForEvent('download');
	await desk.button('Download as CSV').click();
	const { keys, rows } = readFigureCsv(await readFile(await (await download).path(), 'utf8'));
	expect([keys, rows.length, rows.at(-1)]).toEqual([['n'], 10_000, [9999]]);
});

test('no value, nothing and zero are shown apart', async ({ page }) => {
	const desk = new ConsolePage(page);
	await desk.open();
	await desk.run("select null as a, '' as b, 0 as c, false as d, '<b>x</b>' as e");
	await expect(desk.table.getByRole('cell')).toHaveText([
		'–no value',
		'“”empty text',
		'0',
		'false',
		'<b>x</b>',
	]);
});

test('what the engine says of a wrong query is shown; query and last result stay', async ({ page }) => {
	const desk = new ConsolePage(page);
	await desk.open();
	await desk.run('select 7 as seven');
	await desk.answered('7');
	await desk.run('selec 1');
	await expect(desk.fault).toContainText('syntax error at or near "selec"');
	await expect(desk.editor).toHaveValue('selec 1');
	await desk.answered('7');
	await desk.run('select 8');
	await expect(desk.fault).toBeEmpty();
	await desk.answered('8');
});

test('no query reaches a file, an address or a setting', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	const desk = new ConsolePage(page);
	await desk.open();
	await desk.run('select 1');
	await desk.answered('1');
	fetched.length = 0;
	for (const [sql, says] of [
		["select * from read_csv('https://example.org/x.csv')", 'file system operations are disabled'],
		["select * from '/data/package/sources.csv'", 'file system operations are disabled'],
		["copy countries to 'x.csv'", 'file system operations are disabled'],
		['load httpfs', 'Loading external extensions is disabled'],
		['set enable_external_access = true', 'the configuration has been locked'],
	] as const) {
		await desk.run(sql);
		await expect(desk.fault).toContainText(says);
	}
	expect(fetched).toEqual([]);
});

test('a link brings its query and does not run it', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const desk = new ConsolePage(page);
	await desk.open();
	await desk.editor.fill("select 'é, ' || 9 as x -- 100 %");
	await desk.button('Copy link').click();
	await expect(desk.button('Copied')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	const other = await context.newPage();
	const received = new ConsolePage(other);
	await received.open(link);
	await expect(received.editor).toHaveValue("select 'é, ' || 9 as x -- 100 %");
	await expect(other.getByText('This query came with the link.')).toBeVisible();
	await expect(received.table).toBeHidden();
	await received.button('Run').click();
	await received.answered('é, 9');
});

test('Tab leaves the editor', async ({ page }) => {
	const desk = new ConsolePage(page);
	await desk.open();
	await desk.editor.focus();
	await page.keyboard.press('Tab');
	await expect(desk.button('Run')).toBeFocused();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the tables, their columns and the examples can be read, and the data page leads there', async ({
		page,
	}) => {
		await page.goto('/data');
		await page.getByRole('link', { name: 'Ask the data in SQL' }).click();
		await expect(page.locator('main noscript p')).toBeVisible();
		await expect(page.getByRole('textbox', { name: 'Query in SQL' })).toBeHidden();
		await page.getByText('Which countries are least assessed?', { exact: true }).click();
		await expect(page.getByText("count(*) filter (where o.status = 'assessed')")).toBeVisible();
		await expect(page.getByText('rows: 195', { exact: true })).toBeVisible();
		await expect(page.getByText('value_year', { exact: true })).toBeVisible();
	});
});

for (const scheme of ['light', 'dark'] as const) {
	for (const path of ['/sql', '/ar/sql']) {
		test(`axe finds nothing on ${path} in the ${scheme}, with a result and a fault`, async ({ page }) => {
			test.slow();
			await page.emulateMedia({ colorScheme: scheme });
			await page.setViewportSize({ width: 390, height: 844 });
			await page.goto(path);
			await page.waitForLoadState('networkidle');
			const editor = page.locator('#sql-text');
			await expect(editor).toHaveAttribute('dir', 'ltr');
			await editor.press('Control+Enter');
			await expect(page.getByRole('cell').first()).toBeVisible();
			await editor.fill('selec 1');
			await editor.press('Control+Enter');
			await expect(page.getByRole('alert')).toContainText('selec');
			await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
			expect(
				await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
				),
			).toBe(0);
			expect(await violationsOf(page)).toEqual([]);
		});
	}
}
