// A reader's own table: on the map at once, an index of it, a package that comes back; and nothing leaves the device.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { violationsOf } from './axe.ts';
import { expect, test } from './fixture.ts';

const files = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/intake');
const published = join(files, 'wb_wdi.csv');

const chooser = (page: Page) => page.getByRole('main').locator('input[type="file"]');
const onMap = (page: Page, title: string | RegExp) => page.getByRole('figure', { name: title });

async function open(page: Page, path = '/own'): Promise<void> {
	await page.goto(path);
	await page.waitForFunction(() => 'isAlive' in globalThis);
}

/** What the file says: `cty_iso,date,value` of an indicator. */
function valueIn(indicator: string, country: string, year: string): number {
	const line = readFileSync(published, 'utf8')
		.split('\n')
		.find(
			(row) => row.includes(`"${indicator}"`) && row.includes(`"${country}"`) && row.includes(`"${year}"`),
		);
	return Number(line?.split(`"${year}",`)[1]?.split(',')[0]);
}

test('a published file is on the map as it stands, without a question', async ({ page }) => {
	await open(page);
	await chooser(page).setInputFiles(published);
	const figure = onMap(page, /GDP per capita/);
	await expect(figure.getByRole('link', { name: /^Kenya: / })).toBeVisible();
	await figure.getByText(/^Country by country/).click();
	const row = figure.getByRole('row', { name: /Kenya/ });
	const value = valueIn('NY.GDP.PCAP.CD', 'KEN', '2022');
	const shown = new Intl.NumberFormat('en', { maximumFractionDigits: 3 }).format(value);
	await expect(row).toContainText(shown);
	await expect(row).toContainText(/wb_wdi\.csv G\d+/);
	await expect(figure).toContainText('do not imply official endorsement');
});

test('an index is made by the stages, and comes back from its own package to the last digit', async ({
	page,
}) => {
	await open(page);
	await chooser(page).setInputFiles(published);
	await expect(onMap(page, /GDP per capita/)).toBeVisible();
	await page
		.getByRole('combobox', { name: 'Which way is better for Population, total' })
		.selectOption('lower');
	await page.getByRole('combobox', { name: 'Pillar of Population, total' }).fill('People');
	await page.getByRole('combobox', { name: 'Pillar of Population, total' }).press('Tab');
	await page.getByRole('button', { name: 'Make the index' }).click();
	const index = onMap(page, /, 2022$/);
	await expect(index).toBeVisible({ timeout: 60_000 });
	await index.getByText(/^Country by country/).click();
	const scores = await index.getByRole('table').innerText();
	expect(scores).toContain('Kenya');

	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as a package (zip)' }).click();
	const saved = await (await saving).path();
	const texts = unzipSync(readFileSync(saved));
	expect(strFromU8(texts['framework.csv'] ?? new Uint8Array())).toMatch(/^people,[^\n]*People/m);

	await open(page);
	await chooser(page).setInputFiles({
		name: 'again.zip',
		mimeType: 'application/zip',
		buffer: readFileSync(saved),
	});
	await page.getByRole('button', { name: 'Make the index' }).click();
	await expect(index).toBeVisible({ timeout: 60_000 });
	await index.getByText(/^Country by country/).click();
	expect(await index.getByRole('table').innerText()).toBe(scores);
});

test('pasted cells are read; what is no country is set aside by name, and one press mends it', async ({
	page,
}) => {
	await open(page);
	await page.getByText('Paste cells from a spreadsheet').click();
	await page
		.getByRole('textbox', { name: 'Paste cells' })
		.fill('Country\tRate\nNepal\t3\nKennya\t4\nTotal\t7\nAtlantis\t1\n');
	await page.getByRole('button', { name: 'Read it' }).click();
	await expect(onMap(page, 'Rate').getByRole('link', { name: /^Nepal: 3/ })).toBeVisible();
	await expect(page.getByText('Not found as countries: Atlantis.')).toBeVisible();
	await page.getByText(/^How countries were recognised/).click();
	await expect(page.getByRole('row', { name: /Kennya Kenya a slip of the pen/ })).toBeVisible();
});

test('a file that is no table is told in words, and what was shown stays', async ({ page }) => {
	await open(page);
	await chooser(page).setInputFiles(published);
	await expect(onMap(page, /GDP per capita/)).toBeVisible();
	await chooser(page).setInputFiles({
		name: 'photo.xlsx',
		mimeType: 'application/octet-stream',
		buffer: Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9, 9]),
	});
	await expect(page.getByText('Cannot be taken.')).toBeVisible();
	await expect(onMap(page, /GDP per capita/)).toBeVisible();
});

test('by keyboard alone, in Arabic on a phone; axe finds nothing', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, '/ar/own');
	await chooser(page).setInputFiles(join(files, 'unicef_cme.csv'));
	const map = page.getByRole('main').locator('figure svg a[data-id]').first();
	await expect(map).toBeAttached();
	expect(await violationsOf(page)).toEqual([]);
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(overflow).toBeLessThanOrEqual(0);
	await page.getByRole('button', { name: 'احسب الرقم القياسي' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main').locator('figure')).toHaveCount(2, { timeout: 60_000 });
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the page says what it is and that the browser itself would read the file', async ({ page }) => {
		await page.goto('/own');
		await expect(page.locator('main noscript p')).toBeVisible();
	});
});
