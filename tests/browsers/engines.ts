// The browser engines found on this machine, or in words why one is not tried.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from '../../src/cli/briefs/browser.mjs';
import { openChromium, openFirefox, type Opened } from './playwrightTab.ts';
import { openWebKit } from './webkitTab.ts';

export interface Engine {
	readonly name: 'Chromium' | 'Firefox' | 'WebKit';
	/** Starts the browser; a string says why it cannot be tried here. */
	readonly start: (() => Promise<Opened>) | string;
}

const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];

/** The first that exists: a program named by a variable of the environment, or known by name or path. */
function find(variable: string, names: readonly string[], paths: readonly string[] = []): string | undefined {
	const named = process.env[variable];
	if (named !== undefined && named !== '') {
		if (existsSync(named)) return named;
		throw new Error(`${variable}: no such file: ${named}`);
	}
	return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...paths].find(existsSync);
}

function chromium(): Engine['start'] {
	const path = findBrowser();
	return path === undefined
		? 'no Chromium, Chrome or Edge was found; CHROMIUM_PATH may name one'
		: () => openChromium(path);
}

function firefox(): Engine['start'] {
	const path = find(
		'FIREFOX_PATH',
		['firefox', 'firefox-esr'],
		[
			'/Applications/Firefox.app/Contents/MacOS/firefox',
			'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
			'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
		],
	);
	return path === undefined
		? 'no Firefox was found; FIREFOX_PATH may name one (Debian: firefox-esr)'
		: () => openFirefox(path);
}

/** Where the systems keep the small browser that comes with WebKitGTK: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1, say. */
function miniBrowsers(): readonly string[] {
	return ['/usr/lib', '/usr/libexec', '/usr/lib64']
		.filter(existsSync)
		.flatMap((folder) => [
			folder,
			...readdirSync(folder)
				.filter((name) => name.endsWith('-linux-gnu'))
				.map((name) => join(folder, name)),
		])
		.flatMap((folder) =>
			readdirSync(folder)
				.filter((name) => name.startsWith('webkit'))
				.map((name) => join(folder, name, 'MiniBrowser')),
		);
}

function webkit(): Engine['start'] {
	if (process.platform !== 'linux') return 'only WebKitGTK is driven, which is for Linux';
	const driver = find('WEBKIT_DRIVER_PATH', ['WebKitWebDriver']);
	if (driver === undefined) return 'no WebKitWebDriver was found (Debian: webkit2gtk-driver)';
	const browser = find('WEBKIT_PATH', ['MiniBrowser'], miniBrowsers());
	if (browser === undefined) return "WebKitGTK's MiniBrowser was not found; WEBKIT_PATH may name it";
	const screen = find('XVFB_PATH', ['Xvfb']) ?? null;
	const hasScreen = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
	if (screen === null && !hasScreen) return 'WebKitGTK needs a screen, and no Xvfb was found (Debian: xvfb)';
	return () => openWebKit({ driver, browser, screen });
}

/** The three engines, in a fixed order. Throws where a variable of the environment names a file that is not there. */
export const findEngines = (): readonly Engine[] => [
	{ name: 'Chromium', start: chromium() },
	{ name: 'Firefox', start: firefox() },
	{ name: 'WebKit', start: webkit() },
];
