// Sites of packages that are not the shipped one: whole, with nothing of what the package has nothing for.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { countPages } from '../../src/cli/briefs/pages.ts';
import { parseCsv } from '#lib/exchange/csv.ts';
import { readPublished } from '../fixtures/hdi/observations.ts';
import { violationsOf } from './axe.ts';
import { expect, test } from './fixture.ts';
import { MapPage, openMore } from './pages.ts';
import { sites } from './packages.mjs';

const published = new Map(
	readPublished(readFileSync('tests/fixtures/hdi/published.csv', 'utf8'))
		.filter(({ year }) => year === 2022)
		.map(({ country, hdi }) => [country, hdi]),
);

const addressesOf = (page: Page): Promise<readonly string[]> =>
	page
		.locator('a[href^="/"]')
		.evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);

async function saveRows(page: Page): Promise<string> {
	const arriving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as CSV' }).click();
	return readFileSync(await (await arriving).path(), 'utf8');
}

/** A column of saved rows by country. */
function columnOf(text: string, column: string): ReadonlyMap<string, string> {
	const { header, rows } = parseCsv('saved.csv', text.replace(/^\uFEFF/, ''));
	const at = (name: string) => header.indexOf(name);
	return new Map(rows.map(({ cells }) => [cells[at('iso3')] ?? '', cells[at(column)] ?? '']));
}

