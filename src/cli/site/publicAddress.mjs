// Where the site will be found by others, as whoever builds it says: its links and codes lead there.

/**
 * The origin of the public address, without a slash at the end; empty where none was named. Throws where it is no address of a
 * whole site.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function publicAddress({ PUBLIC_ADDRESS: named = '' } = process.env) {
	if (named === '') return '';
	const url = URL.canParse(named) ? new URL(named) : null;
	if (url === null || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
		throw new Error(
			`PUBLIC_ADDRESS: “${named}” is no origin: the scheme and the name of a host, and nothing behind`,
		);
	return url.origin;
}
