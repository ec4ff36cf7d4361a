import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { frameChunk } from './src/cli/site/frameChunk.mjs';
import { early } from './src/cli/site/early.mjs';
import { openLanguage } from './src/cli/site/languages.mjs';
import { orderManifest } from './src/cli/site/manifest.mjs';
import { publicAddress } from './src/cli/site/publicAddress.mjs';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './src/lib/i18n/project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['url', 'baseLocale'],
			emitTsDeclarations: true,
		}),
		openLanguage(),
		orderManifest(),
		sveltekit(),
	],
	define: { __EARLY__: JSON.stringify(early), __PUBLIC_ADDRESS__: JSON.stringify(publicAddress()) },
	worker: { format: 'es' },
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: frameChunk }] } } } } },
	},
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		exclude: ['tests/e2e/**', 'node_modules/**'],
		env: { TZ: 'UTC' },
		// Loading the modules anew for every file takes longer than the tests do.
		isolate: false,
		setupFiles: ['tests/setup.ts'],
		// By itself it leaves one core of the machine alone, which of two is half.
		maxWorkers: '100%',
		testTimeout: 120_000,
		hookTimeout: 120_000,
	},
});
