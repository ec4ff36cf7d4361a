// A page in a language says nothing in English but what is marked as such: names, titles and records as they were published.
import { expect, test } from './fixture.ts';

test.use({ javaScriptEnabled: false });

const LANGUAGES = ['ar', 'es', 'fr', 'ru', 'zh'] as const;

const PATHS = [
	...['', '/region/africa', '/country/NPL', '/country/TUV', '/brief/EGY', '/compare/table/africa'],
	...['/compare/heat/europe', '/compare/scatter/cis', '/compare/profile/americas', '/compare/change/africa'],
	...['/compare/gaps/africa', '/compare/multiples/world', '/compare/distribution/world', '/method'],
	...['/method/diagnostics', '/data', '/sql', '/assess', '/assess/merge', '/own', '/own/collection'],
	...['/scenario', '/reply', '/present', '/along', '/workshop', '/translate', '/404'],
];

/** Words of every other English sentence, and of no sentence in French or Spanish. */
const ENGLISH = [
	'the',
	'and',
	'of',
	'with',
	'which',
	'that',
	'are',
	'is',
	'from',
	'this',
	'where',
	'not',
	'to',
	'by',
];

/**
 * The sentences of a page that are English and not marked: texts of four words or more, two of which are such as English
 * cannot do without. Code is no sentence, and neither is an address or the name of an index.
 */
const englishOn = (words: readonly string[]) => {
	const found: string[] = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		const within = node.parentElement;
		const lang = within?.closest('[lang]')?.getAttribute('lang');
		if (within?.closest('script, style, code, pre, textarea') != null || lang === 'en') continue;
		const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
		const said =
			text
				.replace(/Out of the Shadows|https?:\S+/gu, '…')
				.toLowerCase()
				.match(/[\p{L}’']+/gu) ?? [];
		if (said.length > 3 && said.filter((word) => words.includes(word)).length >= 2) found.push(text);
	}
	return found;
};

for (const language of LANGUAGES)
	test(`no sentence is English on the pages in ${language}, unless it says so`, async ({ page }) => {
		const found: Record<string, readonly string[]> = {};
		for (const path of PATHS) {
			await page.goto(`/${language}${path}`, { waitUntil: 'commit' });
			await page.waitForLoadState('domcontentloaded');
			await expect(page.locator('html'), path).toHaveAttribute('lang', language);
			const english = await page.evaluate(englishOn, ENGLISH);
			if (english.length > 0) found[path] = english;
		}
		expect(found).toEqual({});
	});

test('an English sentence is found on an English page, and not where it is marked', async ({ page }) => {
	await page.goto('/method', { waitUntil: 'domcontentloaded' });
	await page.evaluate(() => document.documentElement.removeAttribute('lang'));
	expect((await page.evaluate(englishOn, ENGLISH)).length).toBeGreaterThan(50);
	await page.evaluate(() => {
		document.documentElement.lang = 'en';
	});
	expect(await page.evaluate(englishOn, ENGLISH)).toEqual([]);
});
