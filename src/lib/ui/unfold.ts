// Opens what a link leads into: not every browser opens by itself what an address points at.

/** Opens every `<details>` around the element of this id, and the one it is the heading of. */
export function unfold(id: string): void {
	let at: Element | null = document.getElementById(id);
	const found = at;
	let isMoved = false;
	while (at !== null) {
		if (at instanceof HTMLDetailsElement && !at.open) isMoved = at.open = true;
		at = at.parentElement;
	}
	if (isMoved) found?.scrollIntoView();
}

/** Opens what the address now points at. */
export function unfoldAddress(): void {
	const id = decodeURIComponent(location.hash.slice(1));
	if (id !== '') unfold(id);
}
