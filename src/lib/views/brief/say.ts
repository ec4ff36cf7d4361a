// The words and numbers of a brief that more than one part of it needs.
import type { Brief } from '#lib/edition/brief.ts';
import type { RecordLine } from '#lib/edition/brief/lines.ts';
import { formatScore, formatValue } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { methodName, statusName, tierNamed } from '#lib/i18n/words.ts';
import type { SiteMethod } from '#lib/state/site.ts';

const ANSWERS = { yes: m.answer_yes, partial: m.answer_partial, no: m.answer_no };

/** What is on record: an answer, a value out of the most there can be, or why there is none. */
export function sayRecord({
	answer,
	value,
	most,
	status,
}: Pick<RecordLine, 'answer' | 'value' | 'most' | 'status'>): string {
	if (answer !== null) return ANSWERS[answer]();
	if (value === null) return statusName(status);
	return most === null
		? formatValue(value)
		: m.brief_of({ value: formatValue(value), most: formatValue(most) });
}

/** An address short enough for paper: its host, and on GitHub the repository; the link itself leads all the way. */
export function shortAddress(url: string): string {
	const { host, pathname } = new URL(url);
	const path = pathname.split('/').slice(0, host === 'github.com' ? 3 : 1);
	return host.replace(/^www\./, '') + path.join('/');
}

/** The overall score and its tier in the edition before and in this one. */
export function sayChange(
	since: NonNullable<Brief['since']>,
	{ id, name, tiers, decimals }: Pick<SiteMethod, 'id' | 'name' | 'tiers' | 'decimals'>,
): string {
	const score = (value: number | null) =>
		value === null ? m.since_no_score() : formatScore(value, decimals);
	const tier = (each: string | null) => (each === null ? m.standing_no_tier() : tierNamed(each, tiers));
	const overall = m.since_overall({
		method: methodName(id, name),
		...{ before: score(since.score_before), after: score(since.score_after) },
		...{ from: String(since.year_from), to: String(since.year_to) },
	});
	const band =
		since.tier_before === since.tier_after
			? m.since_tier_same({ tier: tier(since.tier_after) })
			: m.since_tiers({ before: tier(since.tier_before), after: tier(since.tier_after) });
	return `${overall} ${band}`;
}
