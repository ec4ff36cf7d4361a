// A reader's own benchmark as an atlas: kept on the device, opened again, shown by the site's own views; nothing leaves.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { expect, test } from './fixture.ts';

const files = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/intake');
const published = join(files, 'wb_wdi.csv');
const ENGINE = { timeout: 90_000 };

async function drop(page: Page, path = '/own', file = published): Promise<void> {
	await page.goto(path);
	await page.waitForFunction(() => 'isAlive' in globalThis);
	await page.getByRole('main').locator('input[type="file"]').last().setInputFiles(file);
	await expect(page.getByRole('main').locator('figure svg a[data-id]').first()).toBeAttached();
}

const banner = (page: Page) => page.getByRole('complementary', { name: 'Whose data this is' });
const openAtlas = (page: Page) => page.getByRole('button', { name: 'Open as an atlas' }).click();
const onMap = (page: Page) => page.getByRole('figure', { name: 'Overall by country: World' });

/** Goes to a page of the atlas that is open, as a link in it does. */
async function goTo(page: Page, path: string): Promise<void> {
	await page.evaluate((wanted) => {
		const [, id = ''] = /^#\/([^/]+)/.exec(location.hash) ?? [];
		location.hash = `#/${id}${wanted}`;
	}, path);
}

test('a file dropped is an index, then an atlas with heat map and countries, and a reload finds it again', async ({
	page,
	baseURL,
}) => {
	const asked: { readonly url: string; readonly body: string }[] = [];
	page.on('request', (request) => asked.push({ url: request.url(), body: request.postData() ?? '' }));
	await drop(page);
	await openAtlas(page);
	await expect(onMap(page)).toBeVisible(ENGINE);
	await expect(banner(page)).toContainText('Your data: wb_wdi.');
	await expect(banner(page)).toContainText('on this device only');
	await expect(onMap(page).getByRole('link', { name: /^Kenya:/ })).toBeAttached();

	await page.getByRole('main').locator('a[data-id="heat"]').dispatchEvent('click');
	const heat = page.getByRole('figure', { name: /How each country scores/ });
	await expect(heat).toContainText('Kenya');
	await expect(heat).toContainText('GDP per capita');

	await goTo(page, '/country/KEN');
	await expect(page.getByRole('heading', { level: 1, name: 'Kenya' })).toBeVisible();
	// Every value leads to the file and the cell it stood in.
	await expect(page.getByRole('main')).toContainText(/G\d+/);
	await expect(page.getByRole('main')).toContainText('wb_wdi.csv');
	await expect(page.locator('#answers')).toContainText('No next step is described for these indicators.');

	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: 'Kenya' })).toBeVisible(ENGINE);

	// Neither address nor body of any request carries a value, a name or an id of what was brought.
	const cell = /"KE","Kenya".*?([\d.]{6,})/.exec(readFileSync(published, 'utf8'))?.[1] ?? '7000';
	for (const { url, body } of asked) {
		expect(url.startsWith(baseURL ?? '') || url.startsWith('blob:'), url).toBe(true);
		expect(`${url} ${body}`).not.toContain('wb_wdi');
		expect(body, url).toBe('');
		expect(url).not.toContain(cell);
	}
});

test('it stands beside the published scores on a scatter plot, and side by side with their map', async ({
	page,
}) => {
	await drop(page);
	await openAtlas(page);
	await expect(onMap(page)).toBeVisible(ENGINE);
	await goTo(page, '/compare/scatter/world');
	await expect(page.getByRole('figure', { name: /Overall \(published atlas\)/ })).toContainText('Kenya');
	await expect(page.getByRole('combobox', { name: 'Along the bottom' })).toHaveValue(/^published_/);

	await page.getByRole('link', { name: 'Beside the published atlas' }).click();
	await expect(page.getByRole('figure', { name: 'wb_wdi, 2022' })).toBeVisible();
	await expect(page.getByRole('figure', { name: /^COP Atlas, / })).toBeVisible();
	await expect(page.getByRole('row', { name: /^Kenya/ }).last()).toContainText(/\d+%.*\d+%/);
});

test('another tab sees what is kept; what both changed is kept twice, and a deleted one comes back', async ({
	page,
	context,
}) => {
	await drop(page);
	await page.getByRole('button', { name: 'Keep this benchmark' }).click();
	await expect(page.getByText('Kept on this device.')).toBeVisible();
	const kept = page.getByRole('region', { name: 'Your benchmarks on this device' });
	await expect(kept.getByRole('listitem')).toHaveCount(1);

	const other = await context.newPage();
	await other.goto('/own');
	const there = other.getByRole('region', { name: 'Your benchmarks on this device' });
	await expect(there.getByRole('listitem')).toHaveCount(1);
	// Next month's file by the answers given, with no question asked.
	await there.getByLabel('New file, same answers: wb_wdi').setInputFiles(published);
	await expect(other.getByRole('main').locator('figure svg a[data-id]').first()).toBeAttached();
	await other.getByRole('button', { name: 'Keep this benchmark' }).click();
	await expect(other.getByText('Kept on this device.')).toBeVisible();
	await expect(there.getByRole('listitem')).toHaveCount(1);

	// The first tab has an older one: nothing of either is lost.
	await page.getByRole('button', { name: 'Keep this benchmark' }).click();
	await expect(page.getByText(/Another tab kept this benchmark/)).toBeVisible();
	await expect(kept.getByRole('listitem')).toHaveCount(2);
	await expect(there.getByRole('listitem')).toHaveCount(2);

	await kept.getByRole('button', { name: 'Delete: wb_wdi' }).first().click();
	await expect(kept.getByRole('listitem')).toHaveCount(1);
	await kept.getByRole('button', { name: 'Undo' }).click();
	await expect(kept.getByRole('listitem')).toHaveCount(2);
});

test('where the browser keeps nothing that is said, and the atlas opens as long as the page is there', async ({
	page,
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(globalThis, 'indexedDB', {
			get: () => {
				throw new DOMException('refused', 'SecurityError');
			},
		});
	});
	await drop(page);
	await page.getByRole('button', { name: 'Keep this benchmark' }).click();
	await expect(page.getByText(/This browser keeps nothing for this site/)).toBeVisible();
	await openAtlas(page);
	await expect(onMap(page)).toBeVisible(ENGINE);
	await expect(banner(page)).toContainText('This browser does not keep it');
	await page.reload();
	await expect(page.getByText(/This benchmark is not on this device/)).toBeVisible();
});

test('in Arabic on a phone the map, the heat map and a country fit, and axe finds nothing', async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await drop(page, '/ar/own');
	await page.getByRole('button', { name: 'افتح كأطلس' }).click();
	await expect(page.getByRole('main').locator('figure svg a[data-id]').first()).toBeAttached(ENGINE);
	for (const path of ['/', '/compare/heat/world', '/country/KEN']) {
		await goTo(page, path);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			path.startsWith('/country') ? 'كينيا' : 'wb_wdi',
		);
		expect(await violationsOf(page), path).toEqual([]);
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(overflow, path).toBeLessThanOrEqual(0);
	}
});
