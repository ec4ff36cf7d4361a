// Scenarios: what a country plans is scored as the published method would, shared as a link, kept, and always marked as such.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parseCsv } from '#lib/exchange/csv.ts';
import { violationsOf } from './axe.ts';
import { expect, test } from './fixture.ts';

const WATERMARK = 'Scenario, not an assessment';
const OPIC = 'Protocol on a communications procedure';
const COOPERATION = 'Cybersecurity: cooperative measures';

/** The published scores of the nodes of a country, by the method that opens first. */
async function publishedScores(country: string): Promise<ReadonlyMap<string, number>> {
	const file = 'static/data/scores/open_evidence.csv';
	const { header, rows } = parseCsv(file, await readFile(file, 'utf8'));
	const at = (name: string) => header.indexOf(name);
	return new Map(
		rows
			.filter(({ cells }) => cells[at('country')] === country)
			.map(({ cells }) => [cells[at('node')] ?? '', Number(cells[at('score')])]),
	);
}

const PILLARS = [
	'legal_framework',
	'governance_strategy',
	'enforcement_reporting',
	'child_support',
	'education_awareness',
	'industry_technology',
	'data_cooperation',
];

const open = (page: Page, address: string) => page.goto(address, { waitUntil: 'networkidle' });
const step = (page: Page, year: string) => page.locator(`tr[data-year="${year}"]`);

async function scoreIn(page: Page, year: string): Promise<number> {
	return Number(await step(page, year).locator('data').getAttribute('value'));
}

/** Every state with its tier, score, interval and share of draws, as the page tells them; waits for the draws. */
async function statesOf(page: Page): Promise<readonly string[]> {
	await expect(page.locator('tr[data-year="2029"] small')).toHaveText(/^\d+ of 100$/, { timeout: 60_000 });
	return page.locator('tr[data-year]').allInnerTexts();
}

async function tabTo(page: Page, name: string): Promise<void> {
	for (let press = 0; press < 80; press += 1) {
		await page.keyboard.press('Tab');
		const label = await page.evaluate(() => {
			const at = document.activeElement;
			const labels = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels : null;
			return (labels?.[0] ?? at)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
		});
		if (label.includes(name)) return;
	}
	throw new Error(`Tab does not lead to ${name}`);
}

