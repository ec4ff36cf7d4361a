// What the record proves: on the map, the small maps, the table, the heat map and a country's page, with no band and no rank.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readScores } from '#lib/exchange/results/scores.ts';
import { expect, test } from './fixture.ts';
import { openMore } from './pages.ts';

const choose = (page: Page) => page.getByRole('radio', { name: 'On record', exact: true });
const map = (page: Page) => page.getByRole('group', { name: /^What the record proves: / });
/** What was published of Nepal, whole and of its legal framework. */
const NEPAL = 'Nepal: proved 4 of 100, open 95, excluded 1';

/** Proved and excluded of every node on the page, in full precision, by `country node`. */
async function shown(page: Page): Promise<ReadonlyMap<string, readonly [number, number]>> {
	const cells = await page.locator('tr[data-country] data').evaluateAll((all) =>
		all.map((cell) => {
			const country = cell.closest('tr')?.getAttribute('data-country') ?? '';
			const node = cell.getAttribute('data-node') ?? 'cop_readiness';
			const numbers = [
				Number(cell.getAttribute('value')),
				Number(cell.getAttribute('data-excluded')),
			] as const;
			return [`${country} ${node}`, numbers] as const;
		}),
	);
	return new Map(cells);
}

test('On record is chosen beside the methods, and only then is anything of it fetched', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	await page.goto('/', { waitUntil: 'networkidle' });
	await openMore(page);
	await expect(choose(page)).not.toBeChecked();
	expect(fetched.filter((path) => path.startsWith('/pages/proved'))).toEqual([]);
	await choose(page).check({ force: true });
	await expect(page).toHaveURL(/record=1/);
	await expect(map(page).getByRole('link', { name: NEPAL })).toBeVisible();
	expect(fetched.filter((path) => path.startsWith('/pages/proved'))).toHaveLength(1);
	await expect(page.getByText('A low figure is a thin record, not a weak country').first()).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText('Band 1');
	await page.getByRole('radio', { name: 'Public records' }).check({ force: true });
	await expect(page.getByRole('group', { name: 'Overall by country: World' })).toBeVisible();
	await expect(page).not.toHaveURL(/record=1/);
});

test('the map of the record says of every country what is proved and of how many questions, by pillar too', async ({
	page,
}) => {
	await page.goto('/region/asia_pacific?record=1');
	await expect(map(page).getByRole('link')).toHaveCount(39);
	await page.locator('tr[data-country="NPL"]').hover();
	const card = page.getByRole('complementary', { name: 'Country in focus' });
	await expect(card).toContainText('proved 4 of 100, open 95, excluded 1');
	await expect(card).toContainText('questions with a level proved or limited: 5 of 42');
	const measure = page.getByRole('combobox', { name: 'Measure', exact: true });
	await expect(measure.locator('option')).toHaveCount(9);
	await measure.selectOption('legal_framework');
	await expect(
		page.getByRole('heading', {
			level: 2,
			name: 'What the record proves: Legal framework, Asia and the Pacific',
		}),
	).toBeVisible();
	await expect(map(page).getByRole('link', { name: /^Nepal: proved 13 of 100/ })).toBeVisible();
	const counts = await page.locator('.map-legend .count').allTextContents();
	for (const count of counts) expect(count.trim()).toMatch(/^\d+ countr(y|ies)$/);
	expect(counts.map((count) => Number.parseInt(count, 10)).reduce((sum, count) => sum + count, 0)).toBe(39);
});

test('the browser proves of all 195 countries on every pillar what the build does, by weights of the reader’s own', async ({
	page,
}) => {
	test.slow();
	const text = await (await page.request.get('/data/scores/on_record.csv')).text();
	const published = readScores('on_record.csv', text);
	await page.goto('/compare/table/world?record=1&w=participation_inclusion:3');
	await expect(page.locator('tr[data-country]')).toHaveCount(195);
	await expect(page.getByText('Custom weights are on.')).toBeVisible();
	const pillars = (await page.locator('tr[data-country="NPL"] data[data-node]').all()).length;
	expect(pillars).toBe(8);
	/** Where the page differs from the build: pillars as published, the whole their mean with one pillar counted three times. */
	const apart = async () => {
		const found = await shown(page);
		const ofPillars = published.filter(
			({ country, node }) => node !== 'cop_readiness' && found.has(`${country} ${node}`),
		);
		expect(ofPillars).toHaveLength(195 * 8);
		const sums = new Map<string, readonly [number, number]>();
		for (const { country, node, low, high } of ofPillars) {
			const weight = node === 'participation_inclusion' ? 3 : 1;
			const [below, above] = sums.get(country) ?? [0, 0];
			sums.set(country, [below + weight * (low ?? NaN), above + weight * (100 - (high ?? NaN))]);
		}
		const isNear = (key: string, low: number, excluded: number) => {
			const [proved, out] = found.get(key) ?? [NaN, NaN];
			return Math.abs(proved - low) <= 1e-9 && Math.abs(out - excluded) <= 1e-9;
		};
		return [
			...ofPillars
				.filter((row) => !isNear(`${row.country} ${row.node}`, row.low ?? NaN, 100 - (row.high ?? NaN)))
				.map(({ country, node }) => `${country} ${node}`),
			...[...sums]
				.filter(([country, [low, out]]) => !isNear(`${country} cop_readiness`, low / 10, out / 10))
				.map(([country]) => country),
		];
	};
	await expect.poll(apart, { timeout: 60_000 }).toEqual([]);
});

