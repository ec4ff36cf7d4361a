// A deck is put in order, spoken from, and handed over.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

/** Opens a page and waits until its buttons listen. */
const openAwake = (page: Page, address: string) => page.goto(address, { waitUntil: 'networkidle' });

const DECK = [
	'#words=title&title=Protecting+children+online&notes=Slowly.',
	'/region/africa#title=Where+Africa+stands',
	'/compare/heat/africa',
	'#words=closing',
];
const link = (path: string): string =>
	`${path}?${DECK.map((slide) => `s=${encodeURIComponent(slide)}`).join('&')}`;
const own = (page: Page) => page.locator('li[data-slide]');

async function openDeck(page: Page): Promise<void> {
	await openAwake(page, link('/present'));
	await page.getByRole('button', { name: 'Keep it on this device' }).click();
	await expect(own(page)).toHaveCount(4);
}

async function savedAs(page: Page, button: string): Promise<string> {
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: button }).click();
	return (await saving).path();
}

test('slides of words and of views follow one another, with titles and notes of the speaker', async ({
	page,
}) => {
	await openDeck(page);
	await page.getByRole('button', { name: 'Start' }).first().click();
	await expect(page.getByRole('dialog', { name: 'Protecting children online' })).toBeVisible();
	await page.keyboard.press('n');
	await expect(page.getByText('Slowly.')).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('dialog', { name: 'Where Africa stands' })).toBeVisible();
	await page.keyboard.press('End');
	await expect(page.getByRole('dialog', { name: 'How to read these figures' })).toBeVisible();
});

test('a slide is moved, doubled, written on and taken out by buttons, and each is taken back', async ({
	page,
}) => {
	await openDeck(page);
	const first = own(page).first();
	await first.getByRole('button', { name: 'Later' }).click();
	await expect(own(page).nth(1)).toContainText('Protecting children online');
	await own(page).nth(1).getByRole('button', { name: 'Duplicate' }).click();
	await expect(own(page)).toHaveCount(5);
	await page.getByRole('button', { name: 'Empty the deck' }).click();
	await expect(own(page)).toHaveCount(0);
	await page.getByRole('button', { name: 'Put back' }).click();
	await expect(own(page)).toHaveCount(5);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(own(page)).toHaveCount(4);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(first).toContainText('Protecting children online');
});

test('a deck is saved to a file and read from it, and what is no deck is refused', async ({ page }) => {
	await openDeck(page);
	const file = await savedAs(page, 'Save the deck as a file');
	await page.getByLabel('Add slides from a file').setInputFiles(file);
	await expect(own(page)).toHaveCount(8);
	await page
		.getByLabel('Add slides from a file')
		.setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('[1]') });
	await expect(page.getByText('notes.json is no deck of this site')).toBeVisible();
	await expect(own(page)).toHaveCount(8);
});

test('the speaker’s window has the notes and the next slide, and leads the room', async ({
	page,
	context,
}) => {
	await openDeck(page);
	await page.getByRole('button', { name: 'Start' }).first().click();
	await expect(page.getByRole('dialog', { name: 'Protecting children online' })).toBeVisible();
	const speaker = await context.newPage();
	await openAwake(speaker, '/present?speaker=1');
	await expect(speaker.getByText('Slowly.')).toBeVisible();
	await expect(speaker.getByText('Where Africa stands', { exact: true })).toBeVisible();
	await speaker.getByRole('button', { name: 'Next' }).click();
	await expect(page.getByRole('dialog', { name: 'Where Africa stands' })).toBeVisible();
});

test('a deck is saved as a presentation with native titles, a table and a picture', async ({ page }) => {
	test.slow();
	await openDeck(page);
	const files = unzipSync(readFileSync(await savedAs(page, 'PowerPoint file')));
	const read = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
	expect(Object.keys(files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(4);
	expect(read('ppt/slides/slide2.xml')).toContain('Where Africa stands');
	expect(read('ppt/slides/slide3.xml')).toContain('<a:tbl>');
	expect(read('ppt/notesSlides/notesSlide2.xml')).toContain('Sources: ');
	expect(Object.keys(files).some((path) => path.endsWith('.svg'))).toBe(true);
});

for (const [lang, onward] of [
	['en', 'ArrowRight'],
	['ar', 'ArrowLeft'],
] as const)
	test(`a deck in one file opens from the disk without network, and ${onward} leads on in ${lang}`, async ({
		page,
		browser,
	}, info) => {
		test.slow();
		const prefix = lang === 'en' ? '' : `/${lang}`;
		await openAwake(page, link(`${prefix}/present`));
		await page.locator('section .tools button').nth(1).click();
		await expect(own(page)).toHaveCount(4);
		const saving = page.waitForEvent('download');
		await page.locator('section').last().locator('.tools').last().getByRole('button').nth(1).click();
		const path = info.outputPath(`deck-${lang}.html`);
		await (await saving).saveAs(path);
		const stick = await browser.newContext({ offline: true });
		const file = await stick.newPage();
		const faults: string[] = [];
		file.on('pageerror', ({ message }) => faults.push(message));
		await file.goto(`file://${path}`);
		await expect(file.locator('section.shown')).toHaveAttribute('id', 'slide-1');
		await file.keyboard.press(onward);
		await expect(file.locator('section.shown')).toHaveAttribute('aria-label', 'Where Africa stands');
		await expect(file.locator('section.shown svg.sheet')).toBeVisible();
		await file.keyboard.press('n');
		await expect(file.locator('section.shown aside')).toBeVisible();
		expect(faults).toEqual([]);
		await stick.close();
	});

test('a deck on paper has one slide a page', async ({ page }) => {
	test.slow();
	await openDeck(page);
	await page.evaluate(() => {
		window.print = () => document.body.setAttribute('data-printed', '');
	});
	await page.getByRole('button', { name: 'Print or PDF' }).click();
	await expect(page.locator('body[data-printed]')).toHaveCount(1, { timeout: 30_000 });
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(4);
});
