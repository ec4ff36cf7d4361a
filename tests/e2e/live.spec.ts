// The engine in the browser: it gives the published scores again, and follows the reader's weights.
import { readScores } from '#lib/exchange/results/scores.ts';
import { expect, test } from './fixture.ts';
import { MapPage, openMore } from './pages.ts';

// A weight on a pillar the method is silent on brings the engine and changes no score.
const SILENT = 'w=participation_inclusion:2';

for (const method of ['open_evidence', 'direct_facts']) {
	test(`by ${method}, the browser computes the published score of all 195 countries on every node`, async ({
		page,
	}) => {
		test.slow();
		const text = await (await page.request.get(`/data/scores/${method}.csv`)).text();
		const published = readScores(`${method}.csv`, text);
		const nodes = [...new Set(published.map(({ node }) => node))];
		expect(published).toHaveLength(195 * nodes.length);
		const map = new MapPage(page);
		await map.open(`?method=${method}&${SILENT}`);
		await expect(page.getByText('Custom weights are on.')).toBeVisible();
		const measure = page.getByRole('combobox', { name: 'Measure', exact: true });
		for (const node of nodes) {
			await measure.selectOption(node);
			const name = (await measure.locator('option:checked').textContent())?.replace(/:.*|\s\(.*/, '') ?? '';
			await expect(map.table.locator('caption')).toContainText(name);
			// The table follows once the map is painted.
			const apart = async () => {
				const live = await map.scores();
				const answers = await map.answers();
				return published.filter((row) => {
					const value = live.get(row.country);
					if (row.node !== node || answers.has(row.country)) return false;
					if (value == null || row.score === null) return value !== row.score;
					return Math.abs(value - row.score) > 1e-9;
				});
			};
			await expect.poll(apart).toEqual([]);
		}
	});
}

test('nothing of the engine is fetched until the reader asks for weights', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	await new MapPage(page).open();
	await page.waitForLoadState('networkidle');
	expect(fetched.filter((url) => /duckdb|\.wasm|relations/.test(url))).toEqual([]);
	await openMore(page);
	await page.getByText('Adjust weights').click();
	await expect(page.getByText('Engine ready')).toBeVisible();
	expect(fetched.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
});

test('a weight moves map, table and country page, stays in the address, and is taken back by reset', async ({
	page,
}) => {
	const map = new MapPage(page);
	await map.open();
	const before = await map.scores();
	await openMore(page);
	await page.getByText('Adjust weights').click();
	await expect(page.getByText('Engine ready')).toBeVisible();
	const slider = page.getByRole('slider', { name: 'Legal framework' });
	await slider.focus();
	await page.keyboard.press('End');
	await expect(page.getByText('Custom weights are on.')).toBeVisible();
	await expect(page).toHaveURL(/w=legal_framework:4/);
	// Nepal: law 100 at four parts of nine, the five other pillars of the method at one part each.
	await expect.poll(async () => (await map.scores()).get('NPL')).not.toBe(before.get('NPL'));
	const weighted = (await map.scores()).get('NPL') ?? NaN;
	const published = before.get('NPL') ?? NaN;
	expect(Math.abs(weighted - (published * 7 + 3 * 75) / 10)).toBeLessThanOrEqual(1e-9);

	await map.row('NPL').getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1, name: 'Nepal' })).toBeVisible();
	await expect(page).toHaveURL(/\/country\/NPL\?w=legal_framework:4/);
	await expect(page.getByText(`${Math.round(weighted)} of 100 by the method`)).toBeVisible();

	await page.reload();
	await expect(page.getByText('Custom weights are on.')).toBeVisible();
	await expect(page.getByText(`${Math.round(weighted)} of 100 by the method`)).toBeVisible();

	await page.getByRole('button', { name: 'Back to published weights' }).click();
	await expect(page.getByText('Custom weights are on.')).toBeHidden();
	await expect(page.getByText(`${Math.round(published)} of 100 by the method`)).toBeVisible();
	await expect(page).toHaveURL(/\/country\/NPL$/);
});

test('weights and a scenario are scored by one engine, and neither changes what the other gives', async ({
	page,
}) => {
	const engines: string[] = [];
	page.on('worker', (worker) => {
		if (worker.url().includes('engine.worker')) engines.push(worker.url());
	});
	const map = new MapPage(page);
	const ofNepal = async () => (await map.scores()).get('NPL') ?? NaN;
	await map.open();
	const published = await ofNepal();
	const weighted = (published * 7 + 3 * 75) / 10;
	await openMore(page);
	await page.getByText('Adjust weights').click();
	await page.getByRole('slider', { name: 'Legal framework' }).press('End');
	await expect.poll(ofNepal).toBeCloseTo(weighted, 9);

	await map.row('NPL').getByRole('link').click();
	await page.locator('details:has(> #gaps) > summary').click();
	await page
		.locator('li[data-indicator="pub_opic"]')
		.getByRole('link', { name: /^Plan it/ })
		.click();
	// By the published weights, with the protocol joined: a third of a seventh of the scale more.
	const planned = page.locator('tr[data-year="2028"] data');
	await expect
		.poll(async () => Number(await planned.getAttribute('value')))
		.toBeCloseTo(52.908 + 100 / 3 / 7, 2);

	await page.goBack();
	await page.goBack();
	await expect.poll(ofNepal).toBeCloseTo(weighted, 9);
	await page.getByRole('button', { name: 'Back to published weights' }).click();
	await expect.poll(ofNepal).toBeCloseTo(published, 9);
	expect(engines).toHaveLength(1);
});

test.describe('when the engine cannot be fetched', () => {
	test.use({ expectedFault: /Failed to load resource.*relations\/node\.csv/s });

	test('the published scores stay, the reason is said, and trying again works', async ({ page }) => {
		const map = new MapPage(page);
		await page.route('**/relations/node.csv', (route) => route.abort());
		await map.open();
		const before = await map.scores();
		await openMore(page);
		await page.getByText('Adjust weights').click();
		await expect(page.getByText('The scoring engine is not running')).toBeVisible();
		expect(await map.scores()).toEqual(before);
		await page.getByRole('slider', { name: 'Legal framework' }).press('End');
		await expect(page.getByText('The scoring engine is not running')).not.toHaveCount(0);
		await expect(page.getByText('Custom weights are on.')).toBeHidden();
		await page.unroute('**/relations/node.csv');
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(page.getByText('Engine ready')).toBeVisible();
		await expect(page.getByText('Custom weights are on.')).toBeVisible();
		expect(await map.scores()).not.toEqual(before);
	});
});
