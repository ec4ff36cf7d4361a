// The comparison map: every country can be picked by mouse and keyboard, and map and table say the same.
import type { Page } from '@playwright/test';
import { VIEW_IDS } from '#lib/geography/regions.ts';
import { drawTiles } from '#lib/geography/tileMap.ts';
import { tileLayoutSchema } from '#lib/geography/tiles.ts';
import { reachAll } from './arrows.ts';
import { expect, test } from './fixture.ts';
import { MapPage } from './pages.ts';

for (const view of VIEW_IDS) {
	test(`every country of the view ${view} can be picked with the mouse`, async ({ page }) => {
		test.slow();
		const map = new MapPage(page, view);
		await map.open();
		await map.map.scrollIntoViewIfNeeded();
		const layout = await map.layout();
		const missed: string[] = [];
		for (const { id, hit } of layout.countries) {
			await map.clickAt(hit);
			const picked = await map.picked();
			if (picked !== id) missed.push(`${id} (got ${picked ?? 'nothing'})`);
		}
		expect(missed).toEqual([]);
	});

	test(`every country of the view ${view} can be reached with the arrow keys`, async ({ page }) => {
		test.slow();
		const map = new MapPage(page, view);
		await map.open();
		const layout = await map.layout();
		const here = await reachAll(page, map, layout);
		await page.keyboard.press(' ');
		await expect(map.place(here)).toHaveAttribute('aria-current', 'true');
	});
}

test('on tiles every country of a region can be picked with the mouse and reached with the arrow keys', async ({
	page,
}) => {
	test.slow();
	const map = new MapPage(page, 'arab_states');
	await map.open();
	await map.more();
	await page.getByRole('radio', { name: 'Tiles' }).check({ force: true });
	await expect(page).toHaveURL(/form=tiles/);
	await page.keyboard.press('Escape');
	await map.map.scrollIntoViewIfNeeded();
	const file = await page.request.get('/data/tiles/arab_states.json');
	const layout = drawTiles(tileLayoutSchema.parse(await file.json()));
	await expect(map.map.locator('a[data-id]')).toHaveCount(layout.countries.length);
	const missed: string[] = [];
	for (const { id, hit } of layout.countries) {
		await map.clickAt(hit);
		const picked = await map.picked();
		if (picked !== id) missed.push(`${id} (got ${picked ?? 'nothing'})`);
	}
	expect(missed).toEqual([]);
	await reachAll(page, map, layout);
});

test('on a phone a small state is picked by its name below the map, and stays one link', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const map = new MapPage(page, 'americas');
	await map.open();
	const name = map.place('DMA').getByText('Dominica');
	await name.scrollIntoViewIfNeeded();
	const target = await map.place('DMA').locator('.map-rail-target').boundingBox();
	expect(target?.height).toBeGreaterThanOrEqual(24);
	expect(target?.width).toBeGreaterThanOrEqual(120);
	await name.click();
	await expect(map.place('DMA')).toHaveAttribute('aria-current', 'true');
	await expect(page.locator('svg a[data-id="DMA"]')).toHaveCount(1);
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(overflow).toBeLessThanOrEqual(0);
});

test('a group leaves its members on the map and in the rail, and arrow keys pass over the others', async ({
	page,
}) => {
	const map = new MapPage(page, 'africa');
	await map.open('?group=sids');
	await expect(map.map.locator('a[data-id]')).toHaveCount(5);
	await expect(map.map.getByText('Mauritius')).toBeVisible();
	await expect(map.place('KEN')).toHaveCount(0);
	await map.open('?group=chosen&countries=NGA,ETH');
	await expect(map.map.locator('a[data-id]')).toHaveCount(2);
	await expect(map.map.getByText('Mauritius')).toHaveCount(0);
	await map.place('NGA').focus();
	await page.keyboard.press('ArrowRight');
	expect(await map.focused()).toBe('ETH');
});

test('Escape on a country page leads back to the map, with what was chosen and the focus on the country', async ({
	page,
}) => {
	const map = new MapPage(page, 'africa');
	await map.open('?measure=legal_framework&form=tiles');
	await map.map.locator('a[tabindex="0"]').focus();
	await page.keyboard.type('ken');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Kenya' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/region\/africa\?.*form=tiles/);
	await expect(map.place('KEN')).toBeFocused();
	await expect(map.place('KEN')).toHaveAttribute('tabindex', '0');
});

test('the small maps of a region are its eight pillars, the unassessed ones said to be so, each a way to its map', async ({
	page,
}) => {
	await page.goto('/compare/multiples/africa');
	const maps = page.getByRole('group', { name: /pillars side by side/ });
	await expect(maps.getByRole('link')).toHaveCount(8);
	await expect(maps.getByText('No indicator of this method')).toHaveCount(1);
	await maps.getByRole('link', { name: 'Legal framework' }).click();
	await expect(
		page.getByRole('heading', { level: 2, name: 'Legal framework by country: Africa' }),
	).toBeVisible();
	await page.goto('/compare/multiples/world');
	await expect(page.getByRole('group', { name: /regions side by side/ }).getByRole('link')).toHaveCount(6);
});

test('all 195 countries are on the world map, and each is on the map of one region', async ({ page }) => {
	const regional: string[] = [];
	for (const view of VIEW_IDS.filter((id) => id !== 'world'))
		regional.push(...(await new MapPage(page, view).layout()).countries.map(({ id }) => id));
	const world = (await new MapPage(page).layout()).countries.map(({ id }) => id);
	expect(world).toHaveLength(195);
	expect(regional.toSorted()).toEqual(world.toSorted());
});

