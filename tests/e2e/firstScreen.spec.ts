// What a newcomer sees before anything is pressed or scrolled: the map, and what its colours mean.
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { MapPage, openMore } from './pages.ts';

/** How much of the first screen the map takes, from 0 to 1. */
const shareOf = (page: Page) =>
	page.locator('.map svg').evaluate((svg) => {
		const frame = (svg.closest('.pan') ?? svg).getBoundingClientRect();
		const { top, bottom } = svg.getBoundingClientRect();
		const wide = Math.min(frame.right, innerWidth) - Math.max(frame.left, 0);
		const high = Math.min(bottom, innerHeight) - Math.max(top, 0);
		return (Math.max(0, wide) * Math.max(0, high)) / (innerWidth * innerHeight);
	});

for (const address of ['/', '/region/africa', '/region/europe', '/ar', '/ru'])
	test(`at 1440 × 900 the map takes more than half of the first screen of ${address}`, async ({ page }) => {
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.goto(address);
		await expect(page.locator('.map a[tabindex="0"]')).toHaveCount(1);
		expect(await shareOf(page)).toBeGreaterThanOrEqual(0.55);
	});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	test('the world begins on the first screen, so large that a finger picks a country of middle size', async ({
		page,
	}) => {
		const map = new MapPage(page);
		await map.open();
		expect(await shareOf(page)).toBeGreaterThan(0.3);
		const kenya = await map.place('KEN').locator('path').boundingBox();
		expect(Math.min(kenya?.width ?? 0, kenya?.height ?? 0)).toBeGreaterThanOrEqual(24);
		await map.place('KEN').tap();
		await expect(map.card).toContainText('Kenya');
		await expect(map.card.getByRole('link', { name: 'Open profile' })).toBeInViewport();
		await map.card.getByRole('button', { name: 'Close' }).tap();
		await expect(map.card).toHaveCount(0);
	});

	test('one line above the map says what the colours run from and to', async ({ page }) => {
		for (const address of ['/', '/ar', '/region/africa']) {
			await page.goto(address);
			const key = page.locator('.map-key');
			await expect(key).toBeInViewport({ ratio: 1 });
			await expect(key.locator('span')).toHaveText([/80–100/, /0–20/]);
			expect(await key.locator('rect').count()).toBeGreaterThanOrEqual(4);
		}
	});

	test('the table is one tap away', async ({ page }) => {
		await new MapPage(page, 'africa').open();
		await page.getByRole('link', { name: 'To the table' }).tap();
		await expect(page.getByRole('searchbox', { name: 'Filter' })).toBeInViewport();
	});
});

for (const address of ['/', '/ar'])
	test(`at 1024 × 768 the whole legend of ${address} stands on the first screen, and half of it is the map`, async ({
		page,
	}) => {
		await page.setViewportSize({ width: 1024, height: 768 });
		await page.goto(address);
		await expect(page.locator('.map a[tabindex="0"]')).toHaveCount(1);
		await expect(page.locator('.map-legend')).toBeInViewport({ ratio: 1 });
		expect(await shareOf(page)).toBeGreaterThanOrEqual(0.5);
	});

test('the legend says the scores of each band, which end is which, and how many countries are in it', async ({
	page,
}) => {
	await new MapPage(page).open();
	const entries = page.locator('.map-legend li');
	await expect(entries.first().locator('.label')).toHaveText('Band 5: 80–100, highest');
	await expect(entries.first().locator('.count')).toHaveText(/^\d+ countries$/);
	await expect(entries.nth(4).locator('.label')).toHaveText('Band 1: 0–20, lowest');
});

test('the keyboard’s stop says what is known of the country and what is missing; Escape takes it away', async ({
	page,
}) => {
	const map = new MapPage(page, 'asia_pacific');
	await map.open('?measure=legal_framework');
	await map.map.locator('a[tabindex="0"]').focus();
	await page.keyboard.type('nepal');
	await expect(map.card).toContainText('Nepal');
	await expect(map.card).toContainText(/\d+ of 100/);
	await expect(map.card).toContainText(/Questions answered in part: \d+ of \d+/);
	await expect(map.card).toContainText('No Budapest Convention');
	const [tip, country] = [await map.card.boundingBox(), await map.place('NPL').boundingBox()];
	const isBeside =
		tip !== null &&
		country !== null &&
		(tip.x >= country.x + country.width || tip.x + tip.width <= country.x);
	expect(isBeside).toBe(true);
	await page.keyboard.press('Escape');
	await expect(map.card).toHaveCount(0);
});

test('the pointer is told the same, and what is picked stays with a way to its page', async ({ page }) => {
	const map = new MapPage(page, 'africa');
	await map.open();
	await map.place('NGA').hover();
	await expect(map.card).toContainText('Nigeria');
	await page.keyboard.press('Escape');
	await expect(map.card).toHaveCount(0);
	await map.place('NGA').click();
	await page.mouse.move(2, 2);
	await map.card.getByRole('link', { name: 'Open profile' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Nigeria' })).toBeVisible();
});

test('countries compared are outlined on the map', async ({ page }) => {
	const map = new MapPage(page, 'africa');
	await map.open('?countries=KEN,MUS');
	await expect(page.locator('.map .outlines path.mark')).toHaveCount(1);
	await expect(page.locator('.map .outlines circle.mark')).toHaveCount(1);
});

test('a menu closes by Escape, which gives the focus back, and by a press beside it', async ({ page }) => {
	await new MapPage(page).open();
	const menu = page.locator('summary', { hasText: /^Region/ });
	await menu.focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Escape');
	await expect(menu).toBeFocused();
	await expect(
		page.getByRole('navigation', { name: 'Region' }).getByRole('link', { name: 'Arab States' }),
	).toBeHidden();
	await menu.click();
	await page.getByRole('heading', { level: 1 }).click();
	await expect(
		page.getByRole('navigation', { name: 'Region' }).getByRole('link', { name: 'Arab States' }),
	).toBeHidden();
	await openMore(page);
	await page.getByRole('heading', { level: 1 }).click();
	await expect(page.getByRole('radio', { name: 'Tiles' })).toBeVisible();
});
