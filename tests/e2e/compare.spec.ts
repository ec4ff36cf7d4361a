// The comparison pictures of the regional workspace: heat map, profiles, distribution, scatter plot and change.
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

const VIEWS = ['heat', 'profile', 'distribution', 'scatter', 'change'] as const;

/** The countries of the heat map, from the first row down. */
const countries = (page: Page) =>
	page.locator('tr[data-country]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-country')));

/** Waits until the heat map listens: a row lights up under the pointer. */
async function waitUntilAwake(page: Page): Promise<void> {
	const row = page.locator('tr[data-country="NPL"]');
	await expect(async () => {
		await page.mouse.move(0, 0);
		await row.getByRole('rowheader').hover();
		await expect(row).toHaveClass(/lit/, { timeout: 500 });
	}).toPass();
}

test('the heat map shows every country of the region and sorts by a column, either way', async ({ page }) => {
	await page.goto('/compare/heat/asia_pacific');
	await expect(page.locator('tr[data-country]')).toHaveCount(39);
	await expect(page.getByText('sorted by overall band, then score')).toBeVisible();
	const law = page.getByRole('button', { name: /Legal framework/ });
	await waitUntilAwake(page);
	await law.click();
	await expect(page).toHaveURL(/sort=legal_framework/);
	const column = page.getByRole('columnheader', { name: /Legal framework/ });
	await expect(column).toHaveAttribute('aria-sort', 'descending');
	const highest = await countries(page);
	await law.click();
	await expect(column).toHaveAttribute('aria-sort', 'ascending');
	const lowest = await countries(page);
	expect(lowest).not.toEqual(highest);
	expect(lowest.toSorted()).toEqual(highest.toSorted());
	await page.getByRole('button', { name: 'Country', exact: true }).click();
	expect((await countries(page))[0]).toBe('AFG');
});

test('the heat map turns to the indicators of a pillar', async ({ page }) => {
	await page.goto('/compare/heat/asia_pacific');
	await waitUntilAwake(page);
	await page.getByLabel('Columns').selectOption('legal_framework');
	await expect(page).toHaveURL(/measure=legal_framework/);
	await expect(page.getByRole('columnheader', { name: /Cybercrime law/ })).toBeVisible();
	await expect(page.getByRole('heading', { name: /each indicator of “Legal framework”/ })).toBeVisible();
});

test('profiles of Nepal, Bhutan and Maldives are three named lines, with what cannot be told apart', async ({
	page,
}) => {
	await page.goto('/compare/profile/asia_pacific?measure=legal_framework&countries=NPL,BTN,MDV');
	const picture = page.getByRole('img', { name: /Nepal, Bhutan and Maldives/ });
	for (const [id, name] of [
		['NPL', 'Nepal'],
		['BTN', 'Bhutan'],
		['MDV', 'Maldives'],
	] as const)
		await expect(picture.locator(`[data-id="${id}"] text`)).toHaveText(name);
	await expect(page.locator('[data-pair="NPL BTN"]')).toContainText('Cannot be told apart: Law');
	await expect(page.locator('[data-pair="NPL MDV"]')).toContainText('Nepal is ahead: Law');
});

test('profiles without a choice offer some, and one press draws them', async ({ page }) => {
	// The button listens once the page is awake.
	await page.goto('/compare/profile/asia_pacific', { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: /^Highest, middle and lowest overall/ }).click();
	await expect(page).toHaveURL(/countries=KOR,/);
	await expect(page.getByRole('img', { name: /Korea/ }).locator('g[data-id]')).toHaveCount(3);
});

test('the distribution counts who is scored and draws a dot for each', async ({ page }) => {
	await page.goto('/compare/distribution/asia_pacific?measure=legal_framework');
	const picture = page.getByRole('img', { name: /How scores are spread/ });
	await expect(picture.locator('circle[data-id="NPL"]').first()).toBeVisible();
	await expect(picture).toContainText('39 of 39 scored');
});

test('a scatter plot against a context series says that it is never scored and who is not drawn', async ({
	page,
}) => {
	await page.goto('/compare/scatter/asia_pacific', { waitUntil: 'networkidle' });
	const picture = page.getByRole('img', { name: /Overall against Internet users/ });
	await expect(picture.locator('circle[data-id="NPL"]')).toBeVisible();
	await expect(page.getByText(/never part of them/)).toBeVisible();
	await expect(page.getByText(/Not drawn, as one of the two values is missing/)).toBeVisible();
	await page.getByLabel('Along the bottom').selectOption('csam_reports');
	await expect(page.getByText(/Many reports do not mean/)).toBeVisible();
	await expect(page.getByRole('img', { name: /CyberTipline/ })).toContainText('logarithmic scale');
});

test('change opens on the method both editions have, and says who moved, why and since when', async ({
	page,
}) => {
	await page.goto('/compare/change/africa');
	await expect(page.getByText('Change is told by the method “Comparable over time”')).toBeVisible();
	await expect(page.getByText(/^Joined a treaty since 2021 \(\d+\): .*Nigeria \(.*joined/)).toBeVisible();
	const picture = page.getByRole('group', { name: 'Who moved from 2021 to 2026? Africa: Overall' });
	await expect(picture.getByRole('link')).toHaveCount(9);
	await expect(picture.locator('.change-firm').first()).toBeVisible();
	await expect(picture.locator('.change-cautioned').first()).toBeVisible();
	await expect(
		page.getByRole('listitem').filter({ hasText: /^\* GCI .*the items asked differ/ }),
	).toBeVisible();
	await expect(
		page.getByText(
			/On average .* points: .* from new values, .*0\.0.* from gaps .*, .*0\.0.* from a changed/,
		),
	).toBeVisible();
});

test('the picture of the change is a map, or a line for every country, and says by which method', async ({
	page,
}) => {
	await page.goto('/compare/change/europe?method=over_time');
	await expect(page.getByText('Change is told by the method')).toHaveCount(0);
	await page.getByRole('button', { name: 'Map of change' }).click();
	await expect(page).toHaveURL(/cols=map/);
	const map = page.getByRole('img', { name: /^Change from 2021 to 2026, in points: Europe/ });
	await expect(map.locator('rect.area')).toHaveCount(46);
	await page.getByRole('button', { name: 'All countries' }).click();
	await expect(page.getByRole('img', { name: /^Overall, from 2021 to 2026/ })).toBeVisible();
	await expect(page.locator('figcaption')).toContainText('Comparable over time');
});

for (const view of VIEWS) {
	test(`${view} is no wider than a phone, of the world as of one country`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		for (const path of ['world?countries=NPL,PRK,VCT', 'asia_pacific?group=chosen&countries=NPL']) {
			await page.goto(`/compare/${view}/${path}`);
			await expect(page.getByRole('main')).toBeVisible();
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(overflow).toBeLessThanOrEqual(0);
		}
	});
}
