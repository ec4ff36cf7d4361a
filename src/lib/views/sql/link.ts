// A query as the part of an address after `#`, which no server ever sees.

const MARK = '#q=';

export const hashOf = (sql: string): string => MARK + encodeURIComponent(sql);

/** The query an address carries, or null. */
export function readHash(hash: string): string | null {
	if (!hash.startsWith(MARK)) return null;
	try {
		return decodeURIComponent(hash.slice(MARK.length));
	} catch {
		return null;
	}
}
