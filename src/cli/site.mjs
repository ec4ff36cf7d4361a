// Builds the site in three steps, each skipped while its inputs are unchanged: data, pages, compression.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compress, compressEngineInBackground } from './compress.mjs';
import { cache, filesUnder, hashFiles, node, root, step } from './steps.mjs';

const generated = [
	'src/lib/i18n/paraglide',
	'src/lib/i18n/project.inlang/cache',
	'src/lib/i18n/project.inlang/README.md',
	'static/data',
];
const packages = ['package.json', 'package-lock.json'];

/** @param {string} path */
const isSource = (path) => !generated.includes(path) && !/\.test\.ts$|(^|\/)\./.test(path);

/** @param {string} path */
const isCode = (path) =>
	isSource(path) && !/\.(svelte|css|html)$|^src\/lib\/(views|ui|charts|state)$/.test(path);

/**
 * What is built, from which inputs, and how one sees that it is there. A stamp holds the hash of the inputs.
 * @typedef {{ inputs: () => string[], output: string, stamp: string }} Product
 * @satisfies {Record<string, Product>}
 */
const products = {
	data: {
		inputs: () => [
			...filesUnder([...packages, 'data', 'src/lib'], isCode),
			...filesUnder(['src/cli'], (path) => /^src\/cli(\/build)?$|\.ts$|\/run\.mjs$/.test(path)),
		],
		output: join(root, 'static/data'),
		stamp: join(cache, 'data-inputs'),
	},
	site: {
		inputs: () =>
			filesUnder(
				[...packages, 'svelte.config.js', 'vite.config.ts', 'src', 'data', 'static'],
				(path) => isSource(path) && !/^src\/cli\/((test|start|browser|setup|steps)\.mjs$|briefs)/.test(path),
			),
		output: join(root, 'build/index.html'),
		stamp: join(root, 'build/.inputs'),
	},
};

/**
 * @param {Product} product
 * @param {string} hash
 */
const isFresh = ({ output, stamp }, hash) =>
	existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

/**
 * Does the work unless the stamp says it is done; the hash is taken before the work, so that an edit during a build
 * makes the next one run again.
 * @param {Product} product
 * @param {() => Promise<void>} work
 */
async function make(product, work) {
	const hash = hashFiles(product.inputs());
	if (isFresh(product, hash)) return false;
	rmSync(product.stamp, { force: true });
	await work();
	mkdirSync(dirname(product.stamp), { recursive: true });
	writeFileSync(product.stamp, hash);
	return true;
}

/** data/ is checked and becomes static/data. @returns {Promise<boolean>} false when nothing had changed */
export const buildData = () => make(products.data, () => node('src/cli/run.mjs', ['build']));

/** Everything. @returns {Promise<boolean>} false when nothing had changed */
export const buildSite = () =>
	make(products.site, async () => {
		void compressEngineInBackground();
		await step('build the data (data/ to static/data)', buildData);
		await step('build the pages (vite build)', () => node('src/cli/pages.mjs'));
		await step('compress (the engine takes a minute, once)', async () => {
			const { files, before, after } = await compress('build');
			console.log(
				`${files} files, ${(before / 1e6).toFixed(1)} MB to ${(after / 1e6).toFixed(1)} MB with brotli`,
			);
		});
	});

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const built = await buildSite().catch((error) => {
		console.error(error.message);
		process.exit(1);
	});
	if (!built) console.log('build/ is up to date');
}
