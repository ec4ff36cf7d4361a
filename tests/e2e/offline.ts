// How a test visits pages, waits until they are kept, and takes the network away.
import type { Page } from '@playwright/test';
import type { FaultyServer } from './faultyServer.ts';
import { expect } from './fixture.ts';

/** The network goes away: whoever asks hears nothing but a hang-up. */
export const cut = (server: FaultyServer) => server.fail(/./, (response) => response.socket?.destroy());

/** Waits until the device keeps these paths. */
async function expectKept(page: Page, ...paths: string[]): Promise<void> {
	await expect
		.poll(
			() =>
				page.evaluate(async (wanted) => {
					const found = await Promise.all(
						wanted.map(async (path) => (await caches.match(path, { ignoreVary: true })) !== undefined),
					);
					return wanted.filter((_, at) => found[at] === false);
				}, paths),
			{ timeout: 40_000 },
		)
		.toEqual([]);
}

/** Opens a page, and waits until it is alive and kept. */
export async function visit(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.waitForFunction(() => 'isAlive' in globalThis);
	const home = /^\/(ar|es|fr|ru|zh)(\/|$)/.exec(path)?.[1];
	await expectKept(page, path.replace(/#.*/, ''), home === undefined ? '/offline' : `/${home}/offline`);
}

/** Waits until the device keeps a file of a build, by a part of its name. */
export async function expectKeptFile(page: Page, name: RegExp): Promise<void> {
	const kept = () =>
		page.evaluate(async () => {
			const shelves = await Promise.all((await caches.keys()).map((each) => caches.open(each)));
			const requests = await Promise.all(shelves.map((shelf) => shelf.keys()));
			return requests.flat().map(({ url }) => url);
		});
	await expect.poll(async () => (await kept()).some((url) => name.test(url)), { timeout: 60_000 }).toBe(true);
}
