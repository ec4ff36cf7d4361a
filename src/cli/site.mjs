// Builds a site in three steps, each skipped while its inputs are unchanged: data, pages, compression.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compress, compressEngineInBackground } from './site/compress.mjs';
import { generate } from './generate.mjs';
import { writeInventory } from './site/along.mjs';
import { inputsOfData, inputsOfSite, staticFiles } from './site/inputs.mjs';
import { publicAddress } from './site/publicAddress.mjs';
import { buildBeside, isUntidy, tidy } from './site/swap.mjs';
import { takeTurn } from './site/turns.mjs';
import { environmentOf, shipped } from './site/which.mjs';
import { sayFault } from './start/faults.mjs';
import { expectWritable } from './start/writable.mjs';
import { Ended, hashFiles, node, root, step } from './steps.mjs';

/** @typedef {import('./site/which.mjs').Site} Site */

/** The package has faults, and they have been listed. */
export class Refused extends Error {}

/**
 * What is built, from which inputs and what it was told, and how one sees that it is there. A stamp holds the hash of these.
 * @typedef {{ inputs: () => string[], output: string, stamp: string, told?: string }} Product
 */

/** @param {Site} site @returns {Product} */
const dataOf = (site) => ({
	inputs: () => inputsOfData(site),
	output: join(root, site.static, 'data'),
	stamp: join(root, site.stamps, 'data-inputs'),
});

/** @param {Site} site @returns {Product} */
const pagesOf = (site) => ({
	inputs: () => inputsOfSite(site),
	output: join(root, site.build, 'index.html'),
	stamp: join(root, site.build, '.inputs'),
	told: publicAddress(),
});

/** @param {Product} product */
const hashOf = ({ inputs, told = '' }) => hashFiles(inputs(), told);

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
 * @param {(hash: string) => Promise<void>} work is given the hash of the inputs
 */
async function make(product, work) {
	const hash = hashOf(product);
	if (isFresh(product, hash)) return false;
	rmSync(product.stamp, { force: true });
	await work(hash);
	mkdirSync(dirname(product.stamp), { recursive: true });
	writeFileSync(product.stamp, hash);
	return true;
}

/**
 * What a build of the pages is called.
 * @param {string} hash of what it is made from
 */
const versionOf = (hash) => hash.slice(0, 16);

/**
 * The package is checked and becomes the `data/` of the static folder.
 * @param {Site} [site]
 * @returns {Promise<boolean>} false when nothing had changed; rejects with `Refused` where the package has faults
 */
export const buildData = (site = shipped) =>
	make(dataOf(site), () =>
		node('src/cli/run.mjs', ['build', site.data, `${site.static}/data`], { isLeashed: true }).catch(
			(error) => {
				throw error instanceof Ended && error.code === 1 ? new Refused(error.message) : error;
			},
		),
	);

/**
 * Gives another site the files that are not of any package.
 * @param {Site} site
 */
function furnish(site) {
	const folder = join(root, site.static);
	for (const name of readdirSync(folder))
		if (name !== 'data') rmSync(join(folder, name), { recursive: true });
	for (const file of staticFiles())
		cpSync(join(root, file), join(folder, file.slice(shipped.static.length + 1)));
}

/** What a build writes to. @param {Site} site */
const writtenFor = (site) => [
	...['.', 'node_modules/.cache', 'src/lib/i18n/paraglide', shipped.kit],
	...[`${site.static}/data`, site.kit, site.build, site.stamps],
];

/**
 * Data, pages and compression, into a folder.
 * @param {Site} site
 * @param {string} build from the root
 * @param {string} hash of what it is made from
 */
async function buildInto(site, build, hash) {
	void compressEngineInBackground();
	const [from, to] = site === shipped ? ['data/', 'static/data'] : [site.data, site.static];
	await step(`build the data (${from} to ${to})`, () => buildData(site));
	if (site !== shipped) {
		furnish(site);
		// tsconfig.json rests on what SvelteKit writes for the shipped site.
		if (!existsSync(join(root, shipped.kit, 'tsconfig.json'))) await generate();
	}
	await step('build the pages (vite build)', () =>
		node('src/cli/site/pages.mjs', [], {
			env: { ...environmentOf(site, build), COP_ATLAS_VERSION: versionOf(hash) },
			isLeashed: true,
		}),
	);
	// What SvelteKit worked with is as large as the site; the shipped one's is what the type checker reads.
	if (site !== shipped) rmSync(join(root, site.kit), { recursive: true, force: true });
	await step('compress (the engine takes a minute, once)', async () => {
		const { files, before, after } = await compress(build);
		console.log(
			`${files} files, ${(before / 1e6).toFixed(1)} MB to ${(after / 1e6).toFixed(1)} MB with brotli`,
		);
	});
}

/**
 * Everything, beside the site that is there, whose place is taken when all is done.
 * @param {Site} [site]
 * @returns {Promise<boolean>} false when nothing had changed; rejects with `Refused` where the package has faults
 */
export async function buildSite(site = shipped) {
	const pages = pagesOf(site);
	const folder = join(root, site.build);
	if (isFresh(pages, hashOf(pages)) && !isUntidy(folder)) return false;
	expectWritable(writtenFor(site), 'build the site');
	return takeTurn(async () => {
		tidy(folder);
		const hash = hashOf(pages);
		if (isFresh(pages, hash)) return false;
		await buildBeside(folder, async (next) => {
			await buildInto(site, relative(root, next), hash);
			writeInventory(relative(root, next));
			writeFileSync(join(next, basename(pages.stamp)), hash);
		});
		return true;
	});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const built = await buildSite().catch((error) => {
		console.error(sayFault(error));
		process.exit(1);
	});
	if (!built) console.log('build/ is up to date');
}
