import { createHash } from 'node:crypto';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { earlyHash } from './src/cli/site/early.mjs';
import { isScriptOfLanguage } from './src/cli/site/languages.mjs';
import { meantSite } from './src/cli/site/which.mjs';

const site = meantSite();

/** @type {Map<string, string>} what each class that scopes styles was made from */
const scopes = new Map();

/**
 * The class that scopes the styles of a component: named in every element of every page, so as short as can be told apart.
 * @param {string} from its file
 */
function scopeOf(from) {
	const name = `_${createHash('sha256').update(from).digest('base64').replaceAll(/[+/=]/g, '').slice(0, 4)}`;
	const other = scopes.get(name) ?? from;
	if (other !== from) throw new Error(`${from} and ${other} would scope their styles alike; rename one`);
	scopes.set(name, from);
	return name;
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: {
		runes: true,
		cssHash: ({ filename, css }) => scopeOf(filename === '(unknown)' ? css : filename),
	},
	kit: {
		adapter: adapter({ pages: site.build }),
		outDir: site.kit,
		files: { assets: site.static, serviceWorker: 'src/service-worker.js' },
		// Not the time of the build: the same files make the same site.
		version: { name: site.version },
		// The shipped package has a page of every kind. Another may have none of a kind, as long as nothing leads there.
		prerender: {
			handleUnseenRoutes: site.isShipped ? 'fail' : 'ignore',
			handleHttpError: ({ status, path, referrer, message }) => {
				const isMeant = isScriptOfLanguage(path) || (!site.isShipped && referrer === null);
				if (status !== 404 || !isMeant) throw new Error(message);
			},
		},
		// The page registers it when it has done what it was opened for.
		serviceWorker: { register: false },
		// 404.html is served at addresses of any depth, so its files must be named from the root.
		paths: { relative: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', 'wasm-unsafe-eval', earlyHash],
				'worker-src': ['self'],
				'connect-src': ['self'],
				'style-src': ['self'],
				// The style attribute of SvelteKit's route announcer, and nothing else.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
			},
		},
	},
};
