// The country page: every value and record leads to a named, dated source.
import { expect, test } from './fixture.ts';

for (const country of ['FRA', 'NPL', 'TUV', 'VAT']) {
	test(`every value and record of ${country} leads to a named, dated source`, async ({ page }) => {
		await page.goto(`/country/${country}`);
		const values = page.locator('.value:not(.not_assessed)');
		const proofs = await page
			.locator('li:has(> .value) .proof')
			.evaluateAll((cells) =>
				cells.map((cell) => cell.querySelector('a[href^="#source-"]')?.getAttribute('href') ?? ''),
			);
		expect(proofs.length).toBe(17);
		expect(proofs.every((href) => href !== '')).toBe(true);
		if (country !== 'VAT') expect(await values.count()).toBeGreaterThan(4);

		const sources = await page.locator('#sources li').evaluateAll((each) =>
			each.map((source) => ({
				id: source.id,
				name: source.querySelector('a')?.textContent.trim() ?? '',
				href: source.querySelector('a')?.getAttribute('href') ?? '',
				about: source.textContent.replaceAll(/\s+/g, ' ').trim(),
			})),
		);
		expect(sources.length).toBeGreaterThanOrEqual(9);
		expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
		for (const { name, href, about } of sources) {
			expect(name).not.toBe('');
			expect(href).toMatch(/^https?:\/\//);
			expect(about).toMatch(/as of .*\d{4}/);
		}
		const named = sources.map(({ id }) => `#${id}`);
		const marks = await page
			.locator('a[href^="#source-"]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		expect(marks.filter((href) => !named.includes(href))).toEqual([]);
	});
}

test('the 42 questions are there: not assessed, but where the record proves a level', async ({ page }) => {
	await page.goto('/country/NPL');
	await expect(page.locator('#record li[id] > div > p > a[href^="/method#"]')).toHaveCount(42);
	const shown = page.locator('.status');
	await expect(shown).toHaveCount(42);
	await expect(shown.filter({ hasText: /^Not assessed$/ })).toHaveCount(37);
	await expect(page.locator('#sup_child_helpline .status')).toHaveText('The record proves at least level 1');
	await expect(page.locator('#sup_complaint_remedy .status')).toHaveText(
		'The record proves at least level 2',
	);
	await expect(page.locator('#leg_treaty_participation .status')).toContainText('50');
});

test('the page steps through the region in the order of names, and round', async ({ page }) => {
	await page.goto('/country/ALB');
	await page.getByRole('link', { name: 'Next: Andorra' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Andorra' })).toBeVisible();
	await page.getByRole('link', { name: 'Previous: Albania' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Albania' })).toBeVisible();
	await expect(page.getByRole('link', { name: /^Previous: / })).toBeVisible();
});

test('initiatives are shown with document and paragraph, and called unscored', async ({ page }) => {
	await page.goto('/country/NPL#initiatives');
	const part = page.getByRole('region', { name: 'Initiatives in working-group documents' });
	await expect(part).toContainText('not scored');
	await expect(part).toContainText('paragraph');
});

test('a country ITU’s list omits says that its region was assigned here', async ({ page }) => {
	await page.goto('/country/PRK');
	await expect(page.getByText('region assigned here')).toBeVisible();
});

test.describe('an address that does not exist', () => {
	test.use({ expectedFault: /status of 404/ });

	test('is told so, with a way back, at any depth', async ({ page }) => {
		for (const [path, title, home] of [
			['/country/XXX', 'There is no such page', '/'],
			['/nowhere', 'There is no such page', '/'],
			['/fr/region/atlantis/deep', 'Cette page n’existe pas', '/fr'],
		] as const) {
			const response = await page.goto(path);
			expect(response?.status()).toBe(404);
			await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
			await expect(page.getByRole('main').getByRole('link')).toHaveAttribute('href', home);
		}
	});
});

test('the finder in the header leads to any country', async ({ page }) => {
	await page.goto('/method');
	await page.getByRole('button', { name: 'Find a country' }).click();
	await page.getByLabel('Country name or code').fill('tuv');
	await page
		.getByRole('dialog')
		.getByRole('link', { name: /Tuvalu/ })
		.click();
	await expect(page.getByRole('heading', { level: 1, name: 'Tuvalu' })).toBeVisible();
});
