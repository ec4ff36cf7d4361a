// Opens once what a page shall have one of, though several ask for it.

/** Opens something; hears how many bytes of it have been received so far. */
export type Open<Thing> = (onarrival: (received: number) => void) => Promise<Thing>;

/**
 * Opens at the first asking; whoever asks later gets the same, and hears the rest of it arrive. Rejects as `open` does,
 * for all who wait, and the next to ask opens anew; as does who asks for what has died since.
 */
export function openOnce<Thing extends { readonly isAlive: boolean }>(open: Open<Thing>): Open<Thing> {
	const listeners = new Set<(received: number) => void>();
	let opening: Promise<Thing> | null = null;
	let opened: Thing | null = null;
	/** Null while nothing arrives. */
	let arrived: number | null = null;

	async function begin(): Promise<Thing> {
		try {
			return (opened = await open((received) => {
				arrived = received;
				for (const listen of listeners) listen(received);
			}));
		} catch (fault) {
			opening = null;
			throw fault;
		} finally {
			arrived = null;
		}
	}

	return async (onarrival) => {
		if (opened?.isAlive === false) opening = opened = null;
		if (arrived !== null) onarrival(arrived);
		listeners.add(onarrival);
		try {
			return await (opening ??= begin());
		} finally {
			listeners.delete(onarrival);
		}
	};
}
