// Levels of the questions as a scenario: from the private answers on this device, beside the public indicators.
import { expect, test } from './fixture.ts';

test('levels of the questions start from the private answers, which the link does not hold', async ({
	page,
}) => {
	test.slow();
	await page.goto('/scenario?country=NPL&plan=leg_csam_offences:3@2028', { waitUntil: 'networkidle' });
	await expect(page.getByRole('radio', { name: 'Levels of the 42 questions' })).toBeChecked();
	await expect(page.getByText('no private answers for this country')).toBeVisible();
	await expect(page.locator('li[data-indicator]')).toHaveCount(42);
	const hotline = page.locator('li[data-indicator="enf_csam_hotline"]');
	await hotline.getByRole('checkbox').check();
	await expect(hotline).toContainText('Level 1');
	await expect(page).toHaveURL(/plan=enf_csam_hotline:1@2028,leg_csam_offences:3@2028/);
	await expect(page.locator('tr[data-year="2028"]').getByText('No score')).toBeVisible({ timeout: 60_000 });
	await page.getByRole('radio', { name: 'Public indicators' }).check();
	await expect(page.getByText('not scored by this method')).toContainText('CSAM offences');
});
