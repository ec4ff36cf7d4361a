// Where a country stands beside others, what moved since, and whom it can learn from.
import type { Page } from '@playwright/test';
import { median } from 'd3-array';
import { rowFile } from '#lib/exchange/results/rowFile.ts';
import { readScores } from '#lib/exchange/results/scores.ts';
import { countryRow } from '#lib/geography/country.ts';
import { distinguish } from '#lib/scoring/distinguishable.ts';
import { faultsInEveryLook } from './axe.ts';
import { expect, test } from './fixture.ts';

async function published(page: Page, method = 'open_evidence') {
	const rows = readScores('scores.csv', await (await page.request.get(`/data/scores/${method}.csv`)).text());
	const found = new Map(rows.map((row) => [`${row.country} ${row.node}`, row]));
	return (country: string, node: string) => found.get(`${country} ${node}`) ?? null;
}

async function countries(page: Page) {
	const text = await (await page.request.get('/data/package/countries.csv')).text();
	return rowFile(countryRow).read('countries.csv', text);
}

test('peers chosen by keyboard stand beside the country with their published scores, and go again', async ({
	page,
}) => {
	const scoreOf = await published(page);
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	await page.goto('/country/NPL', { waitUntil: 'networkidle' });
	expect(fetched).not.toContain('/readings.json');
	const part = page.locator('#pillars');
	await expect(part.locator('figure')).toBeHidden();
	await part.getByText('As a picture').click();
	await expect(part.locator('figure svg')).toBeVisible();
	await part.getByRole('combobox', { name: 'Compare' }).focus();
	await page.keyboard.type('Bhutan, KHM');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/countries=BTN,KHM/);
	const cells = part.locator('td[data-peer]');
	await expect(cells).toHaveCount(16);
	const shown = await cells.evaluateAll((each) =>
		each.map((cell) => ({
			peer: cell.getAttribute('data-peer') ?? '',
			node: cell.getAttribute('data-node') ?? '',
			value: cell.querySelector('data')?.getAttribute('value') ?? null,
			isSame: cell.querySelector('.same') !== null,
		})),
	);
	for (const { peer, node, value, isSame } of shown) {
		const theirs = scoreOf(peer, node);
		expect(value === null ? null : Number(value), `${peer} ${node}`).toBe(theirs?.score ?? null);
		const reading = (row: typeof theirs) =>
			row === null ? null : { ...row, rankLow: row.rank_low, rankHigh: row.rank_high };
		const { is } = distinguish(reading(scoreOf('NPL', node)), reading(theirs));
		expect(isSame, `${peer} ${node}`).toBe(is === 'not_distinguishable');
	}
	await expect(part.locator('figure svg')).toContainText('BTN');
	const chosen = part.getByRole('list', { name: 'Countries compared' });
	await chosen.getByRole('button', { name: /Bhutan/ }).press('Enter');
	await expect(cells).toHaveCount(8);
});

test('the median of the income group is that of its scored countries', async ({ page }) => {
	const [scoreOf, all] = [await published(page), await countries(page)];
	for (const id of ['NPL', 'TUV']) {
		const group = all.filter(({ income }) => income === all.find((row) => row.id === id)?.income);
		await page.goto(`/country/${id}`);
		for (const node of [
			'legal_framework',
			'governance_strategy',
			'education_awareness',
			'data_cooperation',
		]) {
			const row = page.locator('#pillars tbody tr', { has: page.locator(`a[href="#pillar-${node}"]`) });
			const scores = group.flatMap((each) => scoreOf(each.id, node)?.score ?? []);
			const cell = row.locator('td.median').nth(1);
			expect(Number(await cell.locator('data').getAttribute('value'))).toBeCloseTo(median(scores) ?? NaN, 9);
			await expect(cell).toContainText(`over ${scores.length} scored`);
		}
	}
});

test('to learn from, only countries ahead beyond doubt are named, each with something to open', async ({
	page,
}) => {
	const [scoreOf, all] = [await published(page), await countries(page)];
	for (const id of ['NPL', 'FRA', 'TUV']) {
		await page.goto(`/country/${id}#learn`, { waitUntil: 'networkidle' });
		const part = page.locator('#learn');
		await expect(part).toBeVisible();
		const nodes = await part
			.locator('details[id^="learn-"]:not(#learn-alike)')
			.evaluateAll((each) => each.map((one) => one.id.slice('learn-'.length)));
		expect(nodes).toHaveLength(7);
		for (const node of nodes) {
			const examples = await part
				.locator(`li[data-pillar="${node}"]`)
				.evaluateAll((each) => each.map((one) => one.getAttribute('data-example') ?? ''));
			const reading = (country: string) => {
				const row = scoreOf(country, node);
				return row === null ? null : { ...row, rankLow: row.rank_low, rankHigh: row.rank_high };
			};
			const isAhead = (other: string) => {
				const verdict = distinguish(reading(id), reading(other));
				return verdict.is === 'ahead' && verdict.who === 'second';
			};
			const ahead = all.map((row) => row.id).filter(isAhead);
			expect(examples.filter((each) => !isAhead(each))).toEqual([]);
			expect(examples).toHaveLength(Math.min(3, ahead.length));
			if (examples.length > 0)
				expect(await part.locator(`li[data-pillar="${node}"] a[href^="https://"]`).count()).toBeGreaterThan(
					0,
				);
		}
	}
});

test('the change since the edition before is told by the method both have, with its cause and its warning', async ({
	page,
}) => {
	await page.goto('/country/NZL');
	const since = page.locator('#since');
	await expect(since).toContainText('Change is told by the method “Comparable over time”');
	await expect(since).toContainText(
		/What moved it most: .*Budapest Convention.*, joined 28 Aug 2025.*OPIC.*, joined 22 Sept 2022/,
	);
	await expect(since).toContainText('the items asked differ between the two editions');
	const change = since.locator('tbody tr').first().locator('data');
	const [whole = NaN, ...parts] = await change.evaluateAll((all) =>
		all.map((each) => Number(each.getAttribute('value'))),
	);
	expect(parts).toHaveLength(3);
	expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - whole)).toBeLessThan(1e-9);
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('the medians and the lessons of every pillar can be read', async ({ page }) => {
		await page.goto('/country/NPL#learn');
		await expect(page.locator('#pillars td.median data').first()).toBeVisible();
		await expect(page.locator('#learn details')).toHaveCount(8);
		await expect(page.locator('#learn details[open] [data-example]').first()).toBeVisible();
		await expect(page.locator('#learn [data-example]').last()).toBeAttached();
	});
});

test('standing and lessons can be read in every look, beside countries that were chosen', async ({
	page,
}) => {
	test.slow();
	await page.goto('/country/VCT?countries=KNA,GRD,ATG,LCA', { waitUntil: 'networkidle' });
	await expect(page.locator('#pillars td[data-peer="LCA"]').first()).toBeVisible();
	expect(await faultsInEveryLook(page, ['#standing', '#pillars', '#since', '#learn'])).toEqual([]);
});
