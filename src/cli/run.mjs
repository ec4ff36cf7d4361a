// Runs a TypeScript command of this folder: `node src/cli/run.mjs NAME [args…]` calls `main(args)` of src/cli/NAME.ts.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ main?: (args: readonly string[]) => Promise<number> }} Command */

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

/**
 * Loads a module through Vite, so that `#lib/…` and `*.sql?raw` mean here what they mean in the site; packages stay
 * external and are loaded by Node. Vite's own `runnerImport` closes its environment before `main` is called, and a
 * command that imports something lazily would fail, so the environment is opened and closed here.
 * @param {string} file
 */
async function open(file) {
	const { createRunnableDevEnvironment, resolveConfig } = await import('vite');
	const config = await resolveConfig(
		{
			root,
			configFile: false,
			envDir: false,
			logLevel: 'error',
			// tsconfig.json extends a file that SvelteKit writes, which a fresh clone does not have yet.
			oxc: { tsconfig: false },
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
	/** @type {Command} */
	const command = await environment.runner.import(file);
	return { command, close: () => environment.close() };
}

const [name, ...args] = process.argv.slice(2);
const file = join(here, `${name}.ts`);

if (name === undefined || !/^[A-Za-z]+$/.test(name) || !existsSync(file)) {
	const known = readdirSync(here).filter((entry) => entry.endsWith('.ts') && !entry.endsWith('.test.ts'));
	console.error(
		`unknown command: ${name ?? '(none)'}; known: ${known.map((entry) => entry.slice(0, -3)).join(', ')}`,
	);
	process.exitCode = 2;
} else {
	const { command, close } = await open(file);
	if (command.main === undefined) throw new Error(`src/cli/${name}.ts does not export main`);
	process.exitCode = await command.main(args);
	await close();
}
