// The diagnostics of a framework: readable without JavaScript, true to the files, no wider than a phone.
import { expect, test } from './fixture.ts';

const TOPICS = [
	'Correlations',
	'Internal consistency',
	'Principal components',
	'Effective weights',
	'Availability by indicator',
	'Availability by country',
];

/** The rows of a CSV file without quoted cells, by column name. */
function readRows(text: string): readonly Readonly<Record<string, string>>[] {
	const [header = '', ...lines] = text.trimEnd().split('\n');
	const columns = header.split(',');
	return lines.map((line) => {
		const cells = line.split(',');
		return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every diagnosis has a heading that says what is seen, and its numbers as a table', async ({
		page,
	}) => {
		await page.goto('/method/diagnostics');
		for (const topic of TOPICS)
			await expect(
				page.getByRole('heading', { level: 2, name: new RegExp(`^${topic} .{12,}`) }),
			).toBeVisible();
		await expect(page.getByText(/NaN|undefined|Infinity/)).toHaveCount(0);
		const part = page.getByRole('region', { name: /^Availability by country/ });
		await expect(part.locator('tbody tr')).toHaveCount(195);
		await part.locator('summary').filter({ hasText: 'Africa' }).click();
		await expect(part.getByRole('link', { name: 'Angola' })).toBeVisible();
	});

	test('a correlation and an alpha stand on the page as in the files it links', async ({ page }) => {
		await page.goto('/method/diagnostics');
		const fileOf = async (name: string) => {
			const href = await page.getByRole('link', { name }).getAttribute('href');
			return readRows(await (await page.request.get(href ?? '')).text());
		};
		const pair = (await fileOf('correlations.csv')).find(
			({ a, b }) => a === 'prx_gci_organisational' && b === 'prx_gci_cooperation',
		);
		const row = page
			.getByRole('table', { name: 'Correlations of indicators' })
			.getByRole('row', { name: /GCI cooperation/ });
		await expect(
			row.getByRole('cell', { name: `${Number(pair?.['r']).toFixed(2)} n = ${pair?.['n']}` }),
		).toHaveCount(1);

		const alpha = (await fileOf('alpha.csv')).find(
			({ node, parts, dropped }) => node === 'legal_framework' && parts === 'indicators' && dropped === '',
		);
		const law = page
			.getByRole('table', { name: 'Alpha by pillar and for the index' })
			.getByRole('row', { name: /^Law/ });
		await expect(law).toContainText(Number(alpha?.['alpha']).toFixed(2));
		await expect(law).toContainText(alpha?.['n'] ?? 'no row');
	});

	test('the method page leads there, and one method to the other and back', async ({ page }) => {
		await page.goto('/method');
		await page.getByRole('link', { name: /^Framework diagnostics/ }).click();
		await expect(page.getByText('Indicators: 17.')).toBeVisible();
		await page.getByRole('link', { name: 'Direct facts only' }).click();
		await expect(page.getByText('Indicators: 9.')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Direct facts only' })).toHaveAttribute(
			'aria-current',
			'page',
		);
		await page.getByRole('link', { name: 'Public records' }).click();
		await expect(page.getByText('Indicators: 17.')).toBeVisible();
	});
});

test('every file of both methods can be downloaded', async ({ page }) => {
	for (const path of ['/method/diagnostics', '/method/diagnostics/direct_facts']) {
		await page.goto(path);
		const hrefs = await page
			.getByRole('link', { name: /\.csv$/ })
			.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		expect(hrefs).toHaveLength(6);
		for (const href of hrefs) expect((await page.request.get(href)).status()).toBe(200);
	}
});

for (const path of ['/method/diagnostics', '/method/diagnostics/direct_facts', '/ar/method/diagnostics']) {
	test(`${path} is no wider than a phone, and its wide tables can be scrolled by keyboard`, async ({
		page,
	}) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(path);
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(overflow).toBeLessThanOrEqual(0);
		const unreachable = await page
			.locator('main *')
			.evaluateAll(
				(parts) =>
					parts.filter(
						(part) =>
							part instanceof HTMLElement &&
							getComputedStyle(part).overflowX === 'auto' &&
							part.scrollWidth > part.clientWidth &&
							part.tabIndex !== 0,
					).length,
			);
		expect(unreachable).toBe(0);
	});
}
