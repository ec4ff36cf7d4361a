// Which site is meant: the package it is of, and the folders it is made in. Vite is told by environment variables.
import { createHash } from 'node:crypto';
import { basename, join, relative, resolve, sep } from 'node:path';
import { cache, root } from '../steps.mjs';

/**
 * Paths are absolute or from the repository's root.
 * @typedef {object} Site
 * @property {string} data the benchmark package
 * @property {string} static what is served as it is; the data pages are made from are in its `data/`
 * @property {string} kit where SvelteKit works
 * @property {string} build the finished site
 * @property {string} stamps holds what tells whether the data are up to date
 */

/** @param {string} path */
const fromRoot = (path) => relative(root, path).split(sep).join('/');

/** @type {Site} */
export const shipped = {
	data: 'data',
	static: 'static',
	kit: '.svelte-kit',
	build: 'build',
	stamps: fromRoot(cache),
};

/**
 * The site of the package in a folder: in a place of its own, which it alone writes to, unless it is the shipped one.
 * @param {string} folder absolute
 * @returns {Site}
 */
export function siteOf(folder) {
	const data = resolve(folder);
	if (data === join(root, shipped.data)) return shipped;
	const slug = basename(data)
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 40);
	const hash = createHash('sha256').update(data).digest('hex').slice(0, 8);
	const home = fromRoot(join(cache, 'sites', `${slug}-${hash}`));
	return { data, static: `${home}/static`, kit: `${home}/kit`, build: `${home}/build`, stamps: home };
}

/**
 * What tells `vite build` which site is meant, and where to build it.
 * @param {Site} site
 * @param {string} [build] where the site is built, from the root
 * @returns {Record<string, string>}
 */
export const environmentOf = (site, build = site.build) => ({
	...(site === shipped ? {} : { COP_ATLAS_STATIC: site.static, COP_ATLAS_KIT: site.kit }),
	COP_ATLAS_BUILD: build,
});

/**
 * The folders Vite is to use, by the environment of this process, and what the build is called: a page, its code and its data
 * name it, and fit together only where it is the same.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Pick<Site, 'static' | 'kit' | 'build'> & { readonly isShipped: boolean, readonly version: string }}
 */
export function meantSite(env = process.env) {
	const folders = {
		static: env.COP_ATLAS_STATIC ?? shipped.static,
		kit: env.COP_ATLAS_KIT ?? shipped.kit,
		build: env.COP_ATLAS_BUILD ?? shipped.build,
	};
	return {
		...folders,
		isShipped: folders.static === shipped.static,
		version: env.COP_ATLAS_VERSION ?? 'development',
	};
}
