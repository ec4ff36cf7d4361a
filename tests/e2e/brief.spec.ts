// The country brief: two A4 pages on paper whatever the country and the language, accessible, readable without a script.
import { countPages, isTagged } from '../../src/cli/briefs/pages.ts';
import { findOverflow } from '../../src/cli/briefs/sheets.ts';
import { expect, test } from './fixture.ts';

const HARD = [
	'/brief/VCT',
	'/brief/COM',
	'/fr/brief/PLW',
	'/ru/brief/SYC',
	'/fr/brief/COD',
	'/ru/brief/PRK',
	'/ar/brief/NPL',
	'/es/brief/BLZ',
	'/zh/brief/VAT',
];

test('hard cases are two tagged A4 pages on which everything fits', async ({ page }) => {
	for (const path of HARD) {
		await page.emulateMedia({ media: 'print' });
		await page.goto(path);
		expect(await page.evaluate(findOverflow), path).toEqual([]);
		await expect(page.getByRole('navigation'), path).toHaveCount(0);
		const pdf = await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true });
		expect(countPages(pdf), path).toBe(2);
		expect(isTagged(pdf), path).toBe(true);
	}
});

test('paper that is too short is told from paper that fits', async ({ page }) => {
	await page.emulateMedia({ media: 'print' });
	await page.goto('/brief/NPL');
	await page.evaluate(() => {
		const filler = document.createElement('p');
		filler.append('one line after another '.repeat(400));
		document.querySelector('.sheet')?.prepend(filler);
	});
	expect((await page.evaluate(findOverflow)).join()).toContain('too long');
	expect(countPages(await page.pdf({ preferCSSPageSize: true }))).toBe(3);
});

test('known gaps and missing evidence stay apart, and no rank is shown', async ({ page }) => {
	await page.goto('/brief/PRK');
	const next = page.getByRole('region', { name: 'What next' });
	await expect(next.getByRole('heading', { name: /^Known gaps/ })).toBeVisible();
	await expect(next.getByRole('cell', { name: 'Not assessed' })).toHaveCount(1);
	await expect(next).toContainText('Not an ITU assessment.');
	await expect(page.getByRole('main')).not.toContainText(/\brank(ed)? \d/i);
	await page.goto('/brief/VAT');
	await expect(page.getByRole('region', { name: 'Where we stand' })).toContainText('Low coverage');
});

test('a button prints it', async ({ page }) => {
	await page.addInitScript(() => {
		window.print = () => document.body.setAttribute('data-printed', '');
	});
	await page.goto('/brief/NPL');
	await page.getByRole('button', { name: 'Print or save as PDF' }).click();
	await expect(page.locator('body')).toHaveAttribute('data-printed', '');
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('the brief is all there, and offers nothing that would need one', async ({ page }) => {
		await page.goto('/brief/NPL');
		await expect(page.getByRole('heading', { level: 1, name: 'Nepal' })).toBeVisible();
		await expect(page.getByRole('img', { name: /^Score \d+ of 100/ }).first()).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Next steps from the framework' })).toBeVisible();
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.getByRole('link', { name: 'Full profile of Nepal' })).toBeVisible();
	});
});
