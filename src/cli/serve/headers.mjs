// What every answer says besides its body: policies, types, and who may show a page inside another.
import { extname } from 'node:path';

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

export const always = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Content-Security-Policy': filePolicy,
	'Cache-Control': 'no-cache',
	Vary: 'Accept-Encoding',
};

const types = new Map(
	Object.entries({
		css: 'text/css; charset=utf-8',
		csv: 'text/csv; charset=utf-8',
		gif: 'image/gif',
		html: 'text/html; charset=utf-8',
		ico: 'image/x-icon',
		jpg: 'image/jpeg',
		js: 'text/javascript; charset=utf-8',
		json: 'application/json; charset=utf-8',
		map: 'application/json; charset=utf-8',
		md: 'text/markdown; charset=utf-8',
		mjs: 'text/javascript; charset=utf-8',
		pdf: 'application/pdf',
		png: 'image/png',
		sql: 'text/plain; charset=utf-8',
		svg: 'image/svg+xml; charset=utf-8',
		txt: 'text/plain; charset=utf-8',
		wasm: 'application/wasm',
		webmanifest: 'application/manifest+json; charset=utf-8',
		woff2: 'font/woff2',
		xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		xml: 'application/xml; charset=utf-8',
		zip: 'application/zip',
	}),
);

/** @param {string} name of a file */
export const typeOf = (name) => types.get(extname(name).slice(1).toLowerCase()) ?? 'application/octet-stream';

/** Whether a file of a type becomes smaller. @param {string} type */
export const isCompressible = (type) => /^text\/|charset=utf-8|wasm$/.test(type);

const isWorker = /(\/workers\/|worker)[^/]*\.js$/;

/** @param {string} text of an attribute */
const unescaped = (text) =>
	text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/**
 * The page's own policy, which holds the hashes of its inline scripts, and what a `<meta>` cannot say.
 * @param {string} html
 * @returns {string}
 */
export function pagePolicy(html) {
	const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
	return meta === undefined ? workerPolicy : `${unescaped(meta)}; frame-ancestors 'self'`;
}

/**
 * The policy of a file that is not a page.
 * @param {string} path of its address
 * @returns {string}
 */
export const policyOfFile = (path) => (isWorker.test(path) ? workerPolicy : filePolicy);

/** A page of the regional workspace is one picture: the map of the world or of a region, or a comparison. */
const isPicture = /^(\/[a-z]{2})?(\/region\/[^/]+|\/compare\/[^/]+\/[^/]+)?\/?$/;

/** A country's page is much else besides, and has pictures that are asked for by name. */
const isCountry = /^(\/[a-z]{2})?\/country\/[^/]+$/;
const ofCountry = /^(gaps|standing)-./;

/**
 * Whether an address asks for a picture alone, which may stand in anyone's page: there is nothing to log in to or to
 * press. Nowhere else do other sites get to lay something over a control.
 * @param {string} path
 * @param {string | undefined} query
 */
export function isEmbedded(path, query) {
	const wishes = new URLSearchParams(query);
	if (wishes.get('embed') !== '1') return false;
	return isPicture.test(path) || (isCountry.test(path) && ofCountry.test(wishes.get('figure') ?? ''));
}

/**
 * Lets every site frame what the policy is of.
 * @param {string} policy
 */
export const openToAll = (policy) => policy.replace("frame-ancestors 'self'", 'frame-ancestors *');
