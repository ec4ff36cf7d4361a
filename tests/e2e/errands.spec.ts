// What strangers come for, by clicks and keys alone: each errand ends with what was wanted, in so many steps at most.
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

/** A reader who counts what they do: a press of a pointer, of a key, a word typed, or a choice from a list is one step. */
class Reader {
	readonly #page: Page;
	steps = 0;

	constructor(page: Page) {
		this.#page = page;
	}

	async click(what: Locator): Promise<void> {
		this.steps += 1;
		await what.click();
	}

	async press(key: string): Promise<void> {
		this.steps += 1;
		await this.#page.keyboard.press(key);
	}

	async type(text: string): Promise<void> {
		this.steps += 1;
		await this.#page.keyboard.type(text);
	}

	async choose(where: Locator, label: string): Promise<void> {
		this.steps += 1;
		await where.selectOption({ label });
	}

	/** What arrives on the device with the next click. */
	async save(what: Locator): Promise<Download> {
		const arriving = this.#page.waitForEvent('download');
		await this.click(what);
		return arriving;
	}
}

const menu = (page: Page, name: RegExp) => page.locator('summary', { hasText: name });

async function arrive(page: Page, path = '/'): Promise<Reader> {
	await page.goto(path, { waitUntil: 'networkidle' });
	return new Reader(page);
}

test('Africa’s map on Legal framework is a file with its caption in it, in four steps', async ({ page }) => {
	const reader = await arrive(page);
	await reader.click(menu(page, /^Region/));
	await reader.click(
		page.getByRole('navigation', { name: 'Region' }).getByRole('link', { name: 'Africa', exact: true }),
	);
	await expect(page).toHaveURL(/region\/africa/);
	await reader.choose(page.getByRole('combobox', { name: 'Measure' }), 'Legal framework: whole pillar');
	await expect(page.getByRole('heading', { name: 'Legal framework by country: Africa' })).toBeVisible();
	const file = await reader.save(page.getByRole('button', { name: 'Save as SVG' }));
	const picture = await readFile(await file.path(), 'utf8');
	expect(picture).toContain('Legal framework by country: Africa');
	expect(picture).toContain('Method: Public records.');
	expect(picture).toContain('Not an ITU assessment.');
	expect(reader.steps).toBeLessThanOrEqual(4);
});

test('the least developed countries are a table in a file, in five steps', async ({ page }) => {
	const reader = await arrive(page);
	await reader.press('3');
	await expect(page).toHaveURL(/compare\/table\/world/);
	await reader.click(menu(page, /^More/));
	await reader.choose(page.getByRole('combobox', { name: 'Countries' }), 'Least developed country');
	await expect(page).toHaveURL(/group=ldc/);
	await reader.press('Escape');
	const file = await reader.save(page.getByRole('button', { name: 'Save as CSV' }));
	const rows = (await readFile(await file.path(), 'utf8')).trim().split('\n');
	expect(rows.filter((row) => /,(NPL|TUV|ETH|HTI),/.test(row))).toHaveLength(4);
	expect(rows.some((row) => row.includes(',DEU,'))).toBe(false);
	expect(reader.steps).toBeLessThanOrEqual(5);
});

test('five countries that were named are compared, in five steps', async ({ page }) => {
	const reader = await arrive(page);
	await reader.press('7');
	await expect(page).toHaveURL(/compare\/profile\/world/);
	await reader.click(page.getByRole('combobox', { name: 'Compare' }));
	await reader.type('Tanzania, Ivory Coast, DRC, Nepal, Türkiye');
	await reader.press('Enter');
	await expect(page.getByRole('list', { name: 'Countries compared' }).getByRole('listitem')).toHaveCount(5);
	await expect(page.getByRole('figure').getByText('Nepal').first()).toBeVisible();
	expect(reader.steps).toBeLessThanOrEqual(5);
});

test('the five answers about a country are read, in three steps', async ({ page }) => {
	const reader = await arrive(page);
	await reader.click(page.getByRole('button', { name: 'Find a country' }));
	await reader.type('Ivory Coast');
	await reader.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Côte d’Ivoire' })).toBeVisible();
	const answers = page.locator('[data-answer]');
	await expect(answers).toHaveCount(5);
	for (const answer of await answers.all()) await expect(answer).toContainText(/\S+ \S+/);
	expect(reader.steps).toBeLessThanOrEqual(3);
});

test('the evidence on a question is found, with its source, in five steps', async ({ page }) => {
	const reader = await arrive(page);
	await reader.click(page.getByRole('button', { name: 'Find a country' }));
	await reader.type('Nepal');
	await reader.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Nepal' })).toBeVisible();
	await reader.click(page.locator('#answers').getByRole('link', { name: 'CSAM offences' }));
	const question = page.locator('li#leg_csam_offences');
	await expect(question).toBeInViewport();
	await reader.click(question.getByRole('link', { name: /^source \d+$/ }).first());
	await expect(page.locator('[id^="source-"]:target a[href^="http"]').first()).toBeInViewport();
	expect(reader.steps).toBeLessThanOrEqual(5);
});

test('a walk by keyboard: from the front page to a region, a measure, a view, a country and its answer', async ({
	page,
}) => {
	test.slow();
	await page.goto('/', { waitUntil: 'networkidle' });
	const tabTo = async (what: Locator) => {
		for (let press = 0; press < 80; press += 1) {
			if (await what.evaluate((each) => each === document.activeElement)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error('Tab does not lead there');
	};
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
	await tabTo(menu(page, /^Region/));
	await page.keyboard.press('Enter');
	const regions = page.getByRole('navigation', { name: 'Region' });
	await expect(regions).toMatchAriaSnapshot(`
    - navigation "Region":
      - list:
        - listitem:
          - link "World"
        - listitem:
          - link "Africa"
  `);
	await tabTo(regions.getByRole('link', { name: 'Asia and the Pacific' }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/region\/asia_pacific/);
	const measure = page.getByRole('combobox', { name: 'Measure' });
	await measure.focus();
	await page.keyboard.type('Legal framework: whole');
	await expect(
		page.getByRole('heading', { name: 'Legal framework by country: Asia and the Pacific' }),
	).toBeVisible();
	await tabTo(menu(page, /^View/));
	await page.keyboard.press('Enter');
	const views = page.getByRole('navigation', { name: 'View' });
	await tabTo(views.getByRole('link', { name: 'Table', exact: true }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/compare\/table\/asia_pacific.*measure=legal_framework/);
	const nepal = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Nepal', exact: true }) });
	await expect(nepal.getByRole('rowheader')).toBeVisible();
	await nepal.getByRole('link', { name: 'Nepal', exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Nepal' })).toBeVisible();
	const why = page.locator('[data-answer="why"] dt a');
	await tabTo(why);
	await page.keyboard.press('Enter');
	await expect(page.locator('[id="pillars"], [id="record"]').first()).toBeVisible();
	await expect(page.locator('[data-answer="why"]')).toContainText('Recorded as in place');
});
