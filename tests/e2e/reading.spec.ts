// Pages for everyone: without JavaScript, in six languages, by keyboard and screen reader, in the light and the dark.
import { expect, test } from './fixture.ts';

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the front page shows map, legend, table and method', async ({ page }) => {
		await page.goto('/');
		await expect(page.locator('svg a[data-id]')).toHaveCount(195);
		await expect(page.getByRole('table').first().locator('tbody tr')).toHaveCount(195);
		await expect(page.getByText('This is not an ITU assessment.')).toBeVisible();
		await page.locator('summary', { hasText: /^Region/ }).click();
		await expect(
			page.getByRole('navigation', { name: 'Region' }).getByRole('link', { name: 'Arab States' }),
		).toBeVisible();
		await page.locator('summary', { hasText: /^Region/ }).click();
		await expect(page.getByRole('combobox')).toBeHidden();
		await page.locator('tr[data-country="NPL"] a').click();
		await expect(page.getByRole('heading', { level: 1, name: 'Nepal' })).toBeVisible();
	});

	test('a country page shows its band, pillars, values and sources', async ({ page }) => {
		await page.goto('/country/NPL');
		await expect(page.getByText('Band 3').first()).toBeVisible();
		// Each pillar has a row, and one below it on what it rests on.
		await expect(page.getByRole('table').first().locator('> tbody > tr')).toHaveCount(16);
		await page.goto('/country/NPL#sources');
		await expect(page.locator('#sources li a').first()).toBeVisible();
	});
});

for (const [locale, direction, name] of [
	['ar', 'rtl', 'نيبال'],
	['fr', 'ltr', 'Népal'],
	['es', 'ltr', 'Nepal'],
	['ru', 'ltr', 'Непал'],
	['zh', 'ltr', '尼泊尔'],
] as const) {
	test(`in ${locale} the pages name themselves, their direction and countries rightly`, async ({ page }) => {
		await page.goto(`/${locale}/country/NPL`);
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
		await expect(page.locator('html')).toHaveAttribute('dir', direction);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
		await page.goto(`/${locale}`);
		await expect(page.locator('svg a[data-id="NPL"]')).toHaveAttribute('aria-label', new RegExp(name));
		await expect(page.locator('svg a[data-id="NPL"]')).toHaveAttribute('href', `/${locale}/country/NPL`);
	});
}

test('every file the data page offers can be downloaded', async ({ page }) => {
	await page.goto('/data');
	const hrefs = await page
		.getByRole('link', { name: /\.(csv|json|sql|md)$/ })
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	expect(hrefs.length).toBeGreaterThan(20);
	for (const href of hrefs)
		expect((await page.request.get(new URL(href, page.url()).href)).status()).toBe(200);
});

test('the method page gives the SQL of every stage and a place to every source', async ({ page }) => {
	await page.goto('/method');
	await expect(page.locator('#sql summary')).toHaveText([
		'rules',
		'span',
		'tree',
		'observed',
		'measured',
		'winsorised',
		'treated',
		'spread',
		'placed',
		'normalised',
		'bounded',
		'leaf_score',
		'cap',
		'eligible',
		'weight',
		'node_score',
		'ranking',
		'score',
		'region_median',
		'fault',
	]);
	const dangling = await page
		.locator('a[href^="#"]')
		.evaluateAll((links) =>
			links
				.map((link) => link.getAttribute('href') ?? '')
				.filter((href) => document.getElementById(href.slice(1)) === null),
		);
	expect(dangling).toEqual([]);
});

test('what stands behind a score is whole for a reader who opened it before the page was alive', async ({
	page,
}) => {
	let arrive: () => void = () => undefined;
	const arrived = new Promise<void>((resolve) => (arrive = resolve));
	await page.route(/\.js$/, async (route) => {
		await arrived;
		await route.continue();
	});
	await page.goto('/country/NPL', { waitUntil: 'commit' });
	await page.getByRole('button', { name: /^Overall: \d+ of 100/ }).press('Enter');
	const behind = page.getByRole('dialog');
	await expect(behind).toBeVisible();
	await expect(behind.locator('pre')).toHaveCount(0);
	arrive();
	await expect(behind.locator('pre')).toContainText('select');
});
