// What stands between the pages and the network: keeps what was visited, and answers from it where there is no network.
import { languageOf, offerKept, resourcesOf, titleOf } from './absent.ts';
import { absentAddress, BUILD_ADDRESS, clearShelves, findKept, openShelf, shelvedBuilds } from './shelves.ts';
import { readVisit } from './visit.ts';

interface Lasting {
	waitUntil(work: Promise<unknown>): void;
}

interface Asked extends Lasting {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}

interface Told extends Lasting {
	readonly data: unknown;
}

/** What a service worker is given by its browser, as far as it is used. */
export interface Scope {
	readonly location: { readonly origin: string };
	readonly caches: CacheStorage;
	readonly clients: { claim(): Promise<void> };
	fetch(request: Request | string, options?: RequestInit): Promise<Response>;
	skipWaiting(): Promise<void>;
	addEventListener(type: 'install' | 'activate', heard: (event: Lasting) => void): void;
	addEventListener(type: 'fetch', heard: (event: Asked) => void): void;
	addEventListener(type: 'message', heard: (event: Told) => void): void;
}

/** How long a page that is kept waits for a network that does not answer, in milliseconds. */
const PATIENCE = 5000;

const isImmutable = (path: string): boolean => path.startsWith('/_app/immutable/');
const isPage = (response: Response): boolean =>
	response.ok && !response.redirected && response.headers.get('Content-Type')?.includes('text/html') === true;

/** Serves a scope: hears what is installed, asked and told from now on. `build` is the one the worker came with. */
export function serve(scope: Scope, build: string): void {
	const { caches } = scope;
	let known = build;

	/** The build the server has; the last one heard of where it does not say. */
	async function serverBuild(): Promise<string> {
		try {
			const said: unknown = await (await scope.fetch(BUILD_ADDRESS, { cache: 'no-store' })).json();
			if (typeof said === 'object' && said !== null && 'version' in said && typeof said.version === 'string')
				known = said.version;
		} catch {
			// Without network nothing new comes that could be of another build.
		}
		return known;
	}

	/** Puts something on the shelf of a build. A device that is full keeps what it has, and the page goes on. */
	async function put(of: string | Promise<string>, address: string, response: Response): Promise<void> {
		try {
			const shelf = await openShelf(caches, await of);
			await shelf.put(address, response);
		} catch {
			// As above.
		}
	}

	async function collect(addresses: readonly string[]): Promise<void> {
		const shelf = await openShelf(caches, await serverBuild());
		for (const address of addresses) {
			if ((await shelf.match(address, { ignoreVary: true })) !== undefined) continue;
			try {
				const response = await scope.fetch(address);
				if (!response.ok || response.redirected) continue;
				const copy = isPage(response) ? response.clone() : null;
				await shelf.put(address, response);
				if (copy !== null) await collect(resourcesOf(await copy.text()));
			} catch {
				// The network went away, or the device is full: what is kept is kept.
			}
		}
	}

	/** The kept documents of a language, by their titles. */
	async function keptPages(language: string, languages: readonly string[]) {
		const pages = new Map<string, string>();
		for (const each of await shelvedBuilds(caches)) {
			const shelf = await openShelf(caches, each);
			for (const { url } of await shelf.keys()) {
				const path = new URL(url).pathname;
				const isFile = /\.\w+$/.test(path) || path.startsWith('/.');
				if (isFile || path === absentAddress(language) || pages.has(path)) continue;
				if (languageOf(path, languages) !== language) continue;
				const html = (await (await shelf.match(url, { ignoreVary: true }))?.text()) ?? '';
				pages.set(path, titleOf(path, html));
			}
		}
		return Array.from(pages, ([path, title]) => ({ path, title }));
	}

	/** The page that says what is not here; an answer without words where not even that is. */
	async function absent(path: string): Promise<Response> {
		const first = /^\/([a-z]{2})(?:\/|$)/.exec(path)?.[1] ?? '';
		const own = first === '' ? '' : `/${first}`;
		for (const language of new Set([own, ''])) {
			const kept = await findKept(caches, absentAddress(language), 'document');
			if (kept === undefined) continue;
			const languages = language === '' ? await otherLanguages() : [language.slice(1)];
			const html = offerKept(await kept.text(), await keptPages(language, languages));
			const headers = new Headers(kept.headers);
			for (const name of ['Content-Length', 'Content-Encoding']) headers.delete(name);
			return new Response(html, { status: 503, headers });
		}
		return Response.error();
	}

	/** Languages of which something is kept, other than the one without a path of its own. */
	async function otherLanguages(): Promise<readonly string[]> {
		const found = new Set<string>();
		for (const each of await shelvedBuilds(caches))
			for (const { url } of await (await openShelf(caches, each)).keys()) {
				const first = /^\/([a-z]{2})(?:\/|$)/.exec(new URL(url).pathname)?.[1];
				if (first !== undefined) found.add(first);
			}
		return [...found];
	}

	async function openDocument(event: Asked, path: string): Promise<Response> {
		const kept = await findKept(caches, path, 'document');
		const patience =
			kept === undefined ? undefined : new Promise<never>((_, refuse) => setTimeout(refuse, PATIENCE));
		try {
			const coming = scope.fetch(event.request);
			const response = await (patience === undefined ? coming : Promise.race([coming, patience]));
			if (response.status >= 500 && kept !== undefined) return kept;
			if (isPage(response)) event.waitUntil(put(serverBuild(), path, response.clone()));
			return response;
		} catch {
			return kept ?? absent(path);
		}
	}

	async function openFile(event: Asked, address: string): Promise<Response> {
		const path = new URL(address).pathname;
		const kept = isImmutable(path) ? await findKept(caches, address, 'file') : undefined;
		if (kept !== undefined) return kept;
		try {
			const response = await scope.fetch(event.request);
			if (response.ok && !response.redirected && response.status !== 206)
				event.waitUntil(put(known, address, response.clone()));
			return response;
		} catch (fault) {
			const found = await findKept(caches, address, 'file');
			if (found !== undefined) return found;
			throw fault;
		}
	}

	scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
	scope.addEventListener('activate', (event) =>
		event.waitUntil(clearShelves(caches, [build]).then(() => scope.clients.claim())),
	);
	scope.addEventListener('message', (event) => {
		const visit = readVisit(event.data);
		if (visit !== null) event.waitUntil(collect(visit.addresses.filter((each) => each.startsWith('/'))));
	});
	scope.addEventListener('fetch', (event) => {
		const { method, url, mode, headers } = event.request;
		const { origin, pathname } = new URL(url);
		if (method !== 'GET' || origin !== scope.location.origin || headers.has('Range')) return;
		if (pathname === BUILD_ADDRESS || pathname === '/service-worker.js') return;
		event.respondWith(mode === 'navigate' ? openDocument(event, pathname) : openFile(event, url));
	});
}