test('by keyboard alone: Nepal plans two actions, and the score is the mean of its pillars with them in force', async ({
	page,
	browser,
	baseURL,
}) => {
	test.slow();
	await open(page, '/scenario');
	await tabTo(page, 'Country');
	await page.keyboard.type('Nepal');
	await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue('NPL');
	// Nothing planned: the published score, without the engine.
	const published = await publishedScores('NPL');
	await expect(page.getByRole('radio', { name: 'Public indicators' })).toBeChecked();
	expect(await scoreIn(page, 'now')).toBeCloseTo(published.get('cop_readiness') ?? NaN, 9);
	await page.getByRole('combobox', { name: 'Country' }).focus();
	await tabTo(page, OPIC);
	await page.keyboard.press('Space');
	await tabTo(page, `Year in force: ${OPIC}`);
	await page.keyboard.type('2028');
	await tabTo(page, COOPERATION);
	await page.keyboard.press('Space');
	await tabTo(page, `Planned: ${COOPERATION}`);
	await page.keyboard.press('Control+A');
	await page.keyboard.type('19.5');
	await tabTo(page, `Year in force: ${COOPERATION}`);
	await page.keyboard.type('2029');

	const meanWith = (changed: Record<string, number>) =>
		PILLARS.reduce((sum, id) => sum + (changed[id] ?? published.get(id) ?? NaN), 0) / PILLARS.length;
	// Three indicators support children; crime statistics stay at 1.5 of 10.
	const support = published.get('child_support') ?? NaN;
	const [first, second] = [
		meanWith({ child_support: support + 100 / 3 }),
		meanWith({ child_support: support + 100 / 3, data_cooperation: ((19.5 / 20) * 100 + 15) / 2 }),
	];
	await expect(page.getByRole('status').getByText('Band 3 → Band 4 in 2029.')).toBeVisible({
		timeout: 60_000,
	});
	expect(await scoreIn(page, '2028')).toBeCloseTo(first, 9);
	expect(await scoreIn(page, '2029')).toBeCloseTo(second, 9);
	await expect(step(page, '2028')).toContainText('Band 3');
	await expect(step(page, '2029')).toContainText('Band 4');
	const states = await statesOf(page);
	// The draws are those of the build: as it is, Nepal holds its band as often as was published.
	const stability = parseCsv('stability', await readFile('static/data/stability/open_evidence.csv', 'utf8'));
	const row = stability.rows.find(({ cells }) => cells[0] === 'NPL' && cells[1] === 'cop_readiness');
	const held = Number(row?.cells[stability.header.indexOf('stability')]);
	expect(states[0]).toContain(`${Math.round(held * 100)}%`);

	// The address names the plan, and says the same in a fresh browser.
	await page.getByRole('button', { name: 'Copy the link' }).click();
	const link = await page.getByRole('textbox', { name: 'Link to this scenario' }).inputValue();
	expect(link).toMatch(
		/\?country=NPL&plan=pub_opic:1@2028,prx_gci_cooperation:19\.5@2029&edition=[0-9a-f]{12}$/,
	);
	await expect.poll(() => page.url()).toContain('plan=pub_opic:1@2028,prx_gci_cooperation:19.5@2029');
	const fresh = await browser.newContext(baseURL === undefined ? {} : { baseURL });
	const other = await fresh.newPage();
	await open(other, link);
	expect(await statesOf(other)).toEqual(states);
	await fresh.close();

	// Kept under a name, found again after the page was opened anew.
	await page.getByRole('textbox', { name: 'Name of the scenario' }).fill('Five-year plan');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Saved on this device: “Five-year plan”.')).toBeVisible();
	await open(page, '/scenario');
	await expect(step(page, '2029')).toHaveCount(0);
	await page.getByRole('list', { name: 'Saved scenarios' }).getByRole('link').click();
	expect(await statesOf(page)).toEqual(states);
	await page.getByRole('button', { name: 'Remove “Five-year plan”' }).click();
	await expect(page.getByText('Nothing saved on this device yet.')).toBeVisible();
});

test('the watermark stands on the page, in the saved picture and rows, and on paper; nothing bars anyone', async ({
	page,
}) => {
	test.slow();
	await open(page, '/scenario?country=NPL&plan=pub_consumer_law:1@2027,prx_gci_cooperation:19.5@2029');
	await statesOf(page);
	const picture = page.locator('figure svg[role="img"]');
	await expect(picture.getByText(WATERMARK).first()).toBeVisible();
	await expect(page.locator('.summary').getByText(WATERMARK)).toBeVisible();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await violationsOf(page)).toEqual([]);
	}
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	await page.setViewportSize({ width: 1440, height: 900 });

	const save = async (kind: string): Promise<string> => {
		const arriving = page.waitForEvent('download');
		await page.getByRole('button', { name: `Save as ${kind}` }).click();
		const saved = await arriving;
		expect(saved.suggestedFilename()).toMatch(/^cop-atlas-scenario-NPL-2026-/);
		return readFile(await saved.path(), 'utf8');
	};
	const words = (await save('SVG')).replace(/<[^>]+>/g, '\n');
	// Across the picture, above it, and in what is said below; the address in it holds the plan.
	expect(words.split(WATERMARK).length).toBeGreaterThanOrEqual(4);
	expect(words.replace(/\s/g, '')).toContain('plan=pub_consumer_law:1@2027,prx_gci_cooperation:19.5@2029');
	const rows = (await save('CSV')).trim().split('\n').slice(1);
	expect(rows).toHaveLength(3);
	expect(rows.every((row) => row.includes(WATERMARK))).toBe(true);

	await page.emulateMedia({ media: 'print' });
	const across = page.locator('p', { hasText: new RegExp(`^${WATERMARK}$`) }).first();
	await expect(across).toBeVisible();
	expect(await across.evaluate((mark) => getComputedStyle(mark).position)).toBe('fixed');
	await expect(page.getByRole('button', { name: 'Save on this device' })).toBeHidden();
	await expect(page.getByRole('combobox', { name: 'Country' })).toBeHidden();
	await expect(step(page, '2029')).toBeVisible();
});

