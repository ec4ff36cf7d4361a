// The page that says what is not here and offers what is: made by the build, its list filled in where there is no network.

/** The element the list goes into, by its id. */
export const KEPT_LIST = 'kept-pages';

const list = new RegExp(`(<ul id="${KEPT_LIST}"[^>]*>)(?:<!--[\\s\\S]*?-->)*(</ul>)`);
const title = /<title>([^<]*)<\/title>/;

export interface KeptPage {
	readonly path: string;
	/** As the page calls itself, still escaped as HTML. */
	readonly title: string;
}

/** What a kept document calls itself; its path where it has no title. */
export const titleOf = (path: string, html: string): string => title.exec(html)?.[1]?.trim() ?? path;

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The page with links to those that are here; unchanged where it has no list. */
export function offerKept(html: string, pages: readonly KeptPage[]): string {
	const links = pages
		.map(({ path, title: name }) => `<li><a href="${escaped(path)}">${name}</a></li>`)
		.join('');
	return html.replace(list, (_, start: string, end: string) => start + links + end);
}

/** The language part of a path among those there are (`/fr` of `/fr/country/MLI`); empty for the language without one. */
export function languageOf(path: string, languages: readonly string[]): string {
	const first = /^\/([^/]+)/.exec(path)?.[1];
	return first !== undefined && languages.includes(first) ? `/${first}` : '';
}

/** Addresses of this site a document cannot do without: its scripts, styles and what it shows. */
export function resourcesOf(html: string): readonly string[] {
	const found = html.matchAll(/["'](\/(?:_app\/immutable|pages)\/[^"'\\\s]+)["']/g);
	return [...new Set(Array.from(found, ([, address = '']) => address))];
}
