// End-to-end tests on the built site, served as `npm start` serves it.
import { defineConfig } from '@playwright/test';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserArgs, findBrowser } from '../../src/cli/briefs/browser.mjs';
import { firstPort, sites } from './packages.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results/e2e',
	workers: 2,
	retries: 0,
	fullyParallel: true,
	forbidOnly: true,
	timeout: 60_000,
	// Opening the engine takes seconds on a slow machine.
	expect: { timeout: 20_000 },
	reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
	use: {
		baseURL: `http://localhost:${firstPort}`,
		locale: 'en',
		timezoneId: 'UTC',
		screenshot: 'only-on-failure',
		// It would answer in place of what a test has the server say; where it is tested it is let in.
		serviceWorkers: 'block',
		launchOptions: { executablePath: findBrowser(), args: browserArgs },
	},
	projects: [{ name: 'desktop', use: { viewport: { width: 1440, height: 900 } } }],
	webServer: [{ build: 'build', port: firstPort }, ...Object.values(sites)].map((site) => ({
		command: `node src/cli/serve.mjs ${site.build}`,
		cwd: root,
		env: { PORT: String(site.port) },
		url: `http://localhost:${site.port}/`,
		reuseExistingServer: false,
	})),
});