test.describe('the Human Development Index', () => {
	test.use({ baseURL: `http://localhost:${sites.hdi.port}` });

	test('draws, tables and saves its scores as they were published', async ({ page }) => {
		const map = new MapPage(page);
		await map.open();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Human Development Index 2022');
		const scores = await map.scores();
		expect(scores.size).toBe(195);
		for (const [country, hdi] of published)
			expect(scores.get(country)?.toFixed(3), country).toBe(hdi?.toFixed(3));
		await expect(map.row('NOR')).toContainText('0.966');
		const saved = columnOf(await saveRows(page), 'score');
		for (const [country, score] of scores)
			expect(saved.get(country), country).toBe(score === null ? '' : String(score));
	});

	test('speaks of nothing it does not have', async ({ page }) => {
		await page.goto('/');
		await page.locator('summary', { hasText: /^View/ }).click();
		const navigation = page.getByRole('navigation');
		await expect(navigation.getByRole('link', { name: 'Table' })).toBeVisible();
		await expect(navigation.getByRole('link', { name: 'Assess' })).toHaveCount(0);
		await expect(navigation.getByRole('link', { name: 'Evidence gaps' })).toHaveCount(0);
		await expect(navigation.getByRole('link', { name: 'Change' })).toHaveCount(0);
		await expect(page.locator('summary', { hasText: /^Region/ })).toHaveCount(0);
		await expect(page.getByRole('heading', { name: 'Regions side by side' })).toHaveCount(0);
		await expect(page.getByText('Français')).toHaveCount(0);
		await page.goto('/country/NOR');
		const text = (await page.locator('body').textContent()) ?? '';
		expect(text).not.toMatch(/\bchild|\bITU\b|online|public record|\b0 questions/i);
		expect((await page.request.get('/assess')).status()).toBe(404);
		expect((await page.request.get('/fr')).status()).toBe(404);
	});

	test('has a slide, and a brief of two pages', async ({ page }) => {
		await page.goto('/compare/distribution/world', { waitUntil: 'networkidle' });
		await page.keyboard.press('.');
		await expect(page.getByRole('dialog').getByText('Sources: ')).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		await page.goto('/brief/NOR');
		await expect(page.getByText('0.966').first()).toBeVisible();
		expect(countPages(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
	});

	for (const path of ['/', '/country/NOR'])
		test(`${path} passes axe`, async ({ page }) => {
			await page.goto(path, { waitUntil: 'networkidle' });
			expect(await violationsOf(page)).toEqual([]);
		});

	test.describe('without JavaScript', () => {
		test.use({ javaScriptEnabled: false });

		test('links every country, and names its own tiers', async ({ page }) => {
			await page.goto('/');
			const linked = await addressesOf(page);
			expect([...published.keys()].filter((id) => !linked.includes(`/country/${id}`))).toEqual([]);
			for (const tier of ['Very high', 'High', 'Medium', 'Low'])
				await expect(page.getByText(`${tier} human development`, { exact: true }).first()).toBeVisible();
			await page.goto('/method');
			await expect(page.getByText('Very high human development from 0.8')).toBeVisible();
		});

		test('draws bars with an edge where each tier begins', async ({ page }) => {
			await page.goto('/country/NOR');
			const bar = page.getByRole('img', { name: /^Score 0\.966 of 1/ }).first();
			const drawn = (await bar.locator('.edge').getAttribute('d')) ?? '';
			const edges = [...drawn.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x) / 240);
			expect(edges.map((edge) => edge.toFixed(2))).toEqual(['0.55', '0.70', '0.80']);
		});
	});
});

test.describe('three invented countries', () => {
	test.use({ baseURL: `http://localhost:${sites.tinyland.port}` });

	test('are tiles in the regions there are, since nobody knows where they lie', async ({ page }) => {
		const map = new MapPage(page);
		await map.open();
		await expect(map.map.locator('a[data-id]')).toHaveCount(3);
		await expect(page.getByRole('radio', { name: 'Tiles' })).toHaveCount(0);
		await expect(page.getByText('United Nations')).toHaveCount(0);
		const regions = (await addressesOf(page)).filter((path) => path.startsWith('/region/'));
		expect(regions.toSorted()).toEqual(['/region/africa', '/region/europe']);
		expect((await page.request.get('/region/americas')).status()).toBe(404);
	});

	test('are scored in the browser as the stages score them, from the weights of the framework', async ({
		page,
	}) => {
		const map = new MapPage(page);
		await map.open();
		expect((await map.scores()).get('AAA')).toBe(93.75);
		await openMore(page);
		await page.getByText('Adjust weights').click();
		await expect(page.getByText('Engine ready')).toBeVisible();
		const slider = page.getByRole('slider', { name: 'Law' });
		await expect(slider).toHaveValue('3');
		await slider.focus();
		await page.keyboard.press('End');
		await expect(page).toHaveURL(/w=law:12/);
		await expect.poll(async () => (await map.scores()).get('AAA')).toBeCloseTo((12 * 100 + 75) / 13, 9);
		// The same share of the whole as the framework gives, by other weights.
		await map.open('?w=law:6,reporting:2');
		await expect(page.getByText('Custom weights are on.')).toBeVisible();
		await expect.poll(async () => (await map.scores()).get('AAA')).toBe(93.75);
	});

	test('have pages in every language, and no page leads to one that is not there', async ({ page }) => {
		const seen = new Set(['/', '/ar']);
		for (const path of seen) {
			const response = await page.request.get(path);
			expect(response.status(), path).toBe(200);
			if (seen.size > 400) continue;
			const links = (await response.text()).matchAll(/<a [^>]*href="(\/[^"#?]*)/g);
			for (const [, href = ''] of links) if (!href.startsWith('/data/')) seen.add(href);
		}
		expect(seen).toContain('/zh/country/AAA');
		expect([...seen].filter((path) => /assess|gaps|change/.test(path))).toEqual([]);
	});

	test('have no edition before, and so no change is told', async ({ page }) => {
		expect((await page.request.get('/compare/change/africa')).status()).toBe(404);
		await page.goto('/country/AAA');
		await expect(page.locator('#since')).toHaveCount(0);
	});

	for (const path of ['/ar', '/country/BBB'])
		test(`${path} passes axe, and fits a phone`, async ({ page }) => {
			await page.setViewportSize({ width: 390, height: 844 });
			await page.goto(path, { waitUntil: 'networkidle' });
			expect(await violationsOf(page)).toEqual([]);
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
			).toBeLessThanOrEqual(0);
		});
});
