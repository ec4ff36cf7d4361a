// What a page tells the worker beside it: what it has loaded, which came before the worker could see it.

export interface Visit {
	/** Paths of this site. */
	readonly addresses: readonly string[];
}

const isStrings = (value: unknown): value is readonly string[] =>
	Array.isArray(value) && value.every((each) => typeof each === 'string');

/** A visit that was told; null where something else was. */
export function readVisit(told: unknown): Visit | null {
	if (typeof told !== 'object' || told === null || !('addresses' in told)) return null;
	return isStrings(told.addresses) ? { addresses: told.addresses } : null;
}
