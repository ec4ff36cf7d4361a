// The words and numbers of a brief that more than one part of it needs.
import type { Brief, BriefPillar } from '#lib/edition/brief.ts';
import type { BriefAnswer } from '#lib/edition/brief/footing.ts';
import type { RecordLine } from '#lib/edition/brief/lines.ts';
import { isFirm, mainCauses, sayCauses } from '#lib/figures/causes.ts';
import { formatMark, formatScore, formatValue } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { methodName, regionName, statusName, tierNamed } from '#lib/i18n/words.ts';
import type { Site, SiteMethod } from '#lib/state/site.ts';

const ANSWERS = { yes: m.answer_yes, partial: m.answer_partial, no: m.answer_no };

/** Whether something is told below a pillar: what it rests on, or records that are not scored. */
export const isNoted = ({ footing }: Pick<BriefPillar, 'footing'>): boolean =>
	footing !== null && footing.indicators.length + footing.records.length > 0;

/** What the marks of a bar stand for: the scale, the median of the region (null: of all), and that of the income group. */
export function sayKey(
	region: Brief['region'],
	{ scale }: Pick<SiteMethod, 'scale'>,
	isGrouped: boolean,
): string {
	const [low, high] = scale.map(formatMark);
	const said = { low: low ?? '', high: high ?? '' };
	if (region === null) return m.brief_key_all(said);
	const place = { ...said, region: regionName(region) };
	return isGrouped ? m.brief_key(place) : m.brief_key_region(place);
}

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

/** What the one indicator a pillar rests on says: an answer, or its value in its unit. */
export const sayAlone = ({ answer, value, unit }: BriefAnswer): string =>
	answer === null ? [formatValue(value ?? NaN), unit ?? ''].join(' ').trim() : ANSWERS[answer]();

/** An address short enough for paper: its host, and on GitHub the repository; the link itself leads all the way. */
export function shortAddress(url: string): string {
	const { host, pathname } = new URL(url);
	const path = pathname.split('/').slice(0, host === 'github.com' ? 3 : 1);
	return host.replace(/^www\./, '') + path.join('/');
}

/** The overall score and its tier in the edition before and in this one. */
export function sayChange(
	since: Omit<NonNullable<Brief['since']>, 'toldBy' | 'causes' | 'cautions'>,
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

/** What moved the overall score most, with the warning on it where it was an index; nothing where it did not move. */
export function sayWhy(
	{ score_before, score_after, causes, cautions }: NonNullable<Brief['since']>,
	site: Pick<Site, 'nodes'>,
): readonly string[] {
	if (score_before === null || score_after === null) return [];
	const main = mainCauses(causes, score_after - score_before, { cautions });
	if (main.length === 0) return [];
	return [
		m.change_moved_most({ list: sayCauses(main, { site, cautions }) }),
		...(main.every((cause) => isFirm(cause, cautions)) ? [] : [m.change_warning()]),
	];
}
