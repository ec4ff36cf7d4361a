// The table beside a map is in the page as it was built until someone turns to it: what it shows is never another map's.
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { MapPage } from './pages.ts';

const rows = (page: Page) => page.getByRole('group', { name: 'Countries, scrolling' }).locator('tbody tr');

test('from region to region the table goes with the map, though nobody ever touched it', async ({ page }) => {
	await new MapPage(page, 'africa').open();
	await expect(rows(page)).toHaveCount(44);
	await page.locator('summary', { hasText: /^Region/ }).click();
	const regions = page.getByRole('navigation', { name: 'Region' });
	await regions.getByRole('link', { name: 'Arab States' }).press('Enter');
	await expect(page).toHaveURL('/region/arab_states');
	await expect(rows(page)).toHaveCount(22);
	await expect(rows(page).filter({ hasText: 'Qatar' })).toHaveCount(1);
	await expect(page.getByRole('table', { name: /Arab States/ }).first()).toBeVisible();
	await page.goBack();
	await expect(rows(page)).toHaveCount(44);
	await expect(rows(page).filter({ hasText: 'Qatar' })).toHaveCount(0);
});

test('a filter typed before the page is alive holds, and the table wakes for it', async ({ page }) => {
	let wake: () => void = () => undefined;
	const awake = new Promise<void>((done) => (wake = done));
	await page.route(/\.js$/, async (route) => {
		await awake;
		await route.continue();
	});
	await page.goto('/region/africa', { waitUntil: 'commit' });
	await page.getByRole('searchbox', { name: 'Filter' }).fill('rwanda');
	wake();
	await expect(rows(page)).toHaveCount(1);
	await expect(page.getByRole('searchbox', { name: 'Filter' })).toHaveValue('rwanda');
});

test.describe('where data are late', () => {
	test.use({ expectedFault: /Failed to load resource.*pages\/country\/NPL/s });

	test('a page whose data are missing or cut off for a while stays as it was built, and then comes alive', async ({
		page,
	}) => {
		let asked = 0;
		await page.route('**/pages/country/NPL.json', async (route) => {
			asked += 1;
			if (asked === 1) await route.fulfill({ status: 404, body: 'Not found' });
			else if (asked === 2) await route.fulfill({ contentType: 'application/json', body: '{"build":' });
			else await route.continue();
		});
		await page.goto('/country/NPL');
		await expect(page.getByRole('heading', { level: 1, name: 'Nepal' })).toBeVisible();
		await page.getByText('Adjust weights').click();
		await expect(page.getByText('Engine ready')).toBeVisible();
		expect(asked).toBe(3);
	});
});
