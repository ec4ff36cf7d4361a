// A short name for a text: the same text has the same key, in every edition and on every machine.

const SEEDS = [0xdeadbeef, 0x41c6ce57] as const;

/**
 * The key of a text: 53 bits of it (cyrb53, public domain), written with at most eleven letters and digits. Of a thousand
 * texts two share a key once in eighteen thousand million packages; a reader of translations refuses such a package.
 */
export function textKey(text: string): string {
	let [high, low]: [number, number] = [SEEDS[0], SEEDS[1]];
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		high = Math.imul(high ^ unit, 2654435761);
		low = Math.imul(low ^ unit, 1597334677);
	}
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