for (const path of ['/', '/region/africa', '/ar/region/americas'])
	test(`${path} says of every country the same before and after it is alive`, async ({
		page,
		browser,
		baseURL,
	}) => {
		const still = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
		const said = async (tab: Page) => {
			await tab.goto(path, { waitUntil: 'networkidle' });
			return {
				figure: await tab.locator('figcaption, figure > p, figure header').allTextContents(),
				map: await tab
					.locator('figure svg a[data-id]')
					.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label'))),
				table: await tab.locator('tr[data-country]').allTextContents(),
			};
		};
		const before = await said(await still.newPage());
		await still.close();
		expect(before.map.length).toBeGreaterThan(30);
		expect(before.table.join(' ')).toMatch(/\d+/);
		expect(await said(page)).toEqual(before);
	});

test('typing letters finds a country by name or code, and Enter opens its page', async ({ page }) => {
	const map = new MapPage(page);
	await map.open();
	await map.map.locator('a[tabindex="0"]').focus();
	await page.keyboard.type('nep');
	expect(await map.focused()).toBe('NPL');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/country\/NPL$/);
	await expect(page.getByRole('heading', { level: 1, name: 'Nepal' })).toBeVisible();
});

test('a country hovered on the map is marked in the table, and the other way round', async ({ page }) => {
	const map = new MapPage(page, 'africa');
	await map.open();
	await map.place('EGY').count();
	await map.row('KEN').hover();
	await expect(map.card).toContainText('Kenya');
	await map.place('NER').hover();
	await expect(map.row('NER')).toHaveClass(/highlighted/);
	await expect(map.card).toContainText('Niger');
});

test('a country picked in the table is picked on the map and kept in the address', async ({ page }) => {
	const map = new MapPage(page, 'europe');
	await map.open();
	await map.row('MDA').locator('td').first().click();
	await expect(map.place('MDA')).toHaveAttribute('aria-current', 'true');
	await expect(page).toHaveURL(/country=MDA/);
	await page.reload();
	await expect(map.place('MDA')).toHaveAttribute('aria-current', 'true');
});

test('a pillar no public source covers shows every country as not assessed, none as low', async ({
	page,
}) => {
	const map = new MapPage(page);
	await map.open();
	await page
		.getByRole('combobox', { name: 'Measure', exact: true })
		.selectOption({ label: 'Child participation and inclusion: whole pillar' });
	await expect(map.map.locator('.area.missing')).not.toHaveCount(0);
	await expect(map.map.locator('a .area:not(.missing)')).toHaveCount(0);
	await expect(page.getByText('Every country is not assessed')).toBeVisible();
	await expect(page).toHaveURL(/measure=participation_inclusion/);
});

test('the legend’s counts add up to the countries of the view', async ({ page }) => {
	const map = new MapPage(page);
	await map.open('?measure=pub_consumer_law');
	const legend = page.locator('.map-legend li').filter({ hasNotText: 'Hatched' }).locator('.count');
	const counts = (await legend.allTextContents()).map((text) => parseInt(text, 10));
	expect(counts.reduce((sum, count) => sum + count, 0)).toBe(195);
	expect(
		await page.locator('.map-legend li', { hasText: 'Not assessed' }).locator('.count').textContent(),
	).toBe('18 countries');
});

test('another method is two presses away and says what it can speak to', async ({ page }) => {
	const map = new MapPage(page);
	await map.open();
	await page.locator('summary', { hasText: 'This is not an ITU assessment.' }).click();
	await expect(page.getByText('9 direct facts and 8 proxies, over 7 of the 8 pillars.')).toBeVisible();
	await map.more();
	await page.getByRole('radio', { name: 'Direct facts only' }).check({ force: true });
	await expect(page.getByText('9 direct facts, over 4 of the 8 pillars.')).toBeVisible();
	await expect(page).toHaveURL(/method=direct_facts/);
	await expect(map.place('USA')).toHaveAttribute('aria-label', /Band/);
});

test('the table sorts by name both ways and filters without regard to accents', async ({ page }) => {
	const map = new MapPage(page);
	await map.open();
	await map.table.getByRole('button', { name: 'Country', exact: true }).click();
	await expect(map.table.locator('tbody tr').first()).toContainText('Afghanistan');
	await map.table.getByRole('button', { name: 'Country', exact: true }).click();
	await expect(map.table.locator('tbody tr').first()).toContainText('Zimbabwe');
	await page.getByLabel('Filter').fill('cote');
	await expect(map.table.locator('tbody tr')).toHaveCount(1);
	await expect(map.row('CIV')).toBeVisible();
	await page.getByLabel('Filter').fill('atlantis');
	await expect(map.table).toContainText('No country here matches “atlantis”.');
});

test('every rank that is asked for has its range', async ({ page }) => {
	const map = new MapPage(page);
	await map.open();
	await page.getByRole('checkbox', { name: 'Show ranks' }).check();
	const ranks = await map.table
		.locator('tr[data-country] td:nth-of-type(4)')
		.evaluateAll((cells) => cells.map((cell) => cell.textContent.trim()));
	expect(ranks.filter((rank) => /^\d+ \d+–\d+$/.test(rank))).toHaveLength(195);
});
