// Every kind of page for everyone: in every look, by names, in plain words, by keyboard and on the smallest screen.
import type { Page } from '@playwright/test';
import { faultsInEveryLook } from './axe.ts';
import { expect, test } from './fixture.ts';
import { openMore } from './pages.ts';

/** Words of the workshop that no reader meets where nothing is explained. */
const WORKSHOP = /\b(npm|SQL|DuckDB|goalposts?|unverified|draws\b(?! a dot)|brackets?|[a-z]+_[a-z]+)\b/;

/** Where the workshop is shown on purpose. */
const EXPLAINING = /^\/(method|data|sql)/;

const PAGES = [
	'/',
	'/ar',
	'/region/asia_pacific',
	'/region/africa?record=1',
	'/compare/multiples/africa',
	'/compare/table/africa?ranks=1&cols=tier,score,coverage,internet_use,csam_reports',
	'/ar/compare/table/arab_states',
	'/compare/heat/asia_pacific?countries=NPL,BTN,MDV',
	'/compare/profile/asia_pacific?countries=NPL,BTN,MDV',
	'/compare/distribution/asia_pacific?countries=NPL,BTN,MDV',
	'/compare/scatter/asia_pacific?countries=NPL,BTN,MDV',
	'/compare/change/asia_pacific?countries=NPL,BTN,MDV',
	'/compare/gaps/africa',
	'/compare/gaps/world?cols=pillars',
	'/compare/table/africa?record=1',
	'/compare/heat/africa?record=1',
	'/compare/multiples/africa?record=1',
	'/country/NPL',
	'/country/PSE',
	'/ar/country/EGY',
	'/brief/PRK',
	'/ar/brief/VAT',
	'/scenario?country=NPL',
	'/assess/merge',
	'/reply',
	'/present',
	'/along',
	'/own',
	'/own/collection',
	'/translate',
	'/workshop',
	'/workshop#chair',
	'/ar/workshop#chair',
	'/method',
	'/method/diagnostics',
	'/data',
];

/** Tables without a caption or name, and pictures without one, as they stand on the page. */
const nameless = (page: Page) =>
	page.evaluate(() => {
		const isNamed = (each: Element) =>
			each.hasAttribute('aria-label') ||
			[...(each.getAttribute('aria-labelledby') ?? '').split(' ')].some(
				(id) => id !== '' && document.getElementById(id) !== null,
			);
		const tables = [...document.querySelectorAll('table')].filter(
			(each) => each.caption === null && !isNamed(each),
		);
		const pictures = [...document.querySelectorAll('figure svg, svg[role]')].filter(
			(each) => each.closest('[aria-hidden="true"], svg svg') === null && !isNamed(each),
		);
		return [...tables, ...pictures].map((each) => each.outerHTML.slice(0, 120));
	});

/** The sentences on the page that speak of the workshop, but for addresses and what stands behind a score. */
const workshop = (page: Page) =>
	page.evaluate((source) => {
		const word = new RegExp(source);
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: string[] = [];
		for (let each = texts.nextNode(); each !== null; each = texts.nextNode()) {
			const parent = each.parentElement;
			const isAside = parent?.closest('script, style, [popover], [id$="-how"], code, pre') != null;
			const text = (each.textContent ?? '').replace(/\S+[./]\S+/g, '');
			if (!isAside && word.test(text)) found.push(text.trim());
		}
		return found;
	}, WORKSHOP.source);

for (const path of PAGES)
	test(`${path} can be read in every look, and everything on it has a name`, async ({ page }) => {
		test.slow();
		await page.goto(path);
		if (path.includes('record=1'))
			await expect(page.getByRole('heading', { level: 2, name: /^What the record proves/ })).toBeVisible();
		expect(await faultsInEveryLook(page)).toEqual([]);
		expect(await nameless(page)).toEqual([]);
		if (!EXPLAINING.test(path)) expect(await workshop(page)).toEqual([]);
	});

/** How an element is told from its kin in forced colours. */
const lookOf = (page: Page, selector: string) =>
	page
		.locator(selector)
		.first()
		.evaluate((each) => {
			const { backgroundColor, color, outlineStyle, borderInlineStartColor } = getComputedStyle(each);
			return { backgroundColor, color, outlineStyle, borderInlineStartColor };
		});

