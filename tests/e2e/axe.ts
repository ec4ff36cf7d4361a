// What axe finds on a page that has come alive: a page that is still being made is neither what was built nor what is used.
import axe from 'axe-core';
import { type Page } from '@playwright/test';

/** Rules that look at colours alone: all else is the same whatever they are. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** Rules that look at sizes; that of targets, which WCAG 2.2 asks for, is left out unless it is named. */
const SIZES = ['target-size', 'scrollable-region-focusable'];

/**
 * The rules a page breaks, each as `rule: the first elements that break it`; empty where axe finds nothing.
 *
 * @param include selectors of the parts to look at; all of the page without them
 * @param only the rules to look at; all without them
 */
export async function violationsOf(
	page: Page,
	include: readonly string[] = [],
	only: readonly string[] = [],
): Promise<readonly string[]> {
	// A page that starts nothing, such as a brief, is whole as it arrives.
	await page.waitForFunction(
		() => 'isAlive' in globalThis || [...document.scripts].every(({ src }) => src !== ''),
	);
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
	return page.evaluate(
		async ([parts, rules]) => {
			const { axe: engine } = globalThis as unknown as { axe: typeof axe };
			const { violations } = await engine.run(
				parts.length === 0 ? document : { include: parts.map((part) => [part]) },
				rules.length === 0 ? {} : { runOnly: [...rules] },
			);
			return violations.map(
				({ id, nodes }) =>
					`${id}: ${nodes
						.map(({ html }) => html)
						.slice(0, 3)
						.join(' | ')}`,
			);
		},
		[[...include], [...only]] as const,
	);
}

/** How far the page is wider than its window, in CSS pixels. */
const overflowOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/**
 * What is wrong with a page in any look a reader may give it, without loading it again: in the light and the dark, in colours of
 * the reader's own, and at 320 pixels, which is 400 % on a desktop. Empty where nothing is.
 *
 * @param include selectors of the parts to look at; all of the page without them
 */
export async function faultsInEveryLook(
	page: Page,
	include: readonly string[] = [],
): Promise<readonly string[]> {
	const found: string[] = [];
	const tell = (look: string, faults: readonly string[]) => {
		found.push(...faults.map((fault) => `${look}: ${fault}`));
	};
	const size = page.viewportSize() ?? { width: 1440, height: 900 };
	await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
	tell('light', await violationsOf(page, include));
	tell('light', await violationsOf(page, include, SIZES));
	await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
	tell('dark', await violationsOf(page, include, COLOURS));
	await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
	tell('forced colours', await violationsOf(page, include, COLOURS));
	await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
	for (const width of [390, 320]) {
		await page.setViewportSize({ width, height: 640 });
		const over = await overflowOf(page);
		if (over > 0) tell(`${width} pixels`, [`the page is ${over} pixels too wide`]);
	}
	tell('320 pixels', await violationsOf(page, include, SIZES));
	await page.setViewportSize(size);
	return found;
}
