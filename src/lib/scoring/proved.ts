// What the record proves of a node, what it excludes and what it leaves open: its bounds, read as parts of the scale.
import type { Method } from './method.ts';
import type { NodeScore } from './rows.ts';

/** Parts of the method's scale, in its points: together they are as long as the scale. */
export interface Proved {
	/** What the node reaches whatever the rest turns out to be: its floor. */
	readonly proved: number;
	/** What it cannot reach any more: from its ceiling up. */
	readonly excluded: number;
	/** What nobody knows: between the two. */
	readonly open: number;
}

/** As far as rounding carries a bound past an end of the scale. */
const NOISE = 1e-9;

/**
 * Splits the scale by a node's bounds. Null where it has none, or where they leave the scale as those of a sum do: there
 * is no whole then to take parts of.
 */
export function splitScale(
	{ low, high }: Pick<NodeScore, 'low' | 'high'>,
	[bottom, top]: Method['scale'],
): Proved | null {
	if (low === null || high === null || low < bottom - NOISE || high > top + NOISE) return null;
	const [floor, ceiling] = [Math.max(low, bottom), Math.min(high, top)];
	return { proved: floor - bottom, excluded: top - ceiling, open: Math.max(ceiling - floor, 0) };
}
