// An edition is one: what comes of another, or is no file at all, is told, never scored, and healed by loading the page again.
import type { Page, Route } from '@playwright/test';
import { z } from 'zod';
import { expect, test } from './fixture.ts';
import { MapPage, openMore } from './pages.ts';

const OBSERVATIONS = '**/data/relations/observation.csv';

test.use({ expectedFault: /Failed to load resource|pages\/country\/NPL\.json: not a page/ });

/** The published file, with every value of Nepal taken from it, as another edition might have it. */
async function ofAnotherEdition(route: Route): Promise<void> {
	const response = await route.fetch();
	const text = await response.text();
	await route.fulfill({ response, body: text.replace(/^NPL,.*\n/gm, '') });
}

const signIn = (route: Route): Promise<void> =>
	route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' });

const notice = (page: Page) =>
	page.locator('.banner').filter({ hasText: 'The scoring engine is not running' });

for (const [what, answer, says] of [
	['relations of another edition', ofAnotherEdition, 'observation.csv is not of the edition of this page'],
	['a sign-in page in place of a relation', signIn, 'a web page came in place of observation.csv'],
] as const) {
	test(`${what} are not scored: the published scores stay, and the reason is said`, async ({ page }) => {
		const map = new MapPage(page);
		await map.open();
		const published = await map.scores();
		await page.route(OBSERVATIONS, answer);
		await map.open('?w=legal_framework:4');
		await expect(notice(page)).toContainText(says);
		await expect(page.getByText('Custom weights are on.')).toBeHidden();
		expect(await map.scores()).toEqual(published);

		await page.unroute(OBSERVATIONS);
		const button = what.startsWith('relations') ? 'Load the page again' : 'Try again';
		await page.getByRole('button', { name: button }).click();
		await expect(page.getByText('Custom weights are on.')).toBeVisible();
		const nepal = published.get('NPL') ?? NaN;
		await expect.poll(async () => (await map.scores()).get('NPL')).toBeCloseTo((nepal * 7 + 3 * 75) / 10, 9);
	});
}

test('a list of another edition is a mix, though every file is the same', async ({ page }) => {
	await page.route('**/data/sha256.txt', async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: `${await response.text()}${'0'.repeat(64)}  later.csv\n` });
	});
	await new MapPage(page).open('?w=legal_framework:4');
	await expect(notice(page)).toContainText('sha256.txt is not of the edition of this page');
});

test('a relation of an edition before that the browser had kept is fetched anew, and nothing is said', async ({
	page,
}) => {
	let asked = 0;
	await page.route(OBSERVATIONS, async (route) => {
		asked += 1;
		await (asked === 1 ? ofAnotherEdition(route) : route.continue());
	});
	await new MapPage(page).open('?w=legal_framework:4');
	await expect(page.getByText('Custom weights are on.')).toBeVisible();
	expect(asked).toBe(2);
});

/** A text in a file of JSON. */
async function readJson(page: Page, path: string, key: string): Promise<string> {
	const text = await (await page.request.get(path)).text();
	return z
		.record(z.string(), z.unknown())
		.transform((file) => String(file[key]))
		.parse(JSON.parse(text));
}

/** Documents that were loaded whole, by path. */
function documents(page: Page): readonly string[] {
	const loaded: string[] = [];
	page.on('request', (request) => {
		if (request.isNavigationRequest()) loaded.push(new URL(request.url()).pathname);
	});
	return loaded;
}

test('a page whose data are of another build is loaded whole, and what came is not shown', async ({
	page,
}) => {
	const map = new MapPage(page);
	await map.open();
	const loaded = documents(page);
	await page.route('**/pages/country/NPL.json', async (route) => {
		const response = await route.fetch();
		const version = await readJson(page, '/_app/version.json', 'version');
		const text = (await response.text())
			.replaceAll(version, 'another')
			.replaceAll('Nepal', 'Another country');
		await route.fulfill({ response, body: text });
	});
	await map.row('NPL').getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1, name: 'Nepal' })).toBeVisible();
	expect(loaded).toEqual(['/country/NPL']);
	await page.waitForLoadState('networkidle');
	await page.goBack();
	await expect(map.row('NPL')).toBeVisible();
});

test('a sign-in page in place of the data of a page becomes the page that is loaded', async ({ page }) => {
	const map = new MapPage(page);
	await map.open();
	const loaded = documents(page);
	await page.route('**/pages/country/NPL.json', signIn);
	await map.row('NPL').getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1, name: 'Nepal' })).toBeVisible();
	expect(loaded).toEqual(['/country/NPL']);
});

test('a part of the page that is no longer on the server is told, and loading the page again heals it', async ({
	page,
}) => {
	const map = new MapPage(page);
	await map.open();
	await page.route('**/_app/immutable/**', (route) => route.fulfill({ status: 404, body: 'Not found' }));
	await openMore(page);
	await page.getByText('Adjust weights').click();
	const told = page.getByRole('status').filter({ hasText: 'a part of this page did not arrive' });
	await expect(told).toBeVisible();
	await page.unroute('**/_app/immutable/**');
	await told.getByRole('button', { name: 'Load the page again' }).click();
	await openMore(page);
	await page.getByText('Adjust weights').click();
	await expect(page.getByText('Engine ready')).toBeVisible();
});

test('the list of files is one that sha256sum checks, and the edition names it', async ({ page }) => {
	const list = await (await page.request.get('/data/sha256.txt')).body();
	const sums = await readJson(page, '/data/edition.json', 'sums');
	const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(list));
	expect(Buffer.from(digest).toString('hex')).toBe(sums);
	for (const line of list.toString().trim().split('\n')) expect(line).toMatch(/^[0-9a-f]{64} {2}\S+$/);
});
