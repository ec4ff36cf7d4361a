// Addresses that say everything: view, region, measure, countries, weights, and the edition they were made on.

/** Letters of the edition's hash that a link carries: enough to tell editions apart. */
const HASH_LETTERS = 12;

/** What a link was made on, against what is here. */
export interface LinkedEdition {
	readonly linked: string;
	readonly here: string;
}

/** The query with the edition it was made on. */
export function pinQuery(query: string, hash: string): string {
	return `${query === '' ? '?' : `${query}&`}edition=${hash.slice(0, HASH_LETTERS)}`;
}

/** Where a page can be seen again as it is; empty where it is of a reader's own, on their device alone. */
export const shownAt = (
	{ origin, pathname }: { readonly origin: string; readonly pathname: string },
	query: string,
	{ edition, isOwn = false }: { readonly edition: { readonly hash: string }; readonly isOwn?: boolean },
): string => (isOwn ? '' : origin + pathname + pinQuery(query, edition.hash));

/** The other edition a link was made on; null where it is this one, or the link names none. */
export function otherEdition(query: URLSearchParams, hash: string): LinkedEdition | null {
	const linked = query.get('edition');
	if (linked === null || !/^[0-9a-f]{8,64}$/.test(linked) || hash.startsWith(linked)) return null;
	return { linked, here: hash.slice(0, HASH_LETTERS) };
}

const escapeHtml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An `<iframe>` that shows the picture of an address, with nothing around it; `figure` names it where there are several. */
export function embedSnippet(address: string, title: string, figure: string | null): string {
	const named = figure === null ? '' : `&figure=${encodeURIComponent(figure)}`;
	const source = `${address}${address.includes('?') ? '&' : '?'}embed=1${named}`;
	return `<iframe src="${escapeHtml(source)}" title="${escapeHtml(title)}" width="960" height="600" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}
