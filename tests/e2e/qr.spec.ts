// The address of what is shown, read off the screen by another library from a picture a sixth as large.
import jsQR from 'jsqr';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

/** What a QR code on a screenshot of the page says, once it is a sixth as large; undefined where none is read. */
async function readFromAfar(page: Page): Promise<string | undefined> {
	const shot = (await page.screenshot()).toString('base64');
	const seen = await page.evaluate(async (png) => {
		const picture = new Image();
		picture.src = `data:image/png;base64,${png}`;
		await picture.decode();
		const [width, height] = [Math.round(picture.width / 6), Math.round(picture.height / 6)];
		const canvas = Object.assign(document.createElement('canvas'), { width, height });
		const pen = canvas.getContext('2d');
		if (pen === null) throw new Error('no canvas');
		pen.imageSmoothingQuality = 'high';
		pen.drawImage(picture, 0, 0, width, height);
		return { width, height, pixels: [...pen.getImageData(0, 0, width, height).data] };
	}, shot);
	return jsQR(new Uint8ClampedArray(seen.pixels), seen.width, seen.height)?.data;
}

for (const [path, name, scheme] of [
	['/region/africa?measure=legal_framework&w=legal_framework:2', 'QR code', 'light'],
	['/ar/compare/heat/africa?group=ldc', 'رمز الاستجابة السريعة', 'dark'],
] as const)
	test(`the code of ${path} leads to the same view, in the ${scheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme, forcedColors: scheme === 'dark' ? 'active' : 'none' });
		await page.goto(path, { waitUntil: 'networkidle' });
		await page.getByRole('button', { name, exact: true }).click();
		const code = page.getByRole('dialog').getByRole('img');
		await expect(code).toBeVisible();
		const address = await page.getByRole('dialog').locator('.address').innerText();
		await expect(code).toHaveAccessibleName(new RegExp(address.replace(/[.?/]/g, '\\$&')));
		expect(await readFromAfar(page)).toBe(address);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
		await page.goto(address);
		await expect.poll(() => page.url()).toContain(path);
	});

test('a slide shows its code by one key, which leaves the slides as they were, and the last slide has one', async ({
	page,
}) => {
	const slides = ['/region/africa', '#words=closing&code=1'].map((slide) => `s=${encodeURIComponent(slide)}`);
	await page.goto(`/present?${slides.join('&')}`, { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: 'Start' }).first().click();
	await expect(page.getByRole('dialog', { name: 'Overall by country: Africa' })).toBeVisible();
	await page.keyboard.press('q');
	const code = page.getByRole('dialog', { name: 'QR code' });
	await expect(code.getByRole('img')).toBeVisible();
	await expect(code).toContainText('Others cannot open this address');
	expect(await readFromAfar(page)).toMatch(/\/region\/africa\?p=[\w-]{11,13}$/);
	await page.keyboard.press('q');
	await expect(code).toHaveCount(0);
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('dialog', { name: 'How to read these figures' })).toBeVisible();
	expect(await readFromAfar(page)).toBe(`${new URL(page.url()).origin}/`);
});
