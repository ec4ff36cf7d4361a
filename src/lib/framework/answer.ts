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

/** A comma without a blank may stand within a number. */
const SEPARATOR = /(?:,\s+|[،，]\s*)(?=\d)/;
const NAMED = /^(\d+(?:[.,]\d+)?)(?:\s+|\s*为)(\S.*)$/;

/**
 * A fact's possible values with their names, in the order of a unit such as `1 State party, 0.5 signatory, 0 no action`, in
 * any of the six languages; null where the unit is none of this kind.
 */
export function answersIn(
	unit: string | null,
): readonly { readonly value: number; readonly label: string }[] | null {
	const parts = (unit ?? '').split(SEPARATOR).map((part) => NAMED.exec(part.trim()));
	const answers = parts.flatMap((part) =>
		part === null ? [] : [{ value: Number(part[1]?.replace(',', '.')), label: part[2] ?? '' }],
	);
	return answers.length < parts.length || answers.length < 2 ? null : answers;
}
