// Builds modules of TypeScript for Node, once for what their sources say: with all they import, in a folder named by a hash
// of the sources.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { generate } from './generate.mjs';
import { takeTurn } from './site/turns.mjs';
import { hashFiles, root } from './steps.mjs';

/**
 * What is built: the modules, whose names no two share; every file they may be made from, asked for anew whenever it
 * matters; and the folder what was built is kept in.
 * @typedef {{ modules: readonly string[], sources: () => readonly string[], home: string }} Bundle
 */

const DAY_MS = 24 * 3_600_000;
const here = import.meta.dirname;

/**
 * The scripts of this folder know their place by their own address, and are run where they are.
 * @param {string} folder that of the output
 * @returns {import('vite').Plugin}
 */
const leaveScripts = (folder) => ({
	name: 'leave-scripts',
	enforce: 'pre',
	resolveId: (id, importer) => {
		const path = resolve(dirname(importer ?? ''), id);
		return id.endsWith('.mjs') && path.startsWith(here)
			? { id: relative(folder, path).replaceAll('\\', '/'), external: true }
			: null;
	},
});

/**
 * @param {readonly string[]} modules
 * @param {string} folder
 */
async function build(modules, folder) {
	const vite = await import('vite');
	// tsconfig.json extends a file that SvelteKit writes, and the commands speak compiled messages: a fresh clone has neither yet.
	const made = ['.svelte-kit/tsconfig.json', 'src/lib/i18n/paraglide/runtime.js'];
	if (!made.every((path) => existsSync(join(root, path)))) await generate();
	await vite.build({
		...{ root, configFile: false, envDir: false, publicDir: false, logLevel: 'error' },
		plugins: [leaveScripts(folder)],
		// The engine finds its own files beside it, the drivers of browsers and the tool for fonts too.
		ssr: {
			noExternal: true,
			external: [
				...['@duckdb/duckdb-wasm', '@duckdb/node-api', '@playwright/test', 'selenium-webdriver'],
				'subset-font',
			],
		},
		build: {
			...{ ssr: true, outDir: folder, emptyOutDir: false, minify: false, target: 'node20' },
			rolldownOptions: {
				input: Object.fromEntries(modules.map((path) => [basename(path, '.ts'), path])),
				output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
			},
		},
	});
}

/**
 * What an edit left behind stays for a day: it may be running.
 * @param {string} home
 */
function forgetOld(home) {
	for (const path of readdirSync(home).map((name) => join(home, name)))
		if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
}

/**
 * The folder that holds `NAME.mjs` for every `NAME.ts`, built if it is not there. It appears whole or not at all, and two who
 * want it at once build it once. Rejects where the modules do not build.
 * @param {Bundle} bundle
 * @returns {Promise<string>}
 */
export async function bundled({ modules, sources, home }) {
	const place = () => join(home, hashFiles(sources()).slice(0, 16));
	const wanted = place();
	if (existsSync(wanted)) return wanted;
	mkdirSync(home, { recursive: true });
	const beside = join(home, `.new-${process.pid}`);
	return takeTurn(
		async () => {
			for (;;) {
				const folder = place();
				if (existsSync(folder)) return folder;
				mkdirSync(beside);
				try {
					await build(modules, beside);
					// What was edited in the meantime may be in it or not: then it is built again.
					if (place() === folder) renameSync(beside, folder);
				} finally {
					rmSync(beside, { recursive: true, force: true });
				}
				forgetOld(home);
			}
		},
		join(home, '.building'),
	);
}
