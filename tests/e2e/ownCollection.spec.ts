// A kept benchmark is said to be a collection, and published: what is withheld leaves with nothing.
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { COUNTRIES, collectionTexts } from '../fixtures/collection.ts';
import { violationsOf } from './axe.ts';
import { expect, test } from './fixture.ts';

const ENGINE = { timeout: 90_000 };
const packed = Buffer.from(
	zipSync(Object.fromEntries([...collectionTexts()].map(([name, text]) => [name, strToU8(text)]))),
);

async function keepCollection(page: Page): Promise<void> {
	await page.goto('/own');
	await page.waitForFunction(() => 'isAlive' in globalThis);
	const file = { name: 'collection.zip', mimeType: 'application/zip', buffer: packed };
	await page.getByRole('main').locator('input[type="file"]').last().setInputFiles(file);
	await page.getByRole('button', { name: 'Keep this benchmark' }).click(ENGINE);
	await page.getByRole('link', { name: 'Choose what to publish: Invented index' }).click();
	await expect(page.getByRole('heading', { name: 'Invented index' })).toBeVisible();
}
const shown = (page: Page, country: string) =>
	page.getByRole('group', { name: `Land ${country}` }).getByLabel('May be shown');

test('what of each country may be shown is kept, shown before it is saved, and absent from what is saved', async ({
	page,
}) => {
	await keepCollection(page);
	await expect(shown(page, 'X01')).toHaveValue('aggregates');
	for (const country of COUNTRIES.slice(0, 3)) await shown(page, country).selectOption('full');
	for (const country of COUNTRIES.slice(3, 6)) await shown(page, country).selectOption('band');
	await expect(page.getByText('Kept on this device.')).toBeVisible();
	await page.reload();
	await expect(shown(page, 'X01')).toHaveValue('full');
	await expect(shown(page, 'X06')).toHaveValue('band');
	await expect(shown(page, 'X07')).toHaveValue('aggregates');

	await page.getByRole('button', { name: 'See what would be published' }).click();
	const aggregates = page.getByRole('table', { name: 'Averages and counts, over five countries or more' });
	await expect(aggregates.getByRole('row', { name: /^World 15 / })).toBeVisible(ENGINE);
	await expect(
		page.getByText('together with the rest it would give away too much of a country'),
	).toBeVisible();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save what is published (zip)' }).click(),
	]);
	const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
	expect(Object.keys(files)).toContain('disclosure.csv');
	const all = Object.values(files)
		.map((bytes) => strFromU8(bytes))
		.join('\n');
	expect(all).toContain('said by X03');
	for (const country of COUNTRIES.slice(3)) expect(all).not.toContain(`said by ${country}`);

	// Another level is another publication: what was decided is gone.
	await shown(page, 'X01').selectOption('band');
	await expect(page.getByRole('button', { name: 'Save what is published (zip)' })).toBeHidden();
});

test('a reader of what was published sees the aggregates, the bands that alone are shown, and what is withheld', async ({
	page,
}) => {
	test.slow();
	await keepCollection(page);
	for (const country of COUNTRIES.slice(0, 3)) await shown(page, country).selectOption('full');
	for (const country of COUNTRIES.slice(3, 6)) await shown(page, country).selectOption('band');
	await page.getByRole('button', { name: 'See what would be published' }).click();
	await expect(page.getByRole('table')).toBeVisible(ENGINE);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save what is published (zip)' }).click(),
	]);
	const buffer = readFileSync(await download.path());
	await page.goto('/own');
	await page.waitForFunction(() => 'isAlive' in globalThis);
	const atlases = page.getByRole('link', { name: /^Open as an atlas/ });
	await expect(atlases).toHaveCount(1);
	const collected = await atlases.getAttribute('href');
	const file = { name: 'published.zip', mimeType: 'application/zip', buffer };
	await page.getByRole('main').locator('input[type="file"]').last().setInputFiles(file);
	await page.getByRole('button', { name: 'Keep this benchmark' }).click(ENGINE);
	await expect(atlases).toHaveCount(2, ENGINE);
	await page
		.locator(`a[href*="/own/atlas#"]:not([href="${collected}"])`)
		.filter({ hasText: 'Open as an atlas' })
		.click();
	const together = page.getByRole('region', { name: 'Averages and counts of all countries' });
	await expect(together.getByRole('row', { name: /^World 15 \d/ })).toBeVisible(ENGINE);
	await expect(together.getByText('Held back: together with the rest')).not.toHaveCount(0);
	await expect(together.getByRole('link', { name: /^Land X0/ })).toHaveCount(3);
	await expect(page.getByRole('row', { name: /Land X04 Band \d.* band only – 0%/ })).toBeVisible();
	expect(await violationsOf(page, ['main'])).toEqual([]);
	await together.getByRole('link', { name: 'Land X04' }).click();
	await expect(page.getByText('Only the band is published of this country')).toBeVisible();
	await expect(page.getByText('Withheld, but for its band: Band')).toBeVisible();
});

test('the page of a collection is for everyone, on a phone and from right to left', async ({ page }) => {
	await keepCollection(page);
	await page.getByRole('button', { name: 'See what would be published' }).click();
	await expect(page.getByRole('table')).toBeVisible(ENGINE);
	expect(await violationsOf(page, ['main'])).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	expect(await violationsOf(page, ['main'])).toEqual([]);
	await page.goto(page.url().replace('/own/', '/ar/own/'));
	await expect(page.getByRole('group', { name: 'Land X01' })).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('an address that names no benchmark says where they are', async ({ page }) => {
	await page.goto('/own/collection');
	await expect(page.getByText('Choose one of your benchmarks first')).toBeVisible();
	await page.goto('/own/collection#/nothing-here/');
	await expect(page.getByText('This benchmark is not on this device.')).toBeVisible();
});
