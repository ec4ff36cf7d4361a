// Lists what a built site has, with sizes, for those who take it along (`lib/along/plan.ts`).
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { filesUnder, root } from '../steps.mjs';

/** @typedef {import('../../lib/along/plan.ts').Inventory} Inventory */

const base = 'en';
/** Copies that only a server looks at, hidden files, and what other sites show of this one. */
const isLeftOut =
	/(^|\/)\.|\.(br|gz)$|^preview\.png$|^service-worker\.js$|^along\.json$|^_app\/version\.json$|(^|\/)404\.html$/;
const isOfEngine = /\.wasm$/;
/** Scripts, what the package says in a language, and the letters of pictures in it. */
const isOfLanguage =
	/^(?:_app\/immutable|pages\/words|data\/package\/translations|data\/fonts)\/([a-z]{2})[/.]/;

/**
 * @param {string} name of a page's file
 * @returns {string} its path
 */
const pathOf = (name) => `/${name.replace(/(^|\/)index\.html$/, '').replace(/\.html$/, '')}`;

/**
 * @param {string} folder of the built site, from the root
 * @returns {Inventory}
 */
function inventoryOf(folder) {
	const whole = resolve(root, folder);
	const build = JSON.parse(readFileSync(join(whole, '_app/version.json'), 'utf8')).version;
	const files = filesUnder([folder])
		.map((path) => ({
			name: relative(whole, join(root, path)).split(sep).join('/'),
			bytes: statSync(join(root, path)).size,
		}))
		.filter(({ name }) => !isLeftOut.test(name));
	const others = files
		.map(({ name }) => /^pages\/site\/(.+)\.json$/.exec(name)?.[1])
		.filter((language) => language !== undefined && language !== base);
	const languages = [base, ...others].map(String);
	/** @param {string} name of a file, after which its language shows */
	const languageOf = (name) =>
		others.find((each) => name === `${each}.html` || name.startsWith(`${each}/`)) ?? base;
	/** @type {Map<string, number[]>} */
	const pages = new Map();
	/** @type {Record<string, [string, number][]>} */
	const scripts = Object.fromEntries(languages.map((language) => [language, []]));
	/** @type {Inventory & { files: [string, number][], engine: [string, number][] }} */
	const inventory = { build, languages, pages: [], scripts, files: [], engine: [] };
	for (const { name, bytes } of files) {
		const spoken = isOfLanguage.exec(name)?.[1];
		if (name.endsWith('.html')) {
			const language = languageOf(name);
			const rest = language === base ? name : name.slice(language.length + 1);
			const path = pathOf(rest === 'html' ? 'index.html' : rest);
			const sizes = pages.get(path) ?? languages.map(() => 0);
			sizes[languages.indexOf(language)] = bytes;
			pages.set(path, sizes);
		} else if (spoken !== undefined && scripts[spoken] !== undefined)
			scripts[spoken].push([`/${name}`, bytes]);
		else if (isOfEngine.test(name)) inventory.engine.push([`/${name}`, bytes]);
		else inventory.files.push([`/${name}`, bytes]);
	}
	return { ...inventory, pages: [...pages] };
}

/**
 * Writes `along.json` into a built site.
 * @param {string} folder from the root
 */
export function writeInventory(folder) {
	writeFileSync(join(root, folder, 'along.json'), JSON.stringify(inventoryOf(folder)));
}
