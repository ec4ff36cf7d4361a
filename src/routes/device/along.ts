// What the browser keeps of the site: the worker that answers without network, and where it keeps things.
import type { AlongDevice } from '#lib/views/along/desk.svelte.ts';
import type { Visit } from '#lib/along/visit.ts';
import { version } from '$app/environment';
import { absentAddress } from '#lib/along/shelves.ts';

const TURN = 'cop-atlas-along';

/** The device of the page where a set is taken along. */
export function openAlong(): AlongDevice {
	return {
		caches: 'caches' in globalThis && 'serviceWorker' in navigator ? caches : null,
		fetch: (address, options) => fetch(address, options),
		alone: async (work) => {
			let isAlone = true;
			await navigator.locks.request(TURN, { ifAvailable: true }, async (lock) => {
				isAlone = lock !== null;
				if (isAlone) await work();
			});
			return isAlone;
		},
		persist: async () => {
			await navigator.storage.persist().catch(() => false);
		},
	};
}

const isOurs = (url: string): boolean => new URL(url).origin === location.origin;

/** What the page has loaded so far, by path, and the page to show in place of one that is not here. */
function visit(home: string): Visit {
	const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
	const paths = [location.href, ...loaded].filter(isOurs).map((url) => new URL(url).pathname);
	return { addresses: [...new Set([...paths, absentAddress(home)])] };
}

/**
 * Has the worker beside the pages keep what was visited. A browser that has none, or refuses, shows pages as ever.
 *
 * @param home the path of the language (`/fr`; empty for the one without)
 */
export async function keepVisited(home: string): Promise<void> {
	try {
		await navigator.serviceWorker.register(`/service-worker.js?build=${version}`);
		const { active } = await navigator.serviceWorker.ready;
		active?.postMessage(visit(home));
	} catch {
		// As said above.
	}
}

/** So long, in milliseconds, a page waits for the worker beside it. */
const PATIENCE = 10_000;

/** Resolves once what is fetched is kept, or will not be: where the browser has no such worker, or refuses it. */
export async function whenKeeping(): Promise<void> {
	if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller !== null) return;
	await new Promise<void>((resolve) => {
		navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
		setTimeout(resolve, PATIENCE);
	});
}
