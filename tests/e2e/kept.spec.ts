// What a reader wrote or lined up is kept, in two tabs at once, on a full device, and where what was kept cannot be read.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

const DECK = 'cop-atlas-deck';
const REPLY = 'cop-atlas-reply-NPL';

/** The tab's storage takes nothing from now on, as a full one does. */
async function fill(page: Page): Promise<void> {
	await page.evaluate(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
		};
	});
}

const put = (page: Page, key: string, text: string) =>
	page.evaluate(([at, kept]) => localStorage.setItem(at, kept), [key, text] as const);

const slides = (page: Page) => page.locator('section:has(h2:text-is("Your deck")) ol > li');

async function openDeck(page: Page): Promise<void> {
	await page.goto('/present');
	await expect(page.getByRole('heading', { name: 'Your deck' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Start' }).or(page.getByText('No slides yet'))).toBeVisible();
}

async function addSlide(page: Page, path: string): Promise<void> {
	await page.goto(path, { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: 'Add to slides' }).click();
	await expect(page.getByText(/^Added: the deck has/)).toBeVisible();
}

async function openReply(page: Page): Promise<void> {
	await page.goto('/reply?country=NPL&item=pub_opsc');
	await expect(page.getByRole('region', { name: 'The value in use' })).toBeVisible();
}

async function correct(page: Page, wrong: string): Promise<void> {
	await page.getByLabel('What is wrong').fill(wrong);
	await page.getByRole('button', { name: 'Add this correction' }).click();
}

test('a deck in two tabs has what either added and not what either took out, and is put back when emptied', async ({
	page,
	context,
}) => {
	test.slow();
	await page.goto('/data');
	await put(page, DECK, '?s=%2Fregion%2Fafrica&s=%2Fregion%2Fcis');
	await openDeck(page);
	const other = await context.newPage();
	await addSlide(other, '/compare/heat/europe');
	await expect(slides(page)).toHaveCount(3);
	await slides(page).first().getByRole('button', { name: 'Remove' }).click();
	await addSlide(other, '/region/americas');
	await openDeck(other);
	for (const tab of [page, other]) {
		await expect(slides(tab)).toHaveCount(3);
		await expect(slides(tab).last()).toContainText('Americas');
	}
	await page.getByRole('button', { name: 'Empty the deck' }).click();
	await expect(slides(other)).toHaveCount(0);
	await page.getByRole('button', { name: 'Put back' }).click();
	for (const tab of [page, other]) await expect(slides(tab)).toHaveCount(3);
	await expect(slides(other).last()).toContainText('Americas');
});

test('a deck that cannot be read is offered as a file, and on a full device nothing is written over it', async ({
	page,
}) => {
	await page.goto('/data');
	await put(page, DECK, '{damaged');
	await page.goto('/', { waitUntil: 'networkidle' });
	await fill(page);
	await page.getByRole('button', { name: 'Add to slides' }).click();
	await expect(page.getByText(/refuses to keep the slides/)).toBeVisible();
	expect(await page.evaluate((key) => localStorage.getItem(key), DECK)).toBe('{damaged');
	await openDeck(page);
	await expect(page.getByText(/It was not deleted/)).toBeVisible();
	const arriving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save this text as a file' }).click();
	expect(await readFile(await (await arriving).path(), 'utf8')).toBe('{damaged');
	await page.getByRole('button', { name: 'Delete this text from the device' }).click();
	await expect(page.getByText(/It was not deleted/)).toBeHidden();
});

test('a reply in two tabs loses no correction, no contact, and nothing half written', async ({
	page,
	context,
}) => {
	await openReply(page);
	const other = await context.newPage();
	await openReply(other);
	await correct(page, 'Ratified in 2006');
	await expect(other.getByText('Corrections collected: 1')).toBeVisible();
	await correct(other, 'In force since 2007');
	await page.getByLabel('Name', { exact: true }).fill('A. Sharma');
	await other.getByLabel('Organisation', { exact: true }).fill('Ministry');
	await page.getByLabel('What is wrong').fill('A third, not fini');
	await expect(other.getByLabel('What is wrong')).toHaveValue('A third, not fini');
	await page.reload();
	for (const tab of [page, other]) {
		await expect(tab.getByText('Corrections collected: 2')).toBeVisible();
		await expect(tab.getByLabel('Name', { exact: true })).toHaveValue('A. Sharma');
		await expect(tab.getByLabel('Organisation', { exact: true })).toHaveValue('Ministry');
		await expect(tab.getByLabel('What is wrong')).toHaveValue('A third, not fini');
	}
	await page.getByRole('button', { name: 'Take out correction 1' }).click();
	await expect(other.getByText('Corrections collected: 1')).toBeVisible();
	await page.getByRole('button', { name: 'Put back' }).click();
	await expect(other.getByText('Corrections collected: 2')).toBeVisible();
});

test('a reply that cannot be read is not written over on a full device, and is offered as a file', async ({
	page,
}) => {
	await page.goto('/reply', { waitUntil: 'networkidle' });
	await put(page, REPLY, '{damaged');
	await fill(page);
	await page.getByRole('combobox', { name: 'Country', exact: true }).selectOption('NPL');
	await page.getByLabel('Name', { exact: true }).fill('A. Sharma');
	await expect(page.getByText(/no room to set it aside/)).toBeVisible();
	const arriving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save this text as a file' }).click();
	expect(await readFile(await (await arriving).path(), 'utf8')).toBe('{damaged');
	expect(await page.evaluate((key) => localStorage.getItem(key), REPLY)).toBe('{damaged');
	// There is room again: it is set aside, and what was written is kept.
	await page.goto('/reply?country=NPL');
	await expect(page.getByText(/It was not deleted/)).toBeVisible();
	await page.getByLabel('Name', { exact: true }).fill('A. Sharma');
	await page.goto('/reply?country=NPL');
	await expect(page.getByLabel('Name', { exact: true })).toHaveValue('A. Sharma');
	await expect(page.getByText(/It was not deleted/)).toBeVisible();
});
