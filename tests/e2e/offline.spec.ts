// Without network: what was visited opens, what was taken along is whole, and what is not here says so.
import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';
import { answer, test } from './faultyServer.ts';
import { cut, visit } from './offline.ts';
import { sites } from './packages.mjs';
import { violationsOf } from './axe.ts';
import { MapPage } from './pages.ts';

test.use({
	serviceWorkers: 'allow',
	expectedFault:
		/Failed to load resource|net::ERR|along\.json|An unknown error occurred when fetching the script/,
});

test('after one visit the pages that were visited open, and another says what is here', async ({
	page,
	server,
}) => {
	await visit(page, '/');
	await visit(page, '/country/NPL');
	await visit(page, '/ar/country/EGY');
	cut(server);
	const map = new MapPage(page);
	await map.open('?measure=legal_framework');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.goto('/country/NPL');
	await page.waitForFunction(() => 'isAlive' in globalThis);
	await expect(page.getByRole('heading', { level: 1, name: 'Nepal' })).toBeVisible();

	const absent = await page.goto('/country/FRA');
	expect(absent?.status()).toBe(503);
	await expect(page.getByRole('heading', { level: 1, name: 'Not on this device' })).toBeVisible();
	await expect(page.getByRole('main').getByRole('link', { name: /Nepal/ })).toBeVisible();
	await expect(page.getByRole('main').getByRole('link', { name: /مصر/ })).toHaveCount(0);
	expect(await violationsOf(page)).toEqual([]);
	await page.goto('/ar/country/FRA');
	await expect(page.getByRole('main').getByRole('link', { name: /مصر/ })).toBeVisible();

	server.heal();
	await page.goto('/country/FRA');
	await expect(page.getByRole('heading', { level: 1, name: 'France' })).toBeVisible();
});

async function choose(page: Page, ...names: string[]): Promise<void> {
	await page.goto('/along');
	for (const name of names) await page.getByRole('checkbox', { name }).check();
}

test('Africa in English and Arabic is taken along whole: every page, the weights, a slide and a file', async ({
	page,
	server,
}) => {
	test.slow();
	await choose(page, 'Africa', 'العربية');
	await page.getByRole('button', { name: 'Take it along' }).click();
	await expect(page.getByText('All of it is here.')).toBeVisible({ timeout: 120_000 });
	await expect(page.getByText('English and العربية', { exact: false })).toBeVisible();
	await visit(page, '/along');
	cut(server);

	for (const [path, heading] of [
		['/region/africa', 'Africa'],
		['/compare/table/africa', 'Africa'],
		['/compare/gaps/africa', 'Africa'],
		['/country/MLI', 'Mali'],
		['/brief/RWA', 'Rwanda'],
		['/method', 'Method'],
		['/ar/country/MLI', 'مالي'],
		['/ar/region/africa', 'إفريقيا'],
	] as const) {
		const response = await page.goto(path);
		expect(response?.status(), path).toBe(200);
		await expect(page.getByRole('heading', { name: heading }).first(), path).toBeVisible();
	}
	await new MapPage(page, 'africa').open('?w=legal_framework:4');
	await expect(page.getByText('Custom weights are on.')).toBeVisible();
	await page.keyboard.press('.');
	await expect(page.getByRole('dialog', { name: /Overall by country/ })).toBeVisible();
	await page.goto('/country/DEU');
	await expect(page.getByRole('heading', { level: 1, name: 'Not on this device' })).toBeVisible();
});

test.describe('fetching', () => {
	test.use({ folder: sites.tinyland.build });

	const begin = (page: Page) => page.getByRole('button', { name: 'Take it along' }).click();

	test('goes on after the network was gone, and says how far it is', async ({ page, server }) => {
		await page.goto('/along');
		server.fail(/\.wasm/, (response) => response.socket?.destroy());
		await begin(page);
		await expect(page.getByText('The network went away.')).toBeVisible();
		await expect(page.getByText(/^\d+ of \d+ files; whole, it takes/)).toBeVisible();
		server.heal();
		await page.getByRole('button', { name: 'Go on' }).click();
		await expect(page.getByText('All of it is here.')).toBeVisible();
		cut(server);
		await new MapPage(page).open('?w=law:12');
		await expect(page.getByText('Custom weights are on.')).toBeVisible();
	});

	test('stops when asked', async ({ page, server }) => {
		await page.goto('/along');
		server.fail(/\.wasm/, () => undefined);
		await begin(page);
		await page.getByRole('button', { name: 'Stop' }).click();
		await expect(page.getByText('Stopped. What has arrived is kept')).toBeVisible();
	});

	test('never mixes an edition with one published meanwhile, which waits until it is asked for', async ({
		page,
		server,
	}) => {
		await page.goto('/along');
		server.fail(/version\.json/, answer(200, 'application/json', '{"version":"another"}'));
		await begin(page);
		await expect(page.getByText('The site was published anew meanwhile.')).toBeVisible();
		server.heal();
		await page.goto('/along');
		await page.getByRole('button', { name: 'Go on' }).click();
		await expect(page.getByText('All of it is here.')).toBeVisible();
		const list = await (await page.request.get('/along.json')).text();
		server.fail(
			/along\.json/,
			answer(200, 'application/json', list.replace(/"build":"[^"]+"/, '"build":"next"')),
		);
		await page.goto('/along');
		await expect(
			page.getByText('What you took along stays as it is until you fetch the new one.'),
		).toBeVisible();
	});

	test('says that the device is full', async ({ page, server }) => {
		const devtools = await page.context().newCDPSession(page);
		await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 1_000_000 });
		await page.goto('/along');
		await begin(page);
		await expect(page.getByText('This device has no more room for this site')).toBeVisible();
	});

	test('is done by one tab at a time', async ({ page, context, server }) => {
		const second = await context.newPage();
		for (const tab of [page, second]) {
			await tab.goto('/along');
			await expect(tab.getByRole('button', { name: 'Take it along' })).toBeEnabled();
		}
		server.fail(/\.wasm/, () => undefined);
		await begin(page);
		await expect(page.getByRole('progressbar')).toBeVisible();
		await begin(second);
		await expect(second.getByText('Another tab is fetching already.')).toBeVisible();
	});

	test('leaves nothing behind when it is removed', async ({ page }) => {
		await page.goto('/along');
		await page.getByRole('checkbox', { name: /scoring engine/ }).uncheck();
		await begin(page);
		await expect(page.getByText('All of it is here.')).toBeVisible();
		await page.getByRole('button', { name: 'Remove from this device' }).click();
		await expect(page.getByText('Removed.')).toBeVisible();
		expect(await page.evaluate(() => caches.match('/country/AAA').then((found) => found !== undefined))).toBe(
			false,
		);
	});

	test('can be asked for by keyboard alone, in any language, and axe finds nothing', async ({ page }) => {
		await page.goto('/ar/along');
		await page.waitForFunction(() => 'isAlive' in globalThis);
		expect(await violationsOf(page)).toEqual([]);
		await page.getByRole('checkbox', { name: /محرك الحساب/ }).focus();
		await page.keyboard.press('Space');
		await page.keyboard.press('Enter');
		await expect(page.getByText('كل شيء هنا.')).toBeVisible();
	});
});
