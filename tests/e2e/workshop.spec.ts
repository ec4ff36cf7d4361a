// A workshop on weights: a phone makes a code, the chair reads it, and the room sees what holds.
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { writeCode } from '../../src/lib/workshop/code.ts';
import { faultsInEveryLook } from './axe.ts';
import { expect, test } from './fixture.ts';

const PILLARS = [
	...['legal_framework', 'governance_strategy', 'enforcement_reporting', 'child_support'],
	...['education_awareness', 'industry_technology', 'participation_inclusion', 'data_cooperation'],
];
const room = (count: number): readonly string[] =>
	Array.from({ length: count }, (_, phone) =>
		writeCode(
			PILLARS.map((_id, at) => (phone * (at + 3) + at + 1) % 6),
			phone % 19,
			PILLARS,
		),
	);

async function gather(page: Page, codes: readonly string[]): Promise<void> {
	await page.getByLabel('Codes, one a line').fill(codes.join('\n'));
	await page.getByRole('button', { name: 'Add', exact: true }).click();
}

test('a delegate gets a code of eight letters, whose picture the chair reads back; a slip is refused', async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/workshop', { waitUntil: 'networkidle' });
	for (const group of await page.locator('fieldset').all())
		await group.getByLabel('4').check({ force: true });
	await expect(page.locator('.letters')).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
	const code = (await page.locator('.letters').innerText()).replace('-', '');
	const picture = await page.getByRole('img', { name: `QR code that says ${code}` }).screenshot();
	await page.goto('/workshop#chair');
	await page.getByLabel('Read codes from pictures').setInputFiles({
		...{ name: 'code.png', mimeType: 'image/png', buffer: picture },
	});
	await expect(page.getByRole('heading', { name: 'Codes gathered: 1' })).toBeVisible();
	const [first = ''] = code.slice(-1);
	await gather(page, [code.slice(0, 7) + (first === '2' ? '3' : '2')]);
	await expect(page.getByRole('alert')).toContainText('a character is wrong, or two have changed places');
	await gather(page, [code]);
	await expect(page.getByRole('alert')).toContainText('it is in the list already');
	await expect(page.getByRole('heading', { name: 'Codes gathered: 1' })).toBeVisible();
});

test('the room of nineteen sees its spread and what holds, keeps it, and hands it on as slides and a file', async ({
	page,
}) => {
	test.slow();
	await page.goto('/workshop#chair', { waitUntil: 'networkidle' });
	await gather(page, room(19));
	await expect(page.getByRole('heading', { name: 'Codes gathered: 19' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'How important the room finds each pillar' })).toBeVisible();
	await page.getByLabel('Region', { exact: true }).selectOption('africa');
	const rows = page.getByRole('table', { name: /everybody’s weights: Africa/ }).getByRole('row');
	await expect(rows).toHaveCount(45);
	await expect(rows.filter({ hasText: 'Rwanda' })).toContainText(/Band \d in \d+ of 19/);
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'The outcome as CSV' }).click();
	expect((await saving).suggestedFilename()).toMatch(/-workshop-2026\.csv$/);
	const presenting = page.waitForEvent('download');
	await page.getByRole('button', { name: 'The spread as PowerPoint' }).click();
	const file = await presenting;
	expect(file.suggestedFilename()).toMatch(/-workshop-en\.pptx$/);
	const parts = Object.keys(unzipSync(readFileSync(await file.path())));
	expect(parts.filter((path) => /charts\/chart\d+\.xml$/.test(path))).toHaveLength(1);
	expect(parts.filter((path) => /slides\/slide\d+\.xml$/.test(path))).toHaveLength(2);
	await page.getByRole('button', { name: 'Add the result to the slides' }).click();
	await expect(page.getByText('Added: the deck has 2 slides.')).toBeVisible();
	await page.getByRole('button', { name: 'Remove all codes' }).click();
	await expect(page.getByRole('heading', { name: 'Codes gathered: 0' })).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('heading', { name: 'Codes gathered: 19' })).toBeVisible();
	await page.reload({ waitUntil: 'networkidle' });
	await expect(page.getByRole('heading', { name: 'Codes gathered: 19' })).toBeVisible();
	await page.goto('/present', { waitUntil: 'networkidle' });
	await expect(page.locator('li[data-slide]')).toHaveCount(2);
	await expect(page.locator('li[data-slide]').first()).toContainText('Workshop on weights: 19 delegates');
});

