// A tab of Chromium, over its own protocol, or of Firefox as it is installed, over WebDriver BiDi. From 1.65 on Playwright
// asks for a command (emulation.setMediaFeaturesOverride) that Firefox ESR 153 does not know yet.
import { readFile } from 'node:fs/promises';
import { chromium, firefox, type ElementHandle, type Page } from '@playwright/test';
import { browserArgs } from '../../src/cli/briefs/browser.mjs';
import { savedIn, scratch, seek, until, type Tab, type Where } from './tab.ts';

/** A browser that runs, with one tab in it. */
export interface Opened {
	readonly version: string;
	readonly tab: Tab;
	close(): Promise<void>;
}

const CONTEXT = { viewport: { width: 1440, height: 900 }, locale: 'en' };

/** Starts a Chromium by the path of its program. */
export async function openChromium(path: string): Promise<Opened> {
	const browser = await chromium.launch({ executablePath: path, args: [...browserArgs] });
	const page = await (await browser.newContext(CONTEXT)).newPage();
	const tab = tabOf(page, {
		save: async (work) => {
			const arriving = page.waitForEvent('download');
			await work();
			return readFile(await (await arriving).path());
		},
		print: () => page.pdf({ preferCSSPageSize: true }),
	});
	return { version: browser.version(), tab, close: () => browser.close() };
}

/** Starts a Firefox by the path of its program. */
export async function openFirefox(path: string): Promise<Opened> {
	const folder = scratch();
	const browser = await firefox.launch({
		executablePath: path,
		channel: 'moz-firefox',
		downloadsPath: folder,
		// The list of downloads would take the keys that are pressed after one.
		firefoxUserPrefs: { 'browser.download.alwaysOpenPanel': false },
	});
	const page = await (await browser.newContext(CONTEXT)).newPage();
	const tab = tabOf(page, {
		// Firefox tells nothing of a file that a page has made itself, and saves it.
		save: (work) => savedIn(folder, work),
		// A4: what Playwright takes for inches Firefox takes for centimetres.
		print: () => page.pdf({ width: '21in', height: '29.7in' }),
	});
	return { version: browser.version(), tab, close: () => browser.close() };
}

/** What each of the two does in its own way. */
interface Ways {
	/** The file saved by what is done. */
	readonly save: (work: () => Promise<void>) => Promise<Buffer>;
	readonly print: Tab['print'];
}

function tabOf(page: Page, { save, print }: Ways): Tab {
	const find = async ({ css, says = '' }: Where): Promise<ElementHandle<Element> | null> =>
		(await page.evaluateHandle(seek, [css, says])).asElement();
	const wait = (where: Where): Promise<ElementHandle<Element>> =>
		until(`${where.css} ${where.says ?? ''}`.trim(), () => find(where));
	return {
		open: async (address) => {
			await page.goto(address);
		},
		ask: (what, ...given) => page.evaluate(what, given),
		has: async (where) => (await find(where)) !== null,
		click: async (where) => (await wait(where)).click(),
		press: async (key, where) => {
			if (where !== undefined) await (await wait(where)).focus();
			await page.keyboard.press(key);
		},
		write: async (where, text) => (await wait(where)).fill(text),
		choose: async (where, path) => (await wait(where)).setInputFiles(path),
		save: (where) => save(async () => (await wait(where)).click()),
		print,
	};
}