test('in forced colours what is chosen is told from what is not', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto('/compare/change/africa');
	for (const [chosen, other] of [
		['button[aria-pressed="true"]', 'button[aria-pressed="false"]'],
		['header li > a[aria-current]', 'header li > a:not([aria-current])'],
	] as const)
		expect(await lookOf(page, chosen)).not.toEqual(await lookOf(page, other));
	await page.goto('/?country=NPL');
	await expect(page.locator('tr[data-country="NPL"].selected')).toBeAttached();
	expect(await lookOf(page, 'tr.selected th')).not.toEqual(
		await lookOf(page, 'tr[data-country]:not(.selected) th'),
	);
	const shade = (band: number) => lookOf(page, `tr[data-country] .tier-${band}`);
	expect((await shade(5)).backgroundColor).not.toBe((await shade(1)).backgroundColor);
});

/** What the focus is on that lies wholly under something else, while Tab walks so many steps. */
async function coveredFocus(page: Page, key: string, steps: number): Promise<readonly string[]> {
	const covered: string[] = [];
	for (let step = 0; step < steps; step += 1) {
		await page.keyboard.press(key);
		const name = await page.evaluate(() => {
			const active = document.activeElement;
			if (active === null || active === document.body || active.closest('svg')) return null;
			const box = (active.matches('input') ? active.closest('label') : null) ?? active;
			const { left, top, width, height } = box.getBoundingClientRect();
			const isSeen = [0.05, 0.3, 0.5, 0.7, 0.95].some((across) =>
				[0.1, 0.5, 0.9].some((down) => {
					const at = document.elementFromPoint(left + width * across, top + height * down);
					return at !== null && (at === box || box.contains(at) || at.contains(box));
				}),
			);
			return isSeen ? null : (active.getAttribute('aria-label') ?? active.textContent.trim());
		});
		if (name !== null) covered.push(`${key} to ${name}`);
	}
	return covered;
}

for (const [path, last] of [
	['/compare/table/africa', 'tr[data-country="GNQ"] a'],
	['/ar/compare/table/africa', 'tr[data-country="GNQ"] a'],
	['/scenario?country=NPL', 'main li:last-child input'],
	['/', 'tr[data-country="NRU"] a'],
] as const)
	test(`at 400 % nothing that has the focus on ${path} lies under something that stays`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize({ width: 320, height: 320 });
		await page.goto(path, { waitUntil: 'networkidle' });
		await page.locator(last).last().focus();
		expect(await coveredFocus(page, 'Shift+Tab', 25)).toEqual([]);
		expect(await coveredFocus(page, 'Tab', 15)).toEqual([]);
	});

test('a change of method or measure is said with what became of the country looked at', async ({ page }) => {
	await page.goto('/?country=NPL', { waitUntil: 'networkidle' });
	await page
		.getByRole('combobox', { name: 'Measure' })
		.selectOption({ label: 'Legal framework: whole pillar' });
	await expect(page.locator('[data-told]')).toHaveText(
		/Now shown: Legal framework by country: World.*Nepal \d+, now \d+/,
	);
});

for (const view of ['table', 'heat', 'distribution', 'scatter', 'profile', 'multiples'])
	test(`in the view ${view} a change of method is said with what became of the country looked at`, async ({
		page,
	}) => {
		await page.goto(`/compare/${view}/asia_pacific?country=NPL`, { waitUntil: 'networkidle' });
		await openMore(page);
		await page.getByRole('radio', { name: 'Direct facts only' }).check({ force: true });
		await expect(page.locator('[data-told]').first()).toHaveText(/Direct facts only.*Nepal \d+, now \d+/);
	});

test('on the page of a country a change of method is said with its effect', async ({ page }) => {
	await page.goto('/country/NPL', { waitUntil: 'networkidle' });
	await page.getByRole('radio', { name: 'Direct facts only' }).check({ force: true });
	await expect(page.locator('[data-told]')).toHaveText(/^Now shown: Direct facts only\. Nepal \d+, now \d+$/);
});

test('what the map tells of a country describes its link', async ({ page }) => {
	await page.goto('/region/asia_pacific', { waitUntil: 'networkidle' });
	await page.locator('.map a[tabindex="0"]').focus();
	await page.keyboard.type('nepal');
	await expect(page.locator('.map a[data-id="NPL"]')).toHaveAccessibleDescription(
		/Nepal.*of 100.*weightings/s,
	);
	await expect(page.locator('.map a[aria-describedby]')).toHaveCount(1);
});

test('who wants less motion is not scrolled smoothly, and nothing moves by itself', async ({ page }) => {
	const motion = () =>
		page.evaluate(() => ({
			scroll: getComputedStyle(document.documentElement).scrollBehavior,
			running: document.getAnimations().length,
		}));
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/', { waitUntil: 'networkidle' });
	expect(await motion()).toEqual({ scroll: 'auto', running: 0 });
});
