// What an address names: the files that may stand behind it, and the one way a page's address is written.

/**
 * The path and the query of a request as they were sent. A request may name the host as well.
 * @param {string} url
 * @returns {{ path: string, query: string | undefined }}
 */
export function splitAddress(url) {
	const [path = '', query] = url.replace(/^https?:\/\/[^/?#]*/i, '').split('?', 2);
	return { path: path === '' ? '/' : path, query };
}

/**
 * The address of a page without what a file's name adds to it: `/fr/` and `/fr.html` are `/fr`.
 * @param {string} path
 */
export function canonical(path) {
	const address = path.replace(/^[\\/]+/, '/');
	if (address === '/404.html') return address;
	return address.replace(/(\/index)?\.html$/, '').replace(/\/+$/, '') || '/';
}

/** @param {string} segment @returns {string | null} null when nothing may be called so */
function readSegment(segment) {
	try {
		const name = decodeURIComponent(segment);
		return name === '' || name.startsWith('.') || /[/\\\0]/.test(name) ? null : name;
	} catch {
		return null;
	}
}

/**
 * The files that may stand behind an address, the likelier first; hidden ones and those outside never do.
 * @param {string} path as it was sent, canonical
 * @returns {readonly string[]} from the folder of the site, with `/`; none when the address cannot name a file
 */
export function filesBehind(path) {
	if (path === '/') return ['index.html'];
	const names = path.split('/').slice(1).map(readSegment);
	if (!path.startsWith('/') || names.includes(null)) return [];
	const name = names.join('/');
	return [name, `${name}.html`, `${name}/index.html`];
}
