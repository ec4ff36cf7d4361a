// The built site in a browser, for the benchmarks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArgs, ensureBrowser } from '../../src/cli/briefs/browser.mjs';
import { serve } from '../../src/cli/serve.mjs';
import { buildSite } from '../../src/cli/site.mjs';
import { root } from '../../src/cli/steps.mjs';

/** @param {string} name of a package */
export const versionOf = (name) =>
	JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

/**
 * Builds if need be, serves on a free port, opens a browser, and closes both in the end.
 * @param {(site: { url: string, browser: import('@playwright/test').Browser }) => Promise<void>} work
 */
export async function onSite(work) {
	await buildSite();
	const { url, close } = await serve({ root: join(root, 'build'), port: 0 });
	const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
	console.log(`browser  Chromium ${browser.version()}, headless`);
	const names = ['@duckdb/duckdb-wasm', 'svelte', '@sveltejs/kit'];
	console.log(`versions ${names.map((name) => `${name} ${versionOf(name)}`).join(', ')}`);
	try {
		await work({ url, browser });
	} finally {
		await browser.close();
		await close();
	}
}

/**
 * @param {readonly number[]} values at least one
 * @param {number} share 0 to 1; nearest rank
 */
export function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
