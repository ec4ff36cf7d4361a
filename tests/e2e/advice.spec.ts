// What holds a score down and what to do next: the numbers are the engine's, and unknown is never shown as known.
import type { APIRequestContext, Page } from '@playwright/test';
import { readEffects } from '#lib/advice/effectFiles.ts';
import { readScores } from '#lib/exchange/results/scores.ts';
import { expect, test } from './fixture.ts';

const METHOD = 'open_evidence';
const ROOT = 'cop_readiness';
// Gaps of every kind; of the Holy See and the State of Palestine some are unknown.
const COUNTRIES = ['NPL', 'EGY', 'SAU', 'MDA', 'TUV', 'FRA', 'PSE', 'VAT'];

async function readPublished(request: APIRequestContext) {
	const text = async (path: string) => (await request.get(`/data/${path}`)).text();
	const effects = readEffects('effects', await text(`effects/${METHOD}.csv`));
	const scores = readScores('scores', await text(`scores/${METHOD}.csv`));
	const roots = scores.filter(({ node }) => node === ROOT);
	return { effects, scoreOf: new Map(roots.map(({ country, score }) => [country, score])) };
}

/** What the page says closing a gap does to the index: the points behind the sentence, and the sentence. */
function readWorths(page: Page) {
	return page.locator('#gaps data[data-target]').evaluateAll((all) =>
		all.map((data) => ({
			indicator: data.closest('[data-indicator]')?.getAttribute('data-indicator') ?? '',
			target: data.getAttribute('data-target') ?? '',
			exact: Number(data.getAttribute('value')),
			said: data.textContent.trim(),
		})),
	);
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every move of the index that is said is the published effect, in whole points', async ({ page }) => {
		const { effects, scoreOf } = await readPublished(page.request);
		for (const country of COUNTRIES) {
			await page.goto(`/country/${country}`);
			const own = scoreOf.get(country) ?? null;
			for (const { indicator, target, exact, said } of await readWorths(page)) {
				const effect = effects.find(
					(each) => each.country === country && each.indicator === indicator && each.target === target,
				);
				expect(indicator, country).toMatch(/^pub_/);
				expect(exact, `${country} ${indicator}`).toBeCloseTo((effect?.score ?? NaN) - (own ?? NaN), 9);
				expect(said, `${country} ${indicator}`).not.toMatch(/\d[.,]\d|short of Band \d \(/);
			}
		}
	});

	test('the advice begins with the exploitation of children, and no proxy is to be raised', async ({
		page,
	}) => {
		for (const country of ['TUV', 'NPL', 'EGY']) {
			await page.goto(`/country/${country}#gaps`);
			const first = page.locator('#gaps ol > li').first();
			await expect(first, country).toContainText('Child sexual abuse and exploitation');
			await expect(first.locator('.act'), country).not.toBeEmpty();
			const proxies = page.locator('#gaps li[data-kind="proxy"]');
			expect(await proxies.count(), country).toBeGreaterThan(0);
			await expect(proxies.locator('data, .act'), country).toHaveCount(0);
			for (const proxy of await proxies.all())
				await expect(proxy.locator('a[href*="/assess?country="]').first()).toBeVisible();
		}
		await page.goto('/country/TUV');
		await expect(page.locator('#gaps ol > li').first()).not.toContainText('consumer');
	});

	test('a known gap and what is not known are told apart, in words', async ({ page }) => {
		const { effects } = await readPublished(page.request);
		for (const country of ['PSE', 'VAT']) {
			const mine = effects.filter((effect) => effect.country === country);
			const unknown = new Set(mine.filter(({ target }) => target === 'bottom').map((each) => each.indicator));
			const all = [...new Set(mine.map(({ indicator }) => indicator))].filter((id) => id.startsWith('pub_'));
			await page.goto(`/country/${country}#gaps`);
			const rows = page.locator('#gaps li[data-part]');
			await expect(rows).toHaveCount(all.length);
			for (const row of await rows.all()) {
				const isUnknown = unknown.has((await row.getAttribute('data-indicator')) ?? '');
				await expect(row.getByText(isUnknown ? 'No record yet' : 'Known gap', { exact: true })).toBeVisible();
				await expect(row.getByText(isUnknown ? 'Known gap' : 'No record yet', { exact: true })).toHaveCount(
					0,
				);
			}
		}
	});
});

test('the picture of the gaps sets what is not known apart', async ({ page }) => {
	const { effects } = await readPublished(page.request);
	for (const country of ['PSE', 'VAT']) {
		const mine = effects.filter((effect) => effect.country === country && effect.target === 'bottom');
		await page.goto(`/country/${country}#gaps`);
		await expect(page.locator('#gaps svg').first()).toBeVisible();
		await expect(page.locator('#gaps svg g.unknown')).toHaveCount(Math.min(mine.length, 6));
	}
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
	await expect(gap).toContainText('Ratify the protocol, or accede to it');
	await expect(gap).toContainText('Would move the index from');
	await expect(gap.getByRole('link', { name: /^Plan it/ })).toHaveAttribute(
		'href',
		'/scenario?country=NPL&plan=pub_opic:1@2028&method=open_evidence',
	);
	await gap.getByRole('link', { name: /^Plan it/ }).focus();
	const met: string[] = [];
	for (let at = 0; at < 16; at += 1) {
		await page.keyboard.press('Tab');
		met.push(await page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''));
	}
	expect(met).toContain('/reply?country=NPL&item=pub_opic');
	expect(met).toContain('/country/MNG');
	expect(met.some((href) => href.startsWith('https://'))).toBe(true);

	await page.goto('/country/NPL#steps');
	const step = page.locator('li[data-question="leg_csam_offences"]');
	await step.getByRole('link', { name: /^What each level asks/ }).click();
	await expect(page).toHaveURL(/\/method#leg_csam_offences$/);
	await expect(page.locator('#leg_csam_offences')).toContainText('Four criteria met');
});
