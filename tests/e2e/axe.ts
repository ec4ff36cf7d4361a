// What axe finds on a page that has come alive: a page that is still being made is neither what was built nor what is used.
import axe from 'axe-core';
import { type Page } from '@playwright/test';

/**
 * The rules a page breaks, each as `rule: the first elements that break it`; empty where axe finds nothing.
 *
 * @param include selectors of the parts to look at; all of the page without them
 */
export async function violationsOf(page: Page, include: readonly string[] = []): Promise<readonly string[]> {
	// A page that starts nothing, such as a brief, is whole as it arrives.
	await page.waitForFunction(
		() => 'isAlive' in globalThis || [...document.scripts].every(({ src }) => src !== ''),
	);
	await page.evaluate(axe.source);
	return page.evaluate(
		async (parts) => {
			const { axe: engine } = globalThis as unknown as { axe: typeof axe };
			const { violations } = await engine.run(
				parts.length === 0 ? document : { include: parts.map((part) => [part]) },
			);
			return violations.map(
				({ id, nodes }) =>
					`${id}: ${nodes
						.map(({ html }) => html)
						.slice(0, 3)
						.join(' | ')}`,
			);
		},
		[...include],
	);
}
