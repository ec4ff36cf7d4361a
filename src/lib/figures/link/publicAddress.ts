// Where others find what this page shows: the address the site was built for, else the one the page is served from.

/** The origin of links that leave the page; `here` is that of the page. */
export const publicOrigin = (here: string): string => __PUBLIC_ADDRESS__ || here;

/** Who can open an address: anybody, those in the same network, or nobody but this device. */
export type Audience = 'anybody' | 'network' | 'device';

/** This host, by any of its names (RFC 6761, RFC 1122). */
const DEVICE = /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;
/** Private and link-local networks (RFC 1918, RFC 3927, RFC 4193, RFC 6762), and names without a domain. */
const NETWORK =
	/^(10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|169\.254(\.\d+){2}|\[f[cde][0-9a-f]{2}:.*\]|.+\.(local|lan|home|internal)|[a-z0-9-]+)$/;

/** Who can open an address; nobody else can open what is no address of the web. */
export function audienceOf(address: string): Audience {
	const url = URL.canParse(address) ? new URL(address) : null;
	if (url === null || !/^https?:$/.test(url.protocol) || DEVICE.test(url.hostname)) return 'device';
	return NETWORK.test(url.hostname) ? 'network' : 'anybody';
}