test('the table has a column of the three parts and one for each pillar, and is sorted by what is proved when asked', async ({
	page,
}) => {
	await page.goto('/compare/table/europe?record=1');
	const names = page.locator('tr[data-country]');
	await expect(page.getByRole('columnheader', { name: 'On record: proved' })).toBeVisible();
	await expect(page.locator('tr[data-country="ALB"]')).toContainText(
		/proved \d+ of 100, open [\d.]+, excluded/,
	);
	await expect(page.getByRole('columnheader', { name: 'Rank' })).toHaveCount(0);
	await page.getByRole('button', { name: 'On record: proved' }).click();
	await expect(page.getByRole('columnheader', { name: 'On record: proved' })).toHaveAttribute(
		'aria-sort',
		'descending',
	);
	const proved = await names.evaluateAll((rows) =>
		rows.map((row) => Number(row.querySelector('data')?.getAttribute('value'))),
	);
	expect(proved).toEqual(proved.toSorted((a, b) => b - a));
});

test('small maps and heat map show it pillar by pillar, and take it into a file in full precision', async ({
	page,
}) => {
	await page.goto('/compare/multiples/africa?record=1');
	const maps = page.getByRole('group', { name: 'What the record proves, pillar by pillar: Africa' });
	await expect(maps.getByRole('link')).toHaveCount(8);
	await page.goto('/compare/multiples/world?record=1&measure=legal_framework');
	await expect(
		page.getByRole('heading', { name: 'What the record proves, region by region: Legal framework' }),
	).toBeVisible();
	await page.goto('/compare/heat/asia_pacific?record=1');
	await expect(page.locator('tr[data-country="NPL"] td').nth(1)).toHaveText('13');
	const arriving = page.waitForEvent('download');
	await page.getByRole('button', { name: /CSV/ }).click();
	const file = await readFile(await (await arriving).path(), 'utf8');
	expect(file.replace(/^\uFEFF/, '').split('\r\n')[0]).toBe(
		'node,country,iso3,proved,open,excluded,questions_with_record,questions',
	);
	expect(file).toContain('Overall,Nepal,NPL,4.21875,');
});

test('a view that speaks of scores alone does not offer it, and keeps it for those that do', async ({
	page,
}) => {
	await page.goto('/compare/distribution/africa?record=1');
	await openMore(page);
	await expect(page.getByRole('radio', { name: 'Public records' })).toBeChecked();
	await expect(choose(page)).toHaveCount(0);
	await expect(page.getByRole('img', { name: /How scores are spread/ })).toBeVisible();
	await page.getByRole('link', { name: 'Skip to content' }).focus();
	await page.keyboard.press('4');
	await expect(
		page.getByRole('heading', { name: 'What the record proves, pillar by pillar: Africa' }),
	).toBeVisible();
	await expect(choose(page)).toBeChecked();
});

test('it is shown as a slide', async ({ page }) => {
	await page.goto('/region/africa?record=1');
	await expect(map(page)).toBeVisible();
	await page.getByRole('button', { name: 'Present' }).click();
	await expect(page.getByRole('dialog', { name: 'What the record proves: Overall, Africa' })).toBeVisible();
});

test('the evidence gaps say what answers would add', async ({ page }) => {
	await page.goto('/compare/gaps/africa');
	const whole = page
		.getByRole('region', { name: 'What answers would add' })
		.locator('tr[data-node="cop_readiness"]');
	await expect(whole).toContainText(/\d of 1,848/);
});

test('the record is no wider than a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const path of [
		'/region/africa',
		'/compare/table/africa',
		'/compare/heat/africa',
		'/compare/multiples/africa',
	]) {
		await page.goto(`${path}?record=1`);
		await expect(page.getByRole('heading', { level: 2, name: /^What the record proves/ })).toBeVisible();
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(overflow, path).toBeLessThanOrEqual(0);
	}
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a country’s page says what is proved, open and excluded, whole and by pillar', async ({ page }) => {
		await page.goto('/country/NPL');
		await page.locator('summary', { hasText: 'What the record proves' }).click();
		const section = page.getByRole('region', { name: 'What the record proves' });
		await expect(section.locator('tr[data-node="cop_readiness"]')).toContainText(
			'proved 4 of 100, open 95, excluded 1',
		);
		await expect(section.locator('tr[data-node="cop_readiness"]')).toContainText('5 of 42');
		await expect(section.locator('tr[data-node="governance_strategy"]')).toContainText(
			'No record proves or limits a level',
		);
		await expect(section.locator('tr[data-node]')).toHaveCount(9);
	});
});
