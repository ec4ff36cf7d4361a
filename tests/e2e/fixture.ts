// The `test` of every end-to-end test: fails on a request to another origin and on anything the console calls an error.
import { test as base, type BrowserContext } from '@playwright/test';

/** What the pages of a context must not do, in the order it happened; for a context that a test opens itself. */
export function watch(context: BrowserContext, origin: string): readonly string[] {
	const faults: string[] = [];
	context.on('request', (request) => {
		const url = new URL(request.url());
		const isLocal = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
		if (!isLocal) faults.push(`request to another origin: ${url.href}`);
	});
	context.on('console', (message) => {
		if (message.type() === 'error')
			faults.push(`console error: ${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (error) => faults.push(`page error: ${error.error().message}`));
	return faults;
}

interface Fixtures {
	/** Set with `test.use({ expectedFault: /…/ })` where a test provokes faults on purpose. */
	expectedFault: RegExp | null;
	/** Runs by itself around every test. */
	cleanPage: undefined;
}

export const test = base.extend<Fixtures>({
	expectedFault: [null, { option: true }],
	cleanPage: [
		async ({ context, baseURL, expectedFault }, use) => {
			const faults = watch(context, new URL(baseURL ?? 'http://localhost').origin);
			// The event comes once and can be early: whoever asks later finds the mark (`axe.ts`).
			await context.addInitScript(() => {
				addEventListener('alive', () => Object.assign(globalThis, { isAlive: true }));
			});
			await use(undefined);
			const unexpected = faults.filter((fault) => expectedFault?.test(fault) !== true);
			if (unexpected.length > 0) throw new Error(unexpected.join('\n'));
		},
		{ auto: true },
	],
});

export { expect } from '@playwright/test';
