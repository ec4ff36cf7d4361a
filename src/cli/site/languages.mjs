// The scripts of the pages, once for each language: a message compiled into all of them would be fetched six times over.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minify } from 'vite';
import { filesUnder, root } from '../steps.mjs';

/** Stands for the language in a script until it is known. */
const LANGUAGE = '__COP_ATLAS_LANGUAGE__';

/** How a compiled message asks for the language. */
const ASKED = 'experimentalStaticLocale ?? options.locale ?? getLocale()';

const scripts = '/_app/immutable/';
const folders = ['entry', 'nodes', 'chunks'];
const address = new RegExp(`${scripts}(?=(?:${folders.join('|')})/)`, 'g');

/**
 * Leaves the language of the messages open in what a browser runs.
 * @returns {import('vite').Plugin}
 */
export const openLanguage = () => ({
	name: 'cop-atlas-open-language',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	transform: {
		filter: { id: /\/paraglide\/messages\/[^/]+\.js$/ },
		handler: (code, id) => {
			if (id.endsWith('/_index.js')) return null;
			if (!code.includes(ASKED)) throw new Error(`${id}: a message that does not ask for its language`);
			return { code: code.replaceAll(ASKED, LANGUAGE), map: null };
		},
	},
});

/**
 * The document of a language asks for the scripts of its language, and its policy for the script that does so.
 * @param {string} html
 * @param {string} language
 */
export function documentIn(html, language) {
	const start = html.lastIndexOf('<script>') + '<script>'.length;
	const end = html.indexOf('</script>', start);
	const before = html.slice(start, end);
	const inLanguage = html.replaceAll(address, `${scripts}${language}/`);
	if (start < '<script>'.length || end < start) return inLanguage;
	const after = before.replaceAll(address, `${scripts}${language}/`);
	const hashOf = (/** @type {string} */ text) => createHash('sha256').update(text, 'utf8').digest('base64');
	return inLanguage.replaceAll(`'sha256-${hashOf(before)}'`, `'sha256-${hashOf(after)}'`);
}

/**
 * Whether an address is that of a script of a language, which is not there before all documents are.
 * @param {string} path
 */
export const isScriptOfLanguage = (path) =>
	path.startsWith(scripts) && folders.includes(path.slice(scripts.length).split('/')[1] ?? '');

/**
 * Writes the scripts of every language of a built site, and takes away those in which it is open.
 * @param {string} build the folder of the site
 * @param {readonly string[]} languages
 */
export async function writeLanguages(build, languages) {
	const from = join(build, scripts);
	const open = filesUnder(folders.map((folder) => join(from, folder)));
	for (const path of open) {
		const name = join(root, path).slice(from.length);
		const code = readFileSync(join(root, path), 'utf8');
		for (const language of languages) {
			const spoken = code
				.replaceAll(LANGUAGE, `\`${language}\``)
				.replaceAll(address, `${scripts}${language}/`);
			const small = await minify(name, spoken, { module: true, compress: true, mangle: true });
			if (small.errors.length > 0) throw new Error(`${name} in ${language}: ${small.errors[0]?.message}`);
			const target = join(from, language, name);
			mkdirSync(dirname(target), { recursive: true });
			writeFileSync(target, small.code);
		}
	}
	for (const folder of folders) rmSync(join(from, folder), { recursive: true });
}
