// A meeting without network: whoever opened the workshop once makes a code there, and the chair sees what comes of it.
import type { Page } from '@playwright/test';
import { test } from './faultyServer.ts';
import { expect } from './fixture.ts';
import { cut, expectKeptFile, visit } from './offline.ts';

test.use({
	serviceWorkers: 'allow',
	expectedFault:
		/Failed to load resource|net::ERR|An unknown error occurred when fetching the script|ERR_INTERNET_DISCONNECTED/,
});

async function makeCode(page: Page): Promise<string> {
	for (const group of await page.locator('fieldset').all())
		await group.getByLabel('3').check({ force: true });
	await page.locator('fieldset').first().getByLabel('5').check({ force: true });
	await expect(page.locator('.letters')).toBeVisible();
	return page.locator('.letters').innerText();
}

test('a workshop that was opened once is held without network: a code is made, typed, read from a picture and scored', async ({
	page,
	server,
}) => {
	test.slow();
	await visit(page, '/workshop');
	await page.getByRole('link', { name: 'For the chair: the room' }).click();
	await expect(page.getByLabel('Codes, one a line')).toBeVisible();
	await expectKeptFile(page, /duckdb.*\.wasm$/);
	await expectKeptFile(page, /duckdb.*worker.*\.js$/);
	await expectKeptFile(page, /scan\.worker.*\.js$/);
	cut(server);

	await page.goto('/workshop');
	await page.reload();
	await page.waitForFunction(() => 'isAlive' in globalThis);
	const code = await makeCode(page);
	const picture = await page.getByRole('img', { name: /^QR code that says/ }).screenshot();

	await page.goto('/workshop#chair');
	await page.reload();
	await page.waitForFunction(() => 'isAlive' in globalThis);
	await page.getByLabel('Codes, one a line').fill(code);
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Codes gathered: 1' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'How important the room finds each pillar' })).toBeVisible();
	await expect(page.getByRole('table', { name: /everybody’s weights: World/ }).getByRole('row')).toHaveCount(
		196,
	);
	await page.getByLabel('Read codes from pictures').setInputFiles({
		...{ name: 'code.png', mimeType: 'image/png', buffer: picture },
	});
	await expect(page.getByRole('alert')).toContainText('it is in the list already');
});

test('the page of the chair, opened once and first of all, is ready to score without network', async ({
	page,
	server,
}) => {
	test.slow();
	await visit(page, '/workshop#chair');
	await expectKeptFile(page, /duckdb.*\.wasm$/);
	await expectKeptFile(page, /duckdb.*worker.*\.js$/);
	await expectKeptFile(page, /\/data\//);
	cut(server);
	await page.reload();
	await page.waitForFunction(() => 'isAlive' in globalThis);
	const delegate = await page.context().newPage();
	await delegate.goto('/workshop');
	await delegate.waitForFunction(() => 'isAlive' in globalThis);
	await page.getByLabel('Codes, one a line').fill(await makeCode(delegate));
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'How important the room finds each pillar' })).toBeVisible();
});
