// Statistics in words and numbers of the reader's language; a dash, never a zero, where there is none.
import type { NodeName } from '#lib/edition/diagnostics.ts';
import { formatCoefficient, formatCount, formatParts, formatShare } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Flag } from '#lib/scoring/diagnostics/correlation.ts';
import type { Reason, Statistic } from '#lib/scoring/diagnostics/statistic.ts';
import type { GridWords } from './model.ts';

const NONE = '–';

const REASONS: Readonly<Record<Reason, () => string>> = {
	too_few_countries: m.diag_reason_too_few_countries,
	no_variance: m.diag_reason_no_variance,
	too_few_items: m.diag_reason_too_few_items,
	same_indicators: m.diag_reason_same_indicators,
};

const FLAGS: Readonly<Record<Flag, () => string>> = {
	opposed: m.diag_mark_opposed,
	redundant: m.diag_mark_redundant,
};

/** Why there is no value. */
export const sayReason = (reason: Reason): string => REASONS[reason]();
/** A coefficient with two decimals. */
export const sayCoefficient = (value: number | null): string =>
	value === null ? NONE : formatCoefficient(value);
/** A share as a whole percentage. */
export const sayShare = (share: number | null): string => (share === null ? NONE : formatShare(share));

/** The line under a table that explains its dashes; empty where there are none. */
export function explainDashes(reasons: readonly Reason[]): string {
	return reasons.length === 0 ? '' : m.diag_none({ reasons: formatParts(reasons.map(sayReason)) });
}

/** Names by id; an id nobody named is shown as it stands. */
export function namesBy(names: readonly NodeName[]): (id: string) => string {
	const known = new Map(names.map(({ id, shortName }) => [id, shortName]));
	return (id) => known.get(id) ?? id;
}

/** The words of a correlation grid. */
export function wordsFor(names: readonly NodeName[]): GridWords {
	return {
		index: m.diag_index(),
		ownPillar: m.diag_own_pillar(),
		nameOf: namesBy(names),
		cellOf: ({ value, n }: Statistic, flag) => ({
			text: sayCoefficient(value),
			note: value === null ? null : m.diag_cell_cases({ n: formatCount(n) }),
			flag: flag === null ? null : FLAGS[flag](),
		}),
	};
}
