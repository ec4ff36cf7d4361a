// A fact as an answer: what its value says between the ends of its scale.
import type { Kind } from './terms.ts';

export type Answer = 'yes' | 'partial' | 'no';

/** A fact with its value and the ends of its scale. */
export interface Asked {
	readonly kind: Kind;
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

/** Yes at the upper goalpost, no at the lower, partial between; null for anything that is no fact or has no value. */
export function answerOf({ kind, value, low, high }: Asked): Answer | null {
	if (kind !== 'fact' || value === null || low === null || high === null) return null;
	if (value >= high) return 'yes';
	return value <= low ? 'no' : 'partial';
}
