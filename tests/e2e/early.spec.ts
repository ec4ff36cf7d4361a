// What a reader presses, types or chooses before the page is alive is done once it is.
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { openMore } from './pages.ts';

/** Opens a page whose scripts do not arrive until told to. */
async function openAsleep(page: Page, address: string): Promise<() => void> {
	let wake: () => void = () => undefined;
	const awake = new Promise<void>((done) => (wake = done));
	await page.route('**', async (route) => {
		if (route.request().resourceType() === 'script') await awake;
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'commit' });
	await expect(page.getByRole('contentinfo')).toBeVisible();
	return wake;
}

test('a column head pressed too early is seen to be heard, and the table is sorted once, however often it was pressed', async ({
	page,
}) => {
	const wake = await openAsleep(page, '/compare/heat/cis');
	const head = page.getByRole('columnheader', { name: /Legal framework/ });
	const button = head.getByRole('button').first();
	await button.click();
	await button.click();
	await expect(button).toHaveAttribute('aria-busy', 'true');
	wake();
	await expect(head).toHaveAttribute('aria-sort', 'descending');
	await expect(button).not.toHaveAttribute('aria-busy');
	await expect(page).toHaveURL(/sort=legal_framework/);
	await button.click();
	await expect(head).toHaveAttribute('aria-sort', 'ascending');
});

test('a country looked for too early, by keyboard alone, is opened', async ({ page }) => {
	const wake = await openAsleep(page, '/');
	await page.getByRole('button', { name: 'Find a country' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Country name or code')).toBeFocused();
	await page.keyboard.type('guinea');
	wake();
	await expect(page.getByRole('dialog').getByRole('link').first()).toHaveText(/^\s*Guinea/);
	await expect(page.getByLabel('Country name or code')).toHaveValue('guinea');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Guinea', exact: true })).toBeVisible();
});

test('a country looked for and asked for too early is opened too', async ({ page }) => {
	const wake = await openAsleep(page, '/method');
	await page.getByRole('button', { name: 'Find a country' }).click();
	await page.keyboard.type('tuv');
	await page.keyboard.press('Enter');
	wake();
	await expect(page.getByRole('heading', { level: 1, name: 'Tuvalu' })).toBeVisible();
});

test('what is chosen and typed too early is chosen and typed, over what the address says', async ({
	page,
}) => {
	const wake = await openAsleep(page, '/?measure=child_support');
	await page.getByRole('combobox', { name: 'Measure' }).selectOption('legal_framework');
	await page.getByRole('searchbox', { name: 'Filter' }).fill('nepal');
	await openMore(page);
	await page.getByLabel('Compare', { exact: true }).fill('NPL, BTN');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	wake();
	await expect(page).toHaveURL(/countries=NPL,BTN/);
	await expect(page).toHaveURL(/measure=legal_framework/);
	await expect(page.locator('tr[data-country]')).toHaveCount(1);
	await expect(page.getByRole('list', { name: 'Countries compared' })).toContainText('Nepal');
});

test('a single key pressed too early does what it does', async ({ page }) => {
	const wake = await openAsleep(page, '/region/africa');
	await page.keyboard.press('0');
	wake();
	await expect(page).toHaveURL(/form=tiles/);
});
