// How firmly scores hold, and what stands behind them: published, with the reader's own weights, with and without JavaScript.
import type { Page } from '@playwright/test';
import { readPairs } from '#lib/exchange/results/pairwise.ts';
import { drawRun, type DrawnRun } from '#lib/exchange/results/drawnRun.ts';
import { readProblem } from '#lib/exchange/results/drawProblem.ts';
import { readStability } from '#lib/exchange/results/stability.ts';
import { violationsOf } from './axe.ts';
import { expect, test } from './fixture.ts';
import { MapPage } from './pages.ts';

const textOf = async (page: Page, path: string) => (await page.request.get(`/data/${path}`)).text();

/** Keeps the runs of draws that the page's workers send, as they arrive. */
async function keepDrawn(page: Page): Promise<() => Promise<DrawnRun>> {
	await page.addInitScript(() => {
		const kept: unknown[] = [];
		Object.assign(globalThis, { keptRuns: kept });
		globalThis.Worker = class extends Worker {
			constructor(url: string | URL, options?: WorkerOptions) {
				super(url, options);
				this.addEventListener('message', ({ data }: MessageEvent<{ is?: string; drawn?: unknown }>) => {
					if (data.is === 'done') kept.push(data.drawn);
				});
			}
		};
	});
	return async () => {
		const runs = await page.waitForFunction(() => {
			const { keptRuns } = globalThis as unknown as { keptRuns: unknown[] };
			return keptRuns.length > 0 ? keptRuns : null;
		});
		return (await runs.jsonValue())?.at(-1) as DrawnRun;
	};
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a country page says how firmly band, score and rank hold, and what is behind the score', async ({
		page,
	}) => {
		await page.goto('/country/NPL');
		const [place] = readStability('', await textOf(page, 'stability/open_evidence.csv')).filter(
			({ country }) => country === 'NPL',
		);
		const times = Math.round((place?.stability ?? NaN) * 100);
		const said = `In ${times} of 100 weightings it stays in this band`;
		await expect(page.locator('#sure').getByText(said)).toBeVisible();
		await expect(page.locator('[data-answer="sure"]')).toContainText(said);
		await page.getByText('Show ranks').click();
		const ranks = `from ${Math.floor(place?.rank_low ?? NaN)} to ${Math.ceil(place?.rank_high ?? NaN)}`;
		await expect(page.getByText(`In 90 of 100 weightings ${ranks}.`)).toBeVisible();
		await expect(page.getByText(/^In 90 of 100 weightings from \d+ to \d+\.$/)).toHaveCount(2);
		await expect(page.getByText(/Nepal is ahead in \d+ of 100 weightings/)).toHaveCount(4);

		await page.getByRole('button', { name: /^Overall: \d+ of 100/ }).click();
		const behind = page.getByRole('dialog');
		await expect(behind.getByText('Weighted mean')).toBeVisible();
		await behind.getByRole('link', { name: /node_score/ }).click();
		await expect(page).toHaveURL(/\/method#sql-node_score$/);
		await expect(page.locator('#sql-node_score')).toContainText('with recursive climbed');
	});

	test('the table of the map has a share for every band, and no rank that nobody asked for', async ({
		page,
	}) => {
		await page.goto('/');
		const rows = await page.locator('tr[data-country]').evaluateAll((each) =>
			each.map((row) => ({
				band: row.querySelector('td:nth-of-type(1) small')?.textContent ?? null,
				cells: row.querySelectorAll('td').length,
				isScored: row.querySelector('.score data') !== null,
			})),
		);
		expect(rows).toHaveLength(195);
		for (const { band, cells, isScored } of rows) {
			expect(band ?? '').toMatch(isScored ? /^\d+ of 100$/ : /^$/);
			expect(cells).toBe(3);
		}
	});
});

test('the comparisons of a country page are those of the published file, seen from that country', async ({
	page,
}) => {
	const pairs = readPairs('', await textOf(page, 'pairwise/open_evidence.csv'));
	const with_ = (other: string) => pairs.find((pair) => pair.country === other && pair.other === 'NPL');
	await page.goto('/country/NPL');
	const rows = page.locator('.ranks .beside li');
	await expect(rows).toHaveCount(4);
	for (const row of await rows.all()) {
		const other = (await row.locator('a').getAttribute('href'))?.slice(-3) ?? '';
		const pair = with_(other);
		if (pair === undefined) continue;
		const ahead = 1 - (pair.ahead ?? NaN) - (pair.tied ?? NaN);
		// What is rare is not written as never, nor what is usual as always.
		const times = ahead > 1e-9 && ahead < 1 - 1e-9 ? Math.min(0.99, Math.max(0.01, ahead)) : ahead;
		await expect(row).toContainText(`Nepal is ahead in ${Math.round(times * 100)} of 100 weightings`);
	}
});

test('the table sorts by rank, the best first, and those without one last either way', async ({ page }) => {
	const map = new MapPage(page);
	await map.open('?ranks=1&method=direct_facts');
	const ranks = () =>
		map.table
			.locator('tr[data-country] td:nth-of-type(4)')
			.evaluateAll((cells) => cells.map((cell) => parseInt(cell.textContent.trim(), 10)));
	await map.table.getByRole('button', { name: 'Rank' }).click();
	const upward = (await ranks()).filter((rank) => !Number.isNaN(rank));
	expect(upward[0]).toBe(1);
	expect(upward).toEqual(upward.toSorted((a, b) => a - b));
	await map.table.getByRole('button', { name: 'Rank' }).click();
	expect((await ranks()).at(-1)).toBeNaN();
	await expect(map.table.getByRole('columnheader', { name: /^Rank/ })).toHaveAttribute(
		'aria-sort',
		'descending',
	);
});

