// What a browser lends a service worker, as far as it is used: caches by name, and a network that can go away.
import { serve } from '#lib/along/worker.ts';

const ORIGIN = 'https://atlas.test';

const urlOf = (asked: RequestInfo | URL): URL =>
	new URL(typeof asked === 'object' && 'url' in asked ? asked.url : String(asked), ORIGIN);

/** A cache by address, without methods and headers: nothing of the site varies by them. */
class MemoryCache {
	readonly kept = new Map<string, Response>();
	room = Infinity;

	async put(asked: RequestInfo | URL, response: Response): Promise<void> {
		if (this.kept.size >= this.room) throw new DOMException('no room', 'QuotaExceededError');
		this.kept.set(urlOf(asked).href, response);
	}

	async match(asked: RequestInfo | URL, { ignoreSearch = false } = {}): Promise<Response | undefined> {
		const wanted = urlOf(asked);
		const plain = (url: URL) => (ignoreSearch ? url.origin + url.pathname : url.href);
		for (const [href, response] of this.kept)
			if (plain(new URL(href)) === plain(wanted)) return response.clone();
		return undefined;
	}

	async keys(): Promise<readonly Request[]> {
		return [...this.kept.keys()].map((href) => new Request(href));
	}
}

export class MemoryCaches {
	readonly all = new Map<string, MemoryCache>();

	async open(name: string): Promise<MemoryCache> {
		const found = this.all.get(name) ?? new MemoryCache();
		this.all.set(name, found);
		return found;
	}

	async keys(): Promise<string[]> {
		return [...this.all.keys()];
	}

	async delete(name: string): Promise<boolean> {
		return this.all.delete(name);
	}

	/** The caches as a browser's, of which the site uses no more than this. */
	get asBrowsers(): CacheStorage {
		return this as object as CacheStorage;
	}
}

const TYPES: Readonly<Record<string, string>> = {
	js: 'text/javascript',
	json: 'application/json',
	css: 'text/css',
};

/** A site by path, served by a worker that runs here. */
export class Visited {
	readonly caches = new MemoryCaches();
	/** What the server has; empty while there is no network. */
	site: Readonly<Record<string, string>> | null;
	readonly asked: string[] = [];
	readonly #heard = new Map<string, (event: never) => void>();

	constructor(site: Readonly<Record<string, string>>) {
		this.site = site;
		this.start(site['/_app/version.json'] === undefined ? '' : buildOf(site));
	}

	/** Starts a worker of a build; one that was there no longer hears anything. */
	start(build: string): void {
		const scope = {
			location: { origin: ORIGIN },
			caches: this.caches.asBrowsers,
			clients: { claim: async () => undefined },
			skipWaiting: async () => undefined,
			fetch: async (asked: RequestInfo | URL) => this.fetch(asked),
			addEventListener: (type: string, heard: (event: never) => void) => this.#heard.set(type, heard),
		};
		serve(scope, build);
	}

	fetch(asked: RequestInfo | URL): Response {
		const { pathname } = urlOf(asked);
		this.asked.push(pathname);
		if (this.site === null) throw new TypeError('network');
		const text = this.site[pathname];
		const type = TYPES[pathname.split('.')[1] ?? ''] ?? 'text/html; charset=utf-8';
		return text === undefined
			? new Response('not found', { status: 404 })
			: new Response(text, { headers: { 'Content-Type': type } });
	}

	async #tell(type: string, event: object): Promise<void> {
		const work: Promise<unknown>[] = [];
		const waiting = { ...event, waitUntil: (each: Promise<unknown>) => work.push(each) };
		this.#heard.get(type)?.(waiting as never);
		await Promise.all(work);
	}

	/** What a reader gets who opens an address, or whose page asks for it; undefined where the worker leaves it to the browser. */
	async open(path: string, mode: 'navigate' | 'cors' = 'navigate'): Promise<Response | undefined> {
		let answer: Promise<Response> | undefined;
		const request = { url: ORIGIN + path, method: 'GET', mode, headers: new Headers() };
		const work: Promise<unknown>[] = [];
		this.#heard.get('fetch')?.({
			request,
			respondWith: (given: Promise<Response>) => (answer = given),
			waitUntil: (each: Promise<unknown>) => work.push(each),
		} as never);
		const response = await answer;
		await Promise.all(work);
		return response;
	}

	/** A page says what it has loaded. */
	visit(...addresses: string[]): Promise<void> {
		return this.#tell('message', { data: { addresses } });
	}

	activate(): Promise<void> {
		return this.#tell('activate', {});
	}
}

const buildOf = (site: Readonly<Record<string, string>>): string =>
	/"version":"([^"]+)"/.exec(site['/_app/version.json'] ?? '')?.[1] ?? '';
