// A country's page in one breath: five answers first, parts that fold, and nothing out of reach.
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

/** Where the answers of a page lead, by what they answer. */
const answersOf = (page: Page) =>
	page
		.locator('[data-answer]')
		.evaluateAll((all) =>
			all.map((each) => [
				each.getAttribute('data-answer') ?? '',
				each.querySelector('dt a')?.getAttribute('href')?.slice(1) ?? '',
			]),
		);

for (const country of ['NPL', 'TUV', 'RWA', 'DEU', 'EGY', 'PLW', 'PSE', 'VAT'])
	test(`the page of ${country} opens with five answers, each leading to its part, and no rank among them`, async ({
		page,
	}) => {
		await page.goto(`/country/${country}`, { waitUntil: 'networkidle' });
		const answers = await answersOf(page);
		expect(answers.map(([id]) => id)).toEqual(['where', 'why', 'next', 'who', 'sure']);
		const said = (await page.locator('#answers').textContent()) ?? '';
		expect(said).not.toMatch(/\brank|unverified|\bundefined|\bNaN|null/i);
		for (const [id, part] of answers) {
			await page.locator(`[data-answer="${id}"] dt a`).click();
			await expect(page.locator(`[id="${part}"]`)).toBeVisible();
			await expect(page.locator(`[id="${part}"]`)).toBeInViewport();
		}
	});

test('of others the fourth answer names only those ahead beyond doubt, as the lessons do', async ({
	page,
}) => {
	for (const country of ['NPL', 'EGY', 'DEU']) {
		await page.goto(`/country/${country}`);
		const named = await page
			.locator('[data-answer="who"] dd a')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(-3) ?? ''));
		const taught = await page
			.locator('#learn [data-example]')
			.evaluateAll((all) => all.map((each) => each.getAttribute('data-example') ?? ''));
		expect(named.filter((each) => !taught.includes(each))).toEqual([]);
	}
});

test('a phone needs no more than 6,000 pixels for a country before anything is opened', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const path of ['/country/NPL', '/country/TUV', '/country/DEU', '/ru/country/NPL', '/ar/country/VCT']) {
		await page.goto(path, { waitUntil: 'networkidle' });
		const height = await page.evaluate(() => document.documentElement.scrollHeight);
		expect(height, path).toBeGreaterThan(1500);
		expect(height, path).toBeLessThanOrEqual(6000);
	}
});

const PARTS = ['standing', 'pillars', 'since', 'gaps', 'steps', 'learn', 'record', 'initiatives', 'sources'];
const TITLES = ['standing-title', 'gaps-title', 'record-title', 'initiatives-title'];

for (const country of ['NPL', 'TUV', 'DEU'])
	test(`all that is known of ${country} can be reached on its page`, async ({ page }) => {
		const { page: carried } = (await (await page.request.get(`/pages/country/${country}.json`)).json()) as {
			page: Record<string, unknown>;
		};
		const found = { ids: new Set<string>(), urls: new Set<string>(), names: new Set<string>() };
		const walk = (each: unknown, under: string): void => {
			if (Array.isArray(each)) for (const item of each) walk(item, under);
			else if (each !== null && typeof each === 'object')
				for (const [key, value] of Object.entries(each)) {
					if (key === 'url' && typeof value === 'string') found.urls.add(value);
					if (key === 'name' && typeof value === 'string') found.names.add(value);
					if (key === 'id' && typeof value === 'string' && under !== 'source') found.ids.add(value);
					walk(value, key);
				}
		};
		walk(carried['facts'], 'facts');
		walk(carried['steps'], 'steps');
		await page.goto(`/country/${country}`, { waitUntil: 'networkidle' });
		const on = await page.evaluate(() => ({
			ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
			urls: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
			text: document.body.textContent,
		}));
		expect(found.urls.size).toBeGreaterThan(20);
		expect([...found.urls].filter((url) => !on.urls.includes(url))).toEqual([]);
		expect([...found.names].filter((name) => !on.text.includes(name))).toEqual([]);
		const anchors = [...found.ids].filter((id) => /^(pub|prx|leg|gov|enf|sup|edu|ind|par|dat)_/.test(id));
		expect(anchors.length).toBe(17 + 42);
		expect([...PARTS, ...TITLES, ...anchors].filter((id) => !on.ids.includes(id))).toEqual([]);
		// What each level asks, what to do from it and where the guidelines bear on it stand once, on the page of the method.
		const method = await (await page.request.get('/method')).text();
		for (const id of anchors.filter((each) => !/^(pub|prx)_/.test(each)))
			expect(method).toContain(`id="${id}"`);
	});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a link into a closed part opens it, and paper shows every part', async ({ page }) => {
		await page.goto('/country/NPL#leg_csam_offences');
		await expect(page.locator('#leg_csam_offences')).toBeInViewport();
		await page.goto('/country/NPL');
		await expect(page.locator('#dat_child_survey')).toBeHidden();
		await page.emulateMedia({ media: 'print' });
		for (const id of [...PARTS, 'dat_child_survey', 'pub_opsc'])
			await expect(page.locator(`[id="${id}"]`), id).toBeVisible();
	});
});

test('both pictures of a country can be taken along once their part is open', async ({ page }) => {
	await page.goto('/country/NPL#gaps', { waitUntil: 'networkidle' });
	await page.getByText('As a picture').click();
	await expect(page.getByRole('button', { name: 'Embed' })).toHaveCount(2);
});

test('a link in an open part opens the closed one it leads into', async ({ page }) => {
	await page.goto('/country/NPL', { waitUntil: 'networkidle' });
	await page.locator('#pillars a[href="#pillar-child_support"]').click();
	await expect(page.locator('#pillar-child_support')).toBeInViewport();
});

for (const path of ['/country/NPL', '/assess?country=NPL'])
	test(`nothing of ${path} is lost at 320 pixels`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(path, { waitUntil: 'networkidle' });
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0,
		);
		const stuck = await page.evaluate(() =>
			[...document.querySelectorAll('body *')]
				.filter((each) => getComputedStyle(each).position === 'sticky')
				.reduce((sum, each) => sum + each.getBoundingClientRect().height, 0),
		);
		expect(stuck).toBeLessThan(320);
	});

test('in forced colours the open pillar and the chosen level are told by more than colour', async ({
	page,
}) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto('/assess?country=NPL', { waitUntil: 'networkidle' });
	const outline = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((each) => getComputedStyle(each).outlineStyle);
	expect(await outline('[aria-current="step"]')).toBe('solid');
	await page.locator('article .level input').first().check();
	expect(await outline('.level:has(:checked)')).toBe('solid');
});
