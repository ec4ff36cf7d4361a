// Where slides stand among the others: between two places there is always another, so that a move changes one slide only.

export interface Placed {
	readonly id: string;
	readonly place: number;
}

/**
 * The places a move changes: the slide's own, so many slides on as there are; all of them where numbers leave no place between
 * two. Slides are given in order.
 */
export function placesAfter(slides: readonly Placed[], id: string, by: number): readonly Placed[] {
	const at = slides.findIndex((own) => own.id === id);
	const own = slides[at];
	if (own === undefined) return [];
	const rest = slides.filter((each) => each !== own);
	const to = Math.max(0, Math.min(rest.length, at + by));
	const [before, after] = [rest[to - 1]?.place, rest[to]?.place];
	const place = ((before ?? (after ?? 0) - 2) + (after ?? (before ?? 0) + 2)) / 2;
	if (place > (before ?? -Infinity) && place < (after ?? Infinity)) return [{ id, place }];
	return [...rest.slice(0, to), own, ...rest.slice(to)].map((each, nth) => ({ id: each.id, place: nth }));
}
