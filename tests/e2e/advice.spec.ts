// What holds a score down and what to do next: the numbers are the engine's, and unknown is never shown as known.
import type { APIRequestContext, Page } from '@playwright/test';
import { readEffects } from '#lib/advice/effectFiles.ts';
import { readScores } from '#lib/exchange/results/scores.ts';
import { violationsOf } from './axe.ts';
import { expect, test } from './fixture.ts';

const METHOD = 'open_evidence';
const ROOT = 'cop_readiness';
// Gaps of every kind; two indicators of the State of Palestine are unknown, and the Holy See has no score.
const COUNTRIES = ['NPL', 'EGY', 'SAU', 'MDA', 'TUV', 'FRA', 'PSE', 'VAT'];

async function readPublished(request: APIRequestContext) {
	const text = async (path: string) => (await request.get(`/data/${path}`)).text();
	const effects = readEffects('effects', await text(`effects/${METHOD}.csv`));
	const scores = readScores('scores', await text(`scores/${METHOD}.csv`));
	const roots = scores.filter(({ node }) => node === ROOT);
	return { effects, scoreOf: new Map(roots.map(({ country, score }) => [country, score])) };
}

/** The points the page shows, by indicator and target, as a number and as written. */
function readLifts(page: Page) {
	return page.locator('#gaps dd[data-target]:has(data)').evaluateAll((cells) =>
		cells.map((cell) => {
			const data = cell.querySelector('data');
			const indicator = cell.closest('[data-indicator]')?.getAttribute('data-indicator') ?? '';
			return {
				place: `${indicator} ${cell.getAttribute('data-target') ?? ''}`,
				exact: Number(data?.getAttribute('value')),
				written: data?.textContent ?? '',
			};
		}),
	);
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every lift shown is the published effect less the published score', async ({ page }) => {
		const { effects, scoreOf } = await readPublished(page.request);
		for (const country of COUNTRIES) {
			await page.goto(`/country/${country}`);
			const own = scoreOf.get(country) ?? null;
			const expected = new Map<string, number>(
				effects.flatMap((effect) =>
					effect.country === country && effect.score !== null && own !== null
						? [[`${effect.indicator} ${effect.target}`, effect.score - own] as const]
						: [],
				),
			);
			const shown = await readLifts(page);
			expect(shown.map(({ place }) => place).toSorted(), country).toEqual([...expected.keys()].toSorted());
			for (const { place, exact, written } of shown) {
				const truth = expected.get(place) ?? NaN;
				expect(exact, `${country} ${place}`).toBeCloseTo(truth, 9);
				const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
				const read = Number(written.replace('−', '-').replace(/[()+]/g, ''));
				expect(decimals, written).toBeGreaterThan(0);
				expect(Math.abs(read - truth), `${country} ${place}`).toBeLessThanOrEqual(
					0.5 * 10 ** -decimals + 1e-9,
				);
			}
		}
	});

	test('a known gap and no evidence are told apart, in words and in the picture', async ({ page }) => {
		const { effects } = await readPublished(page.request);
		for (const country of ['PSE', 'VAT']) {
			const mine = effects.filter((effect) => effect.country === country);
			const unknown = new Set(mine.filter(({ target }) => target === 'bottom').map((each) => each.indicator));
			const all = [...new Set(mine.map(({ indicator }) => indicator))];
			await page.goto(`/country/${country}`);
			const rows = page.locator('#gaps li[data-indicator]');
			await expect(rows).toHaveCount(all.length);
			for (const row of await rows.all()) {
				const isUnknown = unknown.has((await row.getAttribute('data-indicator')) ?? '');
				await expect(row.getByText(isUnknown ? 'No evidence' : 'Known gap', { exact: true })).toBeVisible();
				await expect(row.getByText(isUnknown ? 'Known gap' : 'No evidence', { exact: true })).toHaveCount(0);
			}
			await expect(page.locator('#gaps svg g.unknown')).toHaveCount(country === 'PSE' ? unknown.size : 0);
		}
		await expect(page.getByRole('heading', { name: /^Too little is known for a score/ })).toBeVisible();
	});
});

test('from the contents the gaps, their evidence and the next steps are reached by keyboard', async ({
	page,
}) => {
	await page.goto('/country/NPL', { waitUntil: 'networkidle' });
	const contents = page.getByRole('navigation', { name: 'On this page' });
	const sections = await contents
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
	for (const id of sections) await expect(page.locator(`[id="${id}"]`), id).toHaveCount(1);

	await contents.getByRole('link', { name: 'Gaps' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#gaps$/);
	const gap = page.locator('li[data-indicator="pub_opic"]');
	await expect(gap).toContainText('only 0.02 short of Band 4');
	await expect(gap.getByRole('link', { name: /^Plan it/ })).toHaveAttribute(
		'href',
		'/scenario?country=NPL&plan=pub_opic:1@2028&method=open_evidence',
	);
	await gap.getByRole('link', { name: /^Plan it/ }).focus();
	const met: string[] = [];
	for (let at = 0; at < 12; at += 1) {
		await page.keyboard.press('Tab');
		met.push(await page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''));
	}
	expect(met).toContain('/reply?country=NPL&item=pub_opic');
	expect(met).toContain('/country/MNG');
	expect(met.some((href) => href.startsWith('https://'))).toBe(true);

	const step = page.locator('li[data-question="leg_csam_offences"]');
	await step.locator('summary').focus();
	await page.keyboard.press('Enter');
	await expect(step.getByText('From 4, sustained:')).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
	test(`what is unknown passes axe in the ${scheme}, and fits a phone`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(scheme === 'light' ? '/country/PSE' : '/ar/country/PSE');
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(overflow).toBeLessThanOrEqual(0);
		expect(await violationsOf(page)).toEqual([]);
	});
}
