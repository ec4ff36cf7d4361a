// The workspace by keyboard alone.
import { expect, test } from './fixture.ts';

test('by keyboard alone: from page load to Nepal, Bhutan and Maldives compared on Legal framework, and a PNG', async ({
	page,
}) => {
	test.slow();
	await page.goto('/', { waitUntil: 'networkidle' });
	await expect(page.locator('svg a[tabindex="0"]')).toHaveCount(1);
	const tabTo = async (isThere: () => Promise<boolean>) => {
		for (let press = 0; press < 120; press += 1) {
			if (await isThere()) return;
			await page.keyboard.press('Tab');
		}
		throw new Error('Tab does not lead there');
	};
	const isOn = (selector: string) => () =>
		page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
	await tabTo(isOn('summary:has(+ .end)'));
	await page.keyboard.press('Enter');
	await tabTo(isOn('input[list]'));
	await page.keyboard.type('Nepal, BTN, maldives');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('list', { name: 'Countries compared' }).getByRole('listitem')).toHaveCount(3);
	await page.keyboard.press('Tab');
	await page.keyboard.press('7');
	await expect(page).toHaveURL(/\/compare\/profile\/world\?countries=NPL,BTN,MDV/);
	await tabTo(async () =>
		page.evaluate(() => document.activeElement?.closest('label')?.textContent.startsWith('Across') ?? false),
	);
	await page.keyboard.type('Indicators of: Legal');
	await expect(page).toHaveURL(/measure=legal_framework/);
	await expect(page.getByRole('figure').getByText('Bhutan').first()).toBeVisible();
	await tabTo(async () =>
		page.evaluate(() => document.activeElement?.textContent.replace(/\s+/g, ' ').trim() === 'Save as PNG'),
	);
	const arriving = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	expect((await arriving).suggestedFilename()).toMatch(/profile.*\.png$/);
});
