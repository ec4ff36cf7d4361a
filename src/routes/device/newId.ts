// Ids for what a reader adds to what several tabs keep.

let count = 0;

/** Another text at every call, in every tab; later ones are greater. */
export function newId(): string {
	count += 1;
	// randomUUID is missing where the site is served without TLS.
	const chance = crypto.getRandomValues(new Uint32Array(1)).join('');
	return `${Date.now().toString(36)}-${String(count).padStart(6, '0')}-${chance}`;
}
