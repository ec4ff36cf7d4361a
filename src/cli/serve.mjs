// Serves the built site: precompressed files, right types, cache and security headers on every answer.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';

/** For workers, which obey the policy of their own response and not that of the page, and for pages that have none. */
const workerPolicy = [
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"worker-src 'self'",
	"connect-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'self'",
].join('; ');

/** For everything else: opened by itself it may do nothing. Short, since a page asks for some sixty files. */
const filePolicy = "default-src 'none'; frame-ancestors 'self'";

const always = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Content-Security-Policy': filePolicy,
	'Cache-Control': 'no-cache',
	Vary: 'Accept-Encoding',
};

const isWorker = /(\/workers\/|worker)[^/]*\.js$/;

const types = /** @type {Record<string, string>} */ ({
	csv: 'text/csv; charset=utf-8',
	css: 'text/css; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
	sql: 'text/plain; charset=utf-8',
	svg: 'image/svg+xml; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	wasm: 'application/wasm',
	webmanifest: 'application/manifest+json; charset=utf-8',
	woff2: 'font/woff2',
});

/** @param {string} text of an attribute */
const unescaped = (text) =>
	text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/**
 * The page's own policy, which holds the hashes of its inline scripts, and what a `<meta>` cannot say.
 * @param {string} html
 */
export function pagePolicy(html) {
	const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
	return meta === undefined ? workerPolicy : `${unescaped(meta)}; frame-ancestors 'self'`;
}

/**
 * A picture may stand in anyone's page where its address asks for that; there is nothing to log in to or to press.
 * @param {string} policy
 * @param {string | undefined} query
 */
const framed = (policy, query) =>
	new URLSearchParams(query).get('embed') === '1'
		? policy.replace("frame-ancestors 'self'", 'frame-ancestors *')
		: policy;

/**
 * The page for an address that does not exist: that of the address's language where there is one.
 * @param {string} folder
 * @returns {(path: string) => string}
 */
function notFoundPagesOf(folder) {
	/** @param {string} file */
	const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);
	const page = read(join(folder, '404.html')) ?? '<!doctype html><h1>404</h1>';
	return (path) => {
		const language = /^\/([a-z]{2})(\/|$)/.exec(path)?.[1];
		return (language === undefined ? null : read(join(folder, language, '404.html'))) ?? page;
	};
}

/** @param {string} folder */
function pagesOf(folder) {
	/** @type {Map<string, string>} */
	const policies = new Map();
	/**
	 * The policy of the page at an address, or undefined when the address is not a page's.
	 * @param {string} pathname
	 */
	return (pathname) => {
		if (pathname.includes('..')) return undefined;
		const known = policies.get(pathname);
		if (known !== undefined) return known;
		const bare = join(folder, pathname);
		const file = [`${bare}.html`, join(bare, 'index.html')].find((path) => existsSync(path));
		if (file === undefined) return undefined;
		const policy = pagePolicy(readFileSync(file, 'utf8'));
		policies.set(pathname, policy);
		return policy;
	};
}

/**
 * @param {string} folder
 * @returns {import('node:http').RequestListener}
 */
export function handler(folder) {
	const policyOf = pagesOf(folder);
	const notFoundPageOf = notFoundPagesOf(folder);
	const files = sirv(folder, {
		etag: true,
		brotli: true,
		gzip: true,
		extensions: ['html'],
		setHeaders(response, pathname) {
			const extension = /\.([a-z0-9]+)$/.exec(pathname)?.[1] ?? '';
			const type = types[extension];
			if (type !== undefined) response.setHeader('Content-Type', type);
		},
	});

	return (request, response) => {
		for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const [path = '/', query] = (request.url ?? '/').split('?', 2);
		const address = path.replace(/^[\\/]+/, '/');
		const page = address.replace(/(\/index)?\.html$/, '').replace(/\/+$/, '') || '/';
		if (page !== path && address !== '/404.html') {
			response.writeHead(308, { Location: query === undefined ? page : `${page}?${query}` }).end();
			return;
		}
		if (path.startsWith('/_app/immutable/')) {
			response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
		}
		// Before sirv answers, since it says "not modified" without asking for headers, and a browser then takes these.
		const own = policyOf(path);
		if (own !== undefined) response.setHeader('Content-Security-Policy', framed(own, query));
		else if (isWorker.test(path)) response.setHeader('Content-Security-Policy', workerPolicy);
		files(request, response, () => {
			response.setHeader('Cache-Control', 'no-cache');
			const isPage = !/\.[a-z0-9]+$/i.test(path);
			const notFoundPage = notFoundPageOf(path);
			if (isPage) response.setHeader('Content-Security-Policy', pagePolicy(notFoundPage));
			response.setHeader('Content-Type', `text/${isPage ? 'html' : 'plain'}; charset=utf-8`);
			response.statusCode = 404;
			response.end(request.method === 'HEAD' ? undefined : isPage ? notFoundPage : 'Not found\n');
		});
	};
}

/**
 * Listens on the port, or on the next free one when `search` says so.
 * @param {{ root: string, port: number, host?: string, search?: number }} options
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export function serve({ root, port, host = '127.0.0.1', search = 0 }) {
	const folder = resolve(root);
	if (!existsSync(join(folder, 'index.html'))) throw new Error(`nothing built in ${folder}`);
	const server = createServer(handler(folder));
	return new Promise((done, fail) => {
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			if (error.code !== 'EADDRINUSE' || search <= 0) fail(error);
			else serve({ root, port: port + 1, host, search: search - 1 }).then(done, fail);
		});
		server.listen(port, host, () => {
			const address = server.address();
			const taken = address !== null && typeof address === 'object' ? address.port : port;
			const name = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
			done({
				url: `http://${name}:${taken}`,
				port: taken,
				close: () =>
					new Promise((closed) => {
						server.close(() => closed());
						server.closeAllConnections();
					}),
			});
		});
	});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { url } = await serve({
		root: process.argv[2] ?? 'build',
		port: Number(process.env.PORT ?? 4173),
		...(process.env.HOST === undefined ? {} : { host: process.env.HOST }),
	});
	console.log(url);
}
