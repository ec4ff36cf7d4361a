// Finds a Chromium for the end-to-end tests and the benchmarks, or gets one.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { node, run } from '../steps.mjs';

/** The shell first: it is the same browser without windows, and opens a page in half the time. */
const names = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge',
];
const elsewhere = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
	'/snap/bin/chromium',
];
const fiveMinutes = 5 * 60 * 1000;

/** Without a network of its own: no updates, no pings. Root may not use the sandbox. */
export const browserArgs = [
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * The browser named by CHROMIUM_PATH, the one Playwright installed, or one of the system's.
 * @returns {string | undefined} path of the program
 */
export function findBrowser() {
	const named = process.env.CHROMIUM_PATH;
	if (named !== undefined && named !== '') {
		if (existsSync(named)) return named;
		throw new Error(`CHROMIUM_PATH: no such file: ${named}`);
	}
	const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin');
	const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
	return [chromium.executablePath(), ...onPath, ...elsewhere].find((path) => existsSync(path));
}

/** @returns {readonly [string, () => Promise<void>][]} ways to get a browser, in the order to try them */
function waysToInstall() {
	const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	return [
		[
			'playwright install chromium',
			() => node('node_modules/playwright/cli.js', ['install', 'chromium'], { timeout: fiveMinutes }),
		],
		...(isDebianRoot
			? [
					/** @type {[string, () => Promise<void>]} */ ([
						'apt-get install chromium',
						async () => {
							await run('apt-get', ['update', '-qq']);
							const get = (/** @type {string} */ name) =>
								run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
									env: { DEBIAN_FRONTEND: 'noninteractive' },
								});
							// Older releases have no shell of its own.
							await get('chromium-headless-shell').catch(() => get('chromium'));
						},
					]),
				]
			: []),
	];
}

/** @returns {Promise<string>} path of a browser, installed if need be */
export async function ensureBrowser() {
	const found = findBrowser();
	if (found !== undefined) return found;
	for (const [name, install] of waysToInstall()) {
		console.log(`no Chromium found; trying: ${name}`);
		await install().catch((error) => console.log(error.message));
		const installed = findBrowser();
		if (installed !== undefined) return installed;
	}
	throw new Error(
		'No Chromium found and none could be installed. Install Chromium or Google Chrome, ' +
			'or name one with CHROMIUM_PATH=/path/to/chromium.',
	);
}
