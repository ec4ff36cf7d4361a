// Countries are found by the names people use, in any language, by code and with a slip.
import { expect, test } from './fixture.ts';
import { MapPage, openMore } from './pages.ts';

for (const [typed, name] of [
	['Tanzania', 'United Republic of Tanzania'],
	['ivory coast', 'Côte d’Ivoire'],
	['DRC', 'Democratic Republic of the Congo'],
	['turkiye', 'Türkiye'],
	['Россия', 'Russian Federation'],
	['np', 'Nepal'],
	['Phillipines', 'Philippines'],
] as const)
	test(`${typed} opens the page of ${name}, by keyboard alone`, async ({ page }) => {
		await new MapPage(page).open();
		await page.getByRole('button', { name: 'Find a country' }).press('Enter');
		await expect(page.getByLabel('Country name or code')).toBeFocused();
		await page.keyboard.type(typed);
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	});

test('a name nobody has is said to be so', async ({ page }) => {
	await new MapPage(page).open();
	await page.getByRole('button', { name: 'Find a country' }).click();
	await page.keyboard.type('Atlantis');
	await expect(page.getByText('No country is called “Atlantis” here.')).toBeVisible();
});

test('countries to compare are found the same way', async ({ page }) => {
	await new MapPage(page).open();
	await openMore(page);
	await page.getByLabel('Compare', { exact: true }).fill('Tanzania, DRC, Ivory Coast');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(page).toHaveURL(/countries=TZA,COD,CIV/);
});