test('by keyboard a score opens on its SQL and on rows that give it again, and Escape closes it', async ({
	page,
}) => {
	await page.goto('/country/NPL');
	const button = page.getByRole('button', { name: /^Overall: \d+ of 100/ });
	await button.focus();
	await page.keyboard.press('Enter');
	const behind = page.getByRole('dialog');
	await expect(behind).toBeVisible();
	expect(await behind.locator('pre').textContent()).toBe(await textOf(page, 'sql/node_score.sql'));
	const rows = await behind.locator('tbody tr').evaluateAll((each) =>
		each.map((row) => {
			const score = row.querySelector('data')?.getAttribute('value') ?? null;
			return { score, weight: Number(row.querySelectorAll('td')[1]?.textContent) };
		}),
	);
	const counted = rows.flatMap(({ score, weight }) =>
		score === null ? [] : [{ score: Number(score), weight }],
	);
	const sum = counted.reduce((total, { score, weight }) => total + score * weight, 0);
	const whole = counted.reduce((total, { weight }) => total + weight, 0);
	const shown = Number(await button.locator('data').getAttribute('value'));
	expect(Math.abs(sum / whole - shown)).toBeLessThanOrEqual(1e-9);
	expect(await violationsOf(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(behind).toBeHidden();
	await expect(button).toBeFocused();
});

test('a mouse that stays on a score of the table shows what is behind it, and takes it away again', async ({
	page,
}) => {
	const map = new MapPage(page);
	await map.open();
	await map.row('BRA').hover();
	await map
		.row('BRA')
		.getByRole('button', { name: /^Overall: / })
		.hover();
	const behind = page.getByRole('dialog');
	await expect(behind).toContainText('Behind the score');
	await expect(behind.locator('pre')).toContainText('with recursive climbed');
	await page.mouse.move(5, 5);
	await expect(behind).toBeHidden();
});

test('an indicator’s score opens on the sum that makes it of its value, and leads to the stage that does', async ({
	page,
}) => {
	await page.goto('/country/NPL#prx_gci_organisational');
	const row = page.locator('#prx_gci_organisational');
	await row.locator('summary', { hasText: 'how this was computed' }).click();
	await expect(row).toContainText(/100 × \([\d.]+ − 0\) ÷ \(20 − 0\) = /);
	await row.getByRole('link', { name: /normalised/ }).click();
	await expect(page).toHaveURL(/\/method#sql-normalised$/);
	await expect(page.locator('#sql-normalised')).toContainText('between_posts(value, low, high, direction)');
});

test.describe('with the reader’s own weights', () => {
	for (const method of ['open_evidence', 'direct_facts'])
		test(`by ${method}, a weight that moves nothing gives the published draws again, to the last digit`, async ({
			page,
		}) => {
			const drawn = await keepDrawn(page);
			await page.goto(`/country/NPL?method=${method}&w=participation_inclusion:2`);
			const { places, pairs } = await drawn();
			expect(places).toEqual(readStability('', await textOf(page, `stability/${method}.csv`)));
			expect(pairs).toEqual(readPairs('', await textOf(page, `pairwise/${method}.csv`)));
		});

	test('moved weights are drawn as Node draws them, to the last digit', async ({ page }) => {
		const weights = new Map([
			['legal_framework', 4],
			['child_support', 0.25],
		]);
		const drawn = await keepDrawn(page);
		await page.goto('/?w=legal_framework:4,child_support:0.25');
		const problem = readProblem(await textOf(page, 'draws/open_evidence.json'));
		expect(await drawn()).toEqual(await drawRun({ ...problem, weights }));
	});

	test('what was published of stability is gone at once, and what is drawn anew takes its place', async ({
		page,
	}) => {
		let go: () => void = () => undefined;
		const gate = new Promise<void>((resolve) => (go = resolve));
		await page.route('**/data/draws/open_evidence.json', async (route) => {
			await gate;
			await route.continue();
		});
		await page.goto('/country/NPL');
		await expect(page.locator('#sure').getByText(/it stays in this band/)).toBeVisible();
		await page.getByText('Adjust weights').click();
		await expect(page.getByText('Engine ready')).toBeVisible();
		await page.getByRole('slider', { name: 'Legal framework' }).press('End');
		await expect(page.getByText('Checking how firmly your scores hold…')).toBeVisible();
		await expect(page.getByText(/it stays in this band/)).toHaveCount(0);
		await expect(page.getByText(/is ahead in \d+ of 100 weightings/)).toHaveCount(0);
		await expect(page.getByText('Not known yet for your weights')).toHaveCount(3);
		await expect(page.getByRole('table').first().locator('small', { hasText: /\d/ })).toHaveCount(0);
		go();
		await expect(page.locator('#sure').getByText(/it stays in this band/)).toBeVisible();
		await expect(page.getByText('with 1,000 weightings close to yours')).toBeVisible();
		await expect(page.getByText('Not known yet for your weights')).toHaveCount(0);
		await page.getByRole('button', { name: 'Back to published weights' }).click();
		await expect(page.getByText('weightings close to yours')).toHaveCount(0);
	});
});

test('on a phone the ranks of the table stay within it', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const path of ['/?ranks=1', '/ar?ranks=1', '/ru?ranks=1', '/country/NPL', '/fr/country/NPL']) {
		await page.goto(path, { waitUntil: 'networkidle' });
		const beyond = await page
			.getByRole('table')
			.first()
			.evaluate((table) => {
				const frame = table.closest('[role="group"]');
				return frame === null ? NaN : frame.scrollWidth - frame.clientWidth;
			});
		expect([path, beyond]).toEqual([path, 0]);
	}
});
