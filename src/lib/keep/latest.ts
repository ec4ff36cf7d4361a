// Items that each carry the moment they were changed last, so that what two tabs hold is put together without losing one.

export interface Changed {
	/** In ISO 8601; null where it was never changed, or nobody knows when. */
	readonly changed: string | null;
}

/** The item changed last; of two changed at the same moment always the same one, whichever comes first. */
function laterOf<Item extends Changed>(a: Item, b: Item): Item {
	const [first, second] = [a.changed ?? '', b.changed ?? ''];
	if (first !== second) return first > second ? a : b;
	return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/** Items by id: the first set with what the second has that is newer; which comes first changes the order of the ids only. */
export function mergeLatest<Item extends Changed>(
	a: ReadonlyMap<string, Item>,
	b: ReadonlyMap<string, Item>,
): ReadonlyMap<string, Item> {
	const merged = new Map(a);
	for (const [id, item] of b) {
		const own = merged.get(id);
		merged.set(id, own === undefined ? item : laterOf(own, item));
	}
	return merged;
}

/** Whether a set has an item that another lacks, or has only as it was before. */
export function hasNewer<Item extends Changed>(
	own: ReadonlyMap<string, Item>,
	other: ReadonlyMap<string, Item>,
): boolean {
	return [...own].some(([id, { changed }]) => {
		const known = other.get(id);
		return known === undefined || (changed ?? '') > (known.changed ?? '');
	});
}

/**
 * The moment to put on a change of an item, in ISO 8601: now, but never before the change it follows, so that a clock
 * set back does not lose it.
 */
export function stampAfter(before: string | null, now: number): string {
	const earliest = before === null ? now : Date.parse(before) + 1;
	return new Date(Math.max(now, earliest)).toISOString();
}