test.describe('what an old link asks for', () => {
	test('is told where it is reached, unknown or of another method, and the rest counts', async ({ page }) => {
		await open(
			page,
			'/scenario?country=NPL&plan=pub_opsc:1@2027,elixir:1@2027,pub_opic:1@2028,prx_gci_cooperation:19.5@2099',
		);
		const left = page.getByRole('status').filter({ hasText: 'Left out of this plan' });
		await expect(left.getByRole('listitem')).toHaveText([
			'Protocol on the sale and sexual exploitation of children: State party is reached already.',
			'“elixir:1@2027” is not understood.',
			`${COOPERATION}: 2099 is not between 2026 and 2036.`,
		]);
		await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
		await open(page, '/scenario?country=NPL&method=direct_facts&plan=prx_gci_cooperation:19.5@2028');
		await expect(page.getByText('not scored by this method')).toContainText(COOPERATION);
		await page.getByRole('radio', { name: 'Public records' }).check({ force: true });
		await expect(page.getByRole('checkbox', { name: COOPERATION })).toBeChecked();
	});

	test('cannot lower a value; a country without a score is told what it needs', async ({ page }) => {
		await open(page, '/scenario?country=NPL&plan=prx_gci_cooperation:19.5@2028');
		const value = page.getByRole('spinbutton', { name: `Planned: ${COOPERATION}` });
		await value.fill('3');
		await value.press('Tab');
		await expect(page.getByRole('alert')).toContainText('3 does not count');
		await expect(value).toHaveValue('19.5');
		await open(page, '/scenario?country=VAT');
		await page.getByRole('radio', { name: 'Levels of the 42 questions' }).check();
		await expect(page.getByText('A score by this method needs pillars')).toContainText('75%');
		await expect(step(page, 'now').getByText('No score')).toBeVisible();
	});
});

test.describe('where something is refused', () => {
	test.use({ expectedFault: /relations|Failed to load resource/ });

	test('a browser that keeps nothing says so, and an engine without its data can be tried again', async ({
		page,
	}) => {
		test.slow();
		await page.addInitScript(() => {
			Storage.prototype.setItem = () => {
				throw new Error('full');
			};
		});
		let isBroken = true;
		await page.route('**/data/relations/tier.csv', (route) =>
			isBroken ? route.fulfill({ status: 500 }) : route.continue(),
		);
		await open(page, '/scenario?country=NPL&plan=prx_gci_cooperation:19.5@2029');
		await expect(page.getByRole('status').filter({ hasText: 'could not be worked out' })).toContainText(
			'500',
		);
		isBroken = false;
		await page.getByRole('button', { name: 'Try again' }).click();
		await statesOf(page);
		await page.getByRole('button', { name: 'Save on this device' }).click();
		await expect(page.getByText('This browser refuses to keep anything')).toBeVisible();
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page says what a scenario is, and shows nothing that could not be used', async ({ page }) => {
		await page.goto('/scenario');
		await expect(page.getByText('The years only put the actions in order').first()).toBeVisible();
		await expect(page.locator('main noscript p')).toBeVisible();
		await expect(page.locator('main').getByRole('combobox')).toHaveCount(0);
		await expect(page.locator('main').getByRole('button')).toHaveCount(0);
	});
});
