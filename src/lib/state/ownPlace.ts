// Where a reader is in an atlas of their own: behind the `#` of an address, which is sent to no server.
import { COMPARISONS, type Comparison } from '#lib/edition/comparisons.ts';
import { VIEW_IDS, type ViewId } from '#lib/geography/regions.ts';

/** The page of all atlases of a reader's own, without locale. */
export const OWN_ATLAS = '/own/atlas';

/** The page on which is said what of a kept benchmark may be published, without locale. */
export const OWN_COLLECTION = '/own/collection';

/** A page of an atlas. */
export type OwnPage =
	| { readonly is: 'map'; readonly region: ViewId }
	| { readonly is: 'compare'; readonly view: Comparison; readonly region: ViewId }
	| { readonly is: 'country'; readonly country: string }
	/** Its map beside the published one. */
	| { readonly is: 'beside'; readonly region: ViewId }
	| { readonly is: 'method' }
	| { readonly is: 'diagnostics'; readonly method: string | null }
	| { readonly is: 'sql' };

export interface OwnPlace {
	/** Of the benchmark kept on this device. */
	readonly id: string;
	/** As the site has it: `/compare/heat/africa`. */
	readonly path: string;
	/** `''`, or from `?` on. */
	readonly query: string;
	/** What of the page is meant; null for its top. */
	readonly anchor: string | null;
}

const PLACE = /^#\/([a-z0-9-]+)(\/[^?#]*)?(\?[^#]*)?(?:#(.*))?$/;

/** Reads what follows the page's address, from `#` on; null where it names no place in an atlas. */
export function parseOwnPlace(hash: string): OwnPlace | null {
	const [, id, path = '/', query = '', anchor = null] = PLACE.exec(hash) ?? [];
	return id === undefined ? null : { id, path, query, anchor };
}

/** The path of the map of a region beside the published one. */
export const besidePath = (region: ViewId): string => `/beside/${region}`;

/** What leads to a page of an atlas, from `#` on. */
export const writeOwnPlace = (id: string, path: string, query = ''): string => `#/${id}${path}${query}`;

const viewOf = (text: string | undefined): ViewId | null => VIEW_IDS.find((id) => id === text) ?? null;

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The page of a path; null where an atlas of one's own has no such page. */
export function ownPageAt(path: string): OwnPage | null {
	const [kind = '', first, second] = path.split('/').slice(1);
	const region = viewOf(kind === 'compare' ? second : first);
	if (path === '/') return { is: 'map', region: 'world' };
	if (kind === 'region' && region !== null) return { is: 'map', region };
	if (kind === 'beside' && region !== null) return { is: 'beside', region };
	if (kind === 'compare' && region !== null) {
		const view = COMPARISONS.find((id) => id === first);
		return view === undefined ? null : { is: 'compare', view, region };
	}
	if (kind === 'country' && first !== undefined && first !== '')
		return { is: 'country', country: decoded(first) };
	if (path === '/method') return { is: 'method' };
	if (kind === 'method' && first === 'diagnostics')
		return { is: 'diagnostics', method: second === undefined ? null : decoded(second) };
	return path === '/sql' ? { is: 'sql' } : null;
}
