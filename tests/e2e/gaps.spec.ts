// The evidence gaps and the table: what they say is what the files hold, and what is chosen stays in the address.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parseCsv } from '#lib/exchange/csv.ts';
import { expect, test } from './fixture.ts';

type Cells = Readonly<Record<string, string>>;

function readRows(file: string): readonly Cells[] {
	const { header, rows } = parseCsv(file, readFileSync(`data/${file}`, 'utf8'));
	return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

const questions = new Set(
	readRows('framework.csv')
		.filter((row) => row['kind'] === 'assessment')
		.map((row) => row['id'] ?? ''),
);

/** The questions of a country with a record that answers, counted from the files. */
function countAnswered(country: string): number {
	const answered = [
		...readRows('evidence.csv').filter((row) => ['yes', 'no', 'partial'].includes(row['finding'] ?? '')),
		...readRows('observations.csv').filter((row) => ['assessed', 'bounded'].includes(row['status'] ?? '')),
	]
		.filter((row) => row['country'] === country && questions.has(row['indicator'] ?? ''))
		.map((row) => row['indicator']);
	return new Set(answered).size;
}

/** Waits until the page listens. */
async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.waitForLoadState('networkidle');
}

/** The cells of the row of a country in the table behind the picture. */
async function figureRow(page: Page, country: string): Promise<readonly string[]> {
	await page.getByText('The figures as a table').click();
	return page
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader', { name: country, exact: true }) })
		.first()
		.getByRole('cell')
		.allTextContents();
}

for (const [region, country, name] of [
	['africa', 'KEN', 'Kenya'],
	['africa', 'SYC', 'Seychelles'],
	['europe', 'GBR', 'United Kingdom of Great Britain and Northern Ireland'],
] as const)
	test(`the gaps of ${name} are those of the evidence file`, async ({ page }) => {
		await open(page, `/compare/gaps/${region}`);
		const [asked, answered, share] = await figureRow(page, name);
		const expected = countAnswered(country);
		expect([asked, answered]).toEqual([String(questions.size), String(expected)]);
		expect(share).toBe(`${Math.round((100 * expected) / questions.size)}%`);
	});

test('the picture by pillar is kept in the address, and both say that a gap in the record is none in the country', async ({
	page,
}) => {
	await open(page, '/compare/gaps/asia_pacific');
	await expect(page.getByText('A gap in the record is not a gap in the country').first()).toBeVisible();
	await page.getByRole('button', { name: 'By pillar' }).click();
	await expect(page).toHaveURL(/cols=pillars/);
	await expect(page.getByRole('img', { name: /by pillar/ })).toBeVisible();
	await expect(page.getByText('A gap in the record is not a gap in the country').first()).toBeVisible();
});

test('questions can be narrowed to a pillar and lead to the countries whose record answers', async ({
	page,
}) => {
	await open(page, '/compare/gaps/africa');
	const table = page.getByRole('group', { name: 'Which questions are open' }).getByRole('table');
	await expect(table.locator('tbody tr')).toHaveCount(questions.size);
	await page.getByRole('combobox', { name: 'Pillar' }).selectOption('legal_framework');
	await expect(table.locator('tbody tr')).toHaveCount(6);
	const treaties = table.locator('[data-question="leg_treaty_participation"]');
	await treaties.locator('summary').click();
	await treaties.getByRole('link', { name: 'Kenya' }).click();
	await expect(page).toHaveURL(/\/country\/KEN/);
});

const names = (table: Locator): Promise<readonly string[]> =>
	table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-country') ?? ''));

test.describe('the table', () => {
	test('sorts by any column, says so, and keeps the order in the address', async ({ page }) => {
		await open(page, '/compare/table/africa');
		const table = page.getByRole('table', { name: /as a table/ });
		const head = table.getByRole('columnheader', { name: 'Score' });
		await head.getByRole('button').click();
		await expect(head).toHaveAttribute('aria-sort', 'descending');
		await expect(page).toHaveURL(/sort=-score/);
		const down = await names(table);
		await head.getByRole('button').click();
		await expect(head).toHaveAttribute('aria-sort', 'ascending');
		expect(await names(table)).not.toEqual(down);
		await expect(page).toHaveURL(/sort=score/);
		await page.reload();
		await expect(head).toHaveAttribute('aria-sort', 'ascending');
	});

	test('filters by name, band and coverage', async ({ page }) => {
		await open(page, '/compare/table/africa');
		const table = page.getByRole('table', { name: /as a table/ });
		const filters = page.getByRole('group', { name: 'Filters' });
		await filters.getByRole('searchbox').fill('ken');
		await expect(table.locator('tr[data-country]')).toHaveCount(1);
		await expect(table.getByRole('rowheader', { name: 'Kenya' })).toBeVisible();
		await filters.getByRole('searchbox').fill('');
		await filters.getByRole('combobox').selectOption({ label: 'Band 1' });
		for (const text of await table.locator('td.tier').allTextContents()) expect(text).toContain('Band 1');
		await filters.getByRole('combobox').selectOption({ label: 'Any' });
		await filters.getByRole('checkbox').check();
		for (const share of await table
			.locator('td.coverage data')
			.evaluateAll((all) => all.map((each) => each.getAttribute('value'))))
			expect(Number(share)).toBeGreaterThanOrEqual(0.6);
	});

	test('shows ranks and context only when asked to, with the caution, and keeps the choice in the address', async ({
		page,
	}) => {
		await open(page, '/compare/table/africa');
		const table = page.getByRole('table', { name: /as a table/ });
		await expect(table.getByRole('columnheader', { name: 'Rank' })).toHaveCount(0);
		await expect(table.getByRole('columnheader', { name: /CyberTipline/ })).toHaveCount(0);
		await page.getByText('Columns', { exact: true }).click();
		await page.getByRole('checkbox', { name: /CyberTipline/ }).check();
		await page.getByRole('checkbox', { name: 'Show ranks' }).check();
		await page.getByRole('checkbox', { name: 'How firm the band is' }).uncheck();
		await expect(page).toHaveURL(/cols=[^&]*csam_reports/);
		await expect(page).toHaveURL(/ranks=1/);
		await expect(page).not.toHaveURL(/stability/);
		await page.reload();
		await expect(table.getByRole('columnheader', { name: 'Rank' })).toBeVisible();
		await expect(table.getByRole('columnheader', { name: /CyberTipline.*never scored/ })).toBeVisible();
		await expect(table.getByRole('columnheader', { name: 'How firm the band is' })).toHaveCount(0);
		await expect(page.getByText('a high number is not bad readiness').first()).toBeVisible();
		const kenya = readRows('context.csv').find(
			(row) => row['country'] === 'KEN' && row['series'] === 'csam_reports',
		);
		const shown = table.locator('tr[data-country="KEN"] td.series data');
		expect(await shown.getAttribute('value')).toBe(kenya?.['value']);
	});

	test('a row can be taken into the comparison and out of it', async ({ page }) => {
		await open(page, '/compare/table/africa');
		const box = page.getByRole('checkbox', { name: 'Compare Kenya' });
		await box.check();
		await expect(page).toHaveURL(/countries=KEN/);
		await box.uncheck();
		await expect(page).not.toHaveURL(/countries=/);
	});
});

for (const path of [
	'/compare/gaps/asia_pacific',
	'/compare/gaps/europe?cols=pillars',
	'/compare/table/americas',
])
	test(`nothing runs out of ${path} on a phone`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await open(page, path);
		const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		expect(over).toBeLessThanOrEqual(0);
	});
