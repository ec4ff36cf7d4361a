// The question from the floor: what if a pillar counted double?
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { openMore } from './pages.ts';

const panel = (page: Page) => page.getByRole('complementary', { name: 'What if…' });
const law = (page: Page, factor: string) =>
	panel(page).getByRole('group', { name: 'Law', exact: true }).getByLabel(factor);

async function isInSight(page: Page, selector: string): Promise<boolean> {
	const box = await page.locator(selector).first().boundingBox();
	const beside = await panel(page).boundingBox();
	const size = page.viewportSize();
	if (box === null || beside === null || size === null) return false;
	const right = beside.x > 0 ? beside.x : size.width;
	const bottom = beside.x > 0 ? size.height : beside.y;
	// Half of the picture at least, beside the panel or above it.
	const wide = Math.max(0, Math.min(right, box.x + box.width) - Math.max(0, box.x));
	const tall = Math.max(0, Math.min(bottom, box.y + box.height) - Math.max(0, box.y));
	return wide * tall >= (box.width * box.height) / 2;
}

for (const [width, height] of [
	[1440, 900],
	[1024, 768],
	[390, 844],
] as const)
	test(`the panel leaves the map in sight at ${width} × ${height}, and one key takes all of it back`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height });
		await page.goto('/region/africa', { waitUntil: 'networkidle' });
		await page.keyboard.press('w');
		await law(page, '×2').check({ force: true });
		await expect(panel(page).getByRole('status')).toContainText(
			'Change of band: 11 of 44 countries (11 up, 0 down).',
		);
		await expect(panel(page).getByRole('row').nth(1)).toContainText('Band 2 → Band 3');
		await expect(panel(page).getByRole('row').nth(1)).toContainText(/\d+ of 100/);
		expect(await isInSight(page, 'figure .drawing svg')).toBe(true);
		await expect(page).toHaveURL(/w=legal_framework:2/);
		await page.keyboard.press('b');
		await expect(page).not.toHaveURL(/w=/);
		await page.keyboard.press('b');
		await expect(page).toHaveURL(/w=legal_framework:2/);
		await page.keyboard.press('w');
		await expect(panel(page)).toHaveCount(0);
		await expect(page).not.toHaveURL(/w=/);
	});

test('on a slide the picture follows beside the panel, with the engine warm before it is asked for', async ({
	page,
}) => {
	await page.goto('/region/africa', { waitUntil: 'networkidle' });
	const engine = page.waitForResponse(/duckdb.*\.wasm/);
	await page.keyboard.press('.');
	await engine;
	const slide = page.getByRole('dialog', { name: 'Overall by country: Africa' });
	const title = slide.locator('svg.sheet .subtitle').first();
	await expect(title).toContainText('median 47');
	await page.keyboard.press('w');
	await law(page, '×2').check({ force: true });
	await expect(title).toContainText('median 50');
	await page.keyboard.press('w');
	await expect(title).toContainText('median 47');
});

test('on a line that is paid for by the byte no engine is fetched with the slides', async ({ page }) => {
	await page.addInitScript(() => {
		const line = {
			get saveData() {
				Object.assign(globalThis, { isLineAsked: true });
				return true;
			},
		};
		Object.defineProperty(navigator, 'connection', { value: line, configurable: true });
	});
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	const ofEngine = () => fetched.filter((url) => url.includes('duckdb'));
	await page.goto('/region/africa', { waitUntil: 'networkidle' });
	await page.evaluate(() => Reflect.deleteProperty(globalThis, 'isLineAsked'));
	await page.keyboard.press('.');
	const slide = page.getByRole('dialog', { name: 'Overall by country: Africa' });
	await expect(slide).toBeVisible();
	// The slides have asked what the line costs, and what they would fetch is asked of the site before what comes now.
	await page.waitForFunction(() => 'isLineAsked' in globalThis);
	await page.evaluate(() => fetch('/', { cache: 'no-store' }));
	expect(ofEngine()).toEqual([]);
	const engine = page.waitForResponse(/duckdb.*\.wasm/);
	await page.keyboard.press('w');
	await engine;
	expect(ofEngine()).not.toEqual([]);
});

test('who comes with weights of their own sees what moves from those, and goes back to them', async ({
	page,
}) => {
	await page.goto('/region/africa?w=enforcement_reporting:4', { waitUntil: 'networkidle' });
	await page.keyboard.press('w');
	await law(page, '×2').check({ force: true });
	await expect(panel(page).getByText('Before: your own weights')).toBeVisible();
	await expect(panel(page).getByRole('status')).toContainText('of 44 countries (3 up, 1 down).');
	await page.keyboard.press('b');
	await expect(page).toHaveURL(/w=enforcement_reporting:4$/);
	await expect(panel(page).getByRole('status')).toContainText('of 44 countries (3 up, 1 down).');
	await page.keyboard.press('b');
	await expect(page).toHaveURL(/legal_framework:2/);
	await page.keyboard.press('w');
	await expect(page).toHaveURL(/w=enforcement_reporting:4$/);
});

test('after a change of method the movers are told by that method', async ({ page }) => {
	await page.goto('/region/africa?method=direct_facts', { waitUntil: 'networkidle' });
	await page.keyboard.press('w');
	await law(page, '×2').check({ force: true });
	const told = panel(page).getByRole('status');
	await expect(told).toContainText('countries');
	const byFacts = await told.innerText();
	await page.goto('/region/africa', { waitUntil: 'networkidle' });
	await page.keyboard.press('w');
	await law(page, '×2').check({ force: true });
	await expect(told).toContainText('Change of band: 11 of 44 countries');
	await openMore(page);
	await page.getByRole('radio', { name: 'Direct facts only' }).check({ force: true });
	await expect(told).toHaveText(byFacts);
});

test.describe('a panel that does not arrive', () => {
	test.use({ expectedFault: /Failed to load resource|net::ERR|Failed to fetch dynamically imported module/ });

	test('says so on a page, and is offered again', async ({ page, context }) => {
		await page.goto('/region/africa', { waitUntil: 'networkidle' });
		await context.setOffline(true);
		await page.keyboard.press('w');
		await expect(page.getByRole('alert')).toContainText('a part of this page did not arrive');
		await context.setOffline(false);
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(law(page, '×2')).toBeAttached();
		await expect(page.getByRole('alert')).toHaveCount(0);
	});

	test('says so beside a slide, and is offered again', async ({ page, context }) => {
		await page.goto('/region/africa', { waitUntil: 'networkidle' });
		const engine = page.waitForResponse(/duckdb.*\.wasm/);
		await page.keyboard.press('.');
		await expect(page.getByRole('dialog')).toBeVisible();
		await engine;
		await context.setOffline(true);
		await page.keyboard.press('w');
		await expect(page.getByRole('alert')).toContainText('a part of this page did not arrive');
		await context.setOffline(false);
		await panel(page).getByRole('button', { name: 'Try again' }).click();
		await expect(law(page, '×2')).toBeAttached();
		await expect(page.getByRole('alert')).toHaveCount(0);
	});
});
