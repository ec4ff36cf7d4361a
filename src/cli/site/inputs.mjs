// Which files a site is made from: what changes when one of them does.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../steps.mjs';
import { shipped } from './which.mjs';

/** @typedef {import('./which.mjs').Site} Site */

const generated = [
	'src/lib/i18n/paraglide',
	'src/lib/i18n/project.inlang/cache',
	'src/lib/i18n/project.inlang/README.md',
	'static/data',
];
const packages = ['package.json', 'package-lock.json'];

/** A picture of the shipped site, for those who read its README. */
const picture = 'static/preview.png';

/** @param {string} path */
const isSource = (path) => !generated.includes(path) && !/\.test\.ts$|(^|\/)\./.test(path);

/** @param {string} path */
const isCode = (path) =>
	isSource(path) && !/\.(svelte|css|html)$|^src\/lib\/(views|ui|charts|state)$/.test(path);

/** @param {string} path */
const isOfSite = (path) =>
	isSource(path) &&
	!/^src\/cli\/((test|start|browser|setup|steps|serve)\.mjs$|start$|serve$|briefs)/.test(path);

/** What a package may consist of: tables and descriptions, and four folders. A folder may hold much else. */
const readable = /^[^.].*\.(csv|tsv|txt|json|xlsx|zip)$/i;
const inner = ['methods', 'translations', 'shapes', 'assessment', 'editions'];

/**
 * The files of another package, and the boundaries it may have to borrow.
 * @param {string} folder
 */
function filesOfPackage(folder) {
	if (!existsSync(folder)) return [];
	const files = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile() && readable.test(entry.name))
		.map(({ name }) => name)
		.sort();
	return filesUnder([...[...files, ...inner].map((name) => join(folder, name)), 'data/shapes']);
}

/**
 * What the data of a site are made from, as paths from the root.
 * @param {Site} site
 */
export const inputsOfData = (site) => [
	...filesUnder([...packages, ...(site === shipped ? [site.data] : []), 'src/lib'], isCode),
	...filesUnder(['src/cli'], (path) =>
		/^src\/cli(\/build|\/changes)?$|\.ts$|\/(run|load|bundle)\.mjs$/.test(path),
	),
	...(site === shipped ? [] : filesOfPackage(site.data)),
];

/**
 * The files of the product that every site serves, whichever package it is of.
 * @returns {string[]}
 */
export const staticFiles = () => filesUnder(['static'], (path) => isSource(path) && path !== picture);

/**
 * What a site as a whole is made from, as paths from the root.
 * @param {Site} site
 */
export function inputsOfSite(site) {
	const code = [...packages, 'svelte.config.js', 'vite.config.ts', 'src'];
	return site === shipped
		? filesUnder([...code, site.data, site.static], isOfSite)
		: [...filesUnder(code, isOfSite), ...staticFiles(), ...filesOfPackage(site.data)];
}
