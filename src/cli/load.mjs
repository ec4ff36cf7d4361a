// Loads TypeScript as the site does, outside it: for the commands of this folder and for the benchmarks.
import { join } from 'node:path';
import { root } from './steps.mjs';

/**
 * Loads a module through Vite, so that `#lib/…` and `*.sql?raw` mean here what they mean in the site; packages stay
 * external and are loaded by Node. Vite's own `runnerImport` closes its environment before anything of the module is
 * called, and what is imported lazily would fail: call `close` when done.
 * @template Module
 * @param {string} file
 * @returns {Promise<{ module: Module, close: () => Promise<void> }>}
 */
export async function load(file) {
	const { createRunnableDevEnvironment, resolveConfig } = await import('vite');
	/**
	 * tsconfig.json extends a file that SvelteKit writes, which a fresh clone does not have yet. Vite hands the option on
	 * without knowing it.
	 * @type {import('vite').OxcOptions & { tsconfig: false }}
	 */
	const oxc = { tsconfig: false };
	const config = await resolveConfig(
		{
			root,
			configFile: false,
			envDir: false,
			logLevel: 'error',
			oxc,
			cacheDir: join(root, 'node_modules/.cache/cop-atlas/vite'),
			environments: {
				command: {
					consumer: 'server',
					dev: { moduleRunnerTransform: true },
					resolve: { external: true, mainFields: [], conditions: ['node', 'module-sync'] },
				},
			},
		},
		'serve',
	);
	const environment = createRunnableDevEnvironment('command', config, {
		runnerOptions: { hmr: { logger: false } },
		hot: false,
	});
	await environment.init();
	const module = await environment.runner.import(file);
	return { module, close: () => environment.close() };
}