test('weights in the middle that give no country a score have no map, and the page says so', async ({
	page,
}) => {
	await page.goto('/workshop#chair', { waitUntil: 'networkidle' });
	await gather(page, [
		writeCode(
			PILLARS.map((id) => (id === 'participation_inclusion' ? 5 : 0)),
			0,
			PILLARS,
		),
	]);
	await expect(page.getByText('The median weights give no country a score')).toBeVisible();
	await expect(page.getByRole('link', { name: 'The map under the median weights' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Add the result to the slides' }).click();
	await expect(page.getByText('Added: the deck has 1 slide.')).toBeVisible();
	await page.goto('/present', { waitUntil: 'networkidle' });
	await expect(page.locator('li[data-slide]')).toHaveCount(1);
	await expect(page.locator('li[data-slide]')).toContainText('give no country a score');
});

test('what leaves the page of the spread is said to be the word of the room, and no address is given for it', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/workshop#chair', { waitUntil: 'networkidle' });
	await gather(page, room(3));
	await page.getByRole('button', { name: 'Copy caption' }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const caption = await page.evaluate(() => navigator.clipboard.readText());
	expect(caption).toContain('Sources: what the delegates of this room said.');
	expect(caption).toMatch(/Method: .*\. Edition \d+/);
	expect(caption).not.toContain('http');
	await expect(page.getByRole('button', { name: 'Link to this view' })).toHaveCount(0);
});

test('the spread on the screen is asked no question of weights, and leads nowhere', async ({ page }) => {
	await page.goto('/workshop#chair', { waitUntil: 'networkidle' });
	await gather(page, room(3));
	await page.getByRole('button', { name: 'Present', exact: true }).click();
	const slide = page.getByRole('dialog', { name: 'How important the room finds each pillar' });
	await expect(slide.getByRole('button', { name: 'Notes', exact: true })).toBeAttached();
	await expect(slide.getByRole('button', { name: 'What if…' })).toHaveCount(0);
	await expect(slide.getByRole('button', { name: 'QR code' })).toHaveCount(0);
	for (const key of ['w', 'q', 'n']) await page.keyboard.press(key);
	await expect(slide.getByRole('region', { name: 'Notes' })).toBeVisible();
	await expect(page.getByRole('complementary', { name: 'What if…' })).toHaveCount(0);
	await expect(page.getByRole('dialog')).toHaveCount(1);
});

for (const path of ['/workshop#chair', '/ar/workshop#chair'])
	test(`${path} with codes gathered, some of them refused, is for everyone`, async ({ page }) => {
		test.slow();
		await page.goto(path, { waitUntil: 'networkidle' });
		await page.locator('textarea').fill([...room(3), 'WRONG'].join('\n'));
		await page.locator('form button[type="submit"]').click();
		await expect(page.getByRole('alert')).toBeVisible();
		await expect(page.locator('figure .drawing svg')).toBeVisible();
		await expect(page.getByRole('table').last()).toBeVisible();
		expect(await faultsInEveryLook(page)).toEqual([]);
	});

test('the code a delegate gets, and the bars it is picked on, are for everyone', async ({ page }) => {
	await page.goto('/workshop', { waitUntil: 'networkidle' });
	for (const group of await page.locator('fieldset').all())
		await group.getByLabel('4').check({ force: true });
	await expect(page.locator('.letters')).toBeVisible();
	expect(await faultsInEveryLook(page)).toEqual([]);
});

test('where there is no camera the page says so, and codes are typed or read from a picture', async ({
	page,
}) => {
	await page.goto('/workshop#chair', { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: 'Scan with the camera' }).click();
	await expect(page.getByText(/^The camera cannot be used here \(.+\)\. Type the codes/)).toBeVisible();
	await gather(page, room(1));
	await expect(page.getByRole('heading', { name: 'Codes gathered: 1' })).toBeVisible();
	await expect(page.getByLabel('Read codes from pictures')).toBeEnabled();
});

test('over plain HTTP from another device the page says why there is no camera', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(globalThis, 'isSecureContext', { value: false });
		Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
	});
	await page.goto('/workshop#chair', { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: 'Scan with the camera' }).click();
	await expect(page.getByText(/only to pages opened by HTTPS or from this device itself/)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Scan with the camera' })).toBeEnabled();
});
