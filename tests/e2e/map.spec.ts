// The comparison map: every country can be picked by mouse and keyboard, and map and table say the same.
import { VIEW_IDS, type MapLayout } from '#lib/geography/layout.ts';
import { expect, test } from './fixture.ts';
import { MapPage } from './pages.ts';

type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** The arrow keys that lead from one country to another, by the layout's neighbours. */
function findWay({ neighbours }: MapLayout, from: string, to: string): readonly Arrow[] {
	const ways = new Map<string, readonly Arrow[]>([[from, []]]);
	for (const [here, way] of ways) {
		if (here === to) return way;
		const around = neighbours[here];
		const steps: readonly (readonly [Arrow, string | null | undefined])[] = [
			['ArrowUp', around?.up],
			['ArrowDown', around?.down],
			['ArrowLeft', around?.left],
			['ArrowRight', around?.right],
		];
		for (const [arrow, next] of steps) if (next && !ways.has(next)) ways.set(next, [...way, arrow]);
	}
	throw new Error(`no way from ${from} to ${to}`);
}

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
		await map.map.locator('a[tabindex="0"]').focus();
		let here = (await map.focused()) ?? '';
		for (const { id } of layout.countries) {
			for (const arrow of findWay(layout, here, id)) await page.keyboard.press(arrow);
			expect(await map.focused()).toBe(id);
			here = id;
		}
		await page.keyboard.press(' ');
		await expect(map.place(here)).toHaveAttribute('aria-current', 'true');
	});
}

test('all 195 countries are on the world map, and each is on the map of one region', async ({ page }) => {
	const regional: string[] = [];
	for (const view of VIEW_IDS.filter((id) => id !== 'world'))
		regional.push(...(await new MapPage(page, view).layout()).countries.map(({ id }) => id));
	const world = (await new MapPage(page).layout()).countries.map(({ id }) => id);
	expect(world).toHaveLength(195);
	expect(regional.toSorted()).toEqual(world.toSorted());
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
		.getByLabel('What the map shows')
		.selectOption({ label: 'Law enforcement, justice and reporting mechanisms: whole pillar' });
	await expect(map.map.locator('.area.missing')).not.toHaveCount(0);
	await expect(map.map.locator('a .area:not(.missing)')).toHaveCount(0);
	await expect(page.getByText('Every country is not assessed')).toBeVisible();
	await expect(page).toHaveURL(/measure=enforcement_reporting/);
});

test('the legend’s counts add up to the countries of the view', async ({ page }) => {
	const map = new MapPage(page);
	await map.open('?measure=pub_consumer_law');
	const legend = page.locator('.map-legend li').filter({ hasNotText: 'Hatched' }).locator('.count');
	const counts = (await legend.allTextContents()).map(Number);
	expect(counts.reduce((sum, count) => sum + count, 0)).toBe(195);
	expect(
		await page.locator('.map-legend li', { hasText: 'Not assessed' }).locator('.count').textContent(),
	).toBe('18');
});

test('the other method is one click away and says what it can speak to', async ({ page }) => {
	const map = new MapPage(page);
	await map.open();
	await expect(page.getByText('5 direct facts and 4 proxies, over 6 of the 8 pillars.')).toBeVisible();
	await page.getByRole('radio', { name: 'Direct facts only' }).check({ force: true });
	await expect(page.getByText('5 direct facts, over 3 of the 8 pillars.')).toBeVisible();
	await expect(page).toHaveURL(/method=direct_facts/);
	await expect(map.place('USA')).toHaveAttribute('aria-label', /Band/);
});

test('the table sorts by name both ways and filters without regard to accents', async ({ page }) => {
	const map = new MapPage(page);
	await map.open();
	await map.table.getByRole('button', { name: 'Country' }).click();
	await expect(map.table.locator('tbody tr').first()).toContainText('Afghanistan');
	await map.table.getByRole('button', { name: 'Country' }).click();
	await expect(map.table.locator('tbody tr').first()).toContainText('Zimbabwe');
	await page.getByLabel('Filter').fill('cote');
	await expect(map.table.locator('tbody tr')).toHaveCount(1);
	await expect(map.row('CIV')).toBeVisible();
	await page.getByLabel('Filter').fill('atlantis');
	await expect(map.table).toContainText('No country here matches “atlantis”.');
});
