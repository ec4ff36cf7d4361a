// Where a gap leads to: the page of scenarios with it planned, and the page for telling that something is wrong.
import type { Gap } from '#lib/advice/gaps.ts';
import { addressOf } from '#lib/i18n/address.ts';

/** What is planned of a gap: a fact in full, an index one step up. */
const goalOf = ({ kind, next, top }: Pick<Gap, 'kind' | 'next' | 'top'>): number | null =>
	(kind === 'fact' ? (top ?? next) : (next ?? top))?.value ?? null;

/** The address of a scenario with this one gap planned for a year; null where there is nothing to plan. */
export function scenarioHref({
	country,
	method,
	gap,
	year,
}: {
	readonly country: string;
	readonly method: string;
	readonly gap: Pick<Gap, 'indicator' | 'kind' | 'next' | 'top'>;
	readonly year: number;
}): string | null {
	const goal = goalOf(gap);
	if (goal === null || goal < 0) return null;
	const value = String(Number(goal.toFixed(3)));
	return `${addressOf('/scenario')}?country=${country}&plan=${gap.indicator}:${value}@${year}&method=${method}`;
}

/** The address where something can be said to be wrong with what is shown of an item. */
export function replyHref(country: string, item: string): string {
	return `${addressOf('/reply')}?country=${country}&item=${item}`;
}
