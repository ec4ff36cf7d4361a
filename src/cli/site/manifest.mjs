// The list of what the bundler wrote, in an order in which SvelteKit finds all that a page needs from the start.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ imports?: string[], dynamicImports?: string[] }} Entry */

/**
 * SvelteKit walks from a page through what each file imports, at once and later, and takes every file but once: a file that
 * another fetches later, met before the page's own import of it, counts as fetched later, and neither its styles nor its script
 * are in the document. So whatever is imported at once comes first here, and what is fetched later last.
 * @template {Entry} Known
 * @param {Readonly<Record<string, Known>>} manifest
 * @returns {Record<string, Known>}
 */
export function atOnceFirst(manifest) {
	/** @param {string} name */
	const atOnce = (name) => {
		const found = new Set([name]);
		for (const each of found) for (const next of manifest[each]?.imports ?? []) found.add(next);
		return [...found];
	};
	const later = new Set(Object.values(manifest).flatMap(({ dynamicImports = [] }) => dynamicImports));
	return Object.fromEntries(
		Object.entries(manifest).map(([name, entry]) => {
			const isStart = later.has(name) || 'isEntry' in entry;
			const all = isStart ? atOnce(name) : [];
			const dynamicImports = [...new Set(all.flatMap((each) => manifest[each]?.dynamicImports ?? []))];
			return [name, { ...entry, dynamicImports }];
		}),
	);
}

/**
 * Puts the list of the browser's files in that order.
 * @returns {import('vite').Plugin}
 */
export const orderManifest = () => ({
	name: 'cop-atlas-manifest',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	writeBundle: {
		order: 'post',
		handler: ({ dir = '' }) => {
			const path = join(dir, '.vite/manifest.json');
			writeFileSync(path, JSON.stringify(atOnceFirst(JSON.parse(readFileSync(path, 'utf8'))), null, 2));
		},
	},
});
