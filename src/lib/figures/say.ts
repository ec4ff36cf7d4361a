// The sentences of pictures: what is spoken of a country, a paint, a place.
import { formatCount, formatOutOf, formatScore, formatShare, formatValue } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { addressOf } from '#lib/i18n/address.ts';
import { isNumbered, statusName, tierName } from '#lib/i18n/words.ts';
import type { Alone } from '#lib/state/footing.ts';
import type { SiteMethod } from '#lib/state/site.ts';
import type { MapRow, Paint } from './rows.ts';

const ANSWERS = { yes: m.answer_yes, partial: m.answer_partial, no: m.answer_no };

/** What the one indicator a pillar rests on says: yes, partly or no, or its score. */
export const sayAnswer = ({ answer, score }: Pick<Alone, 'answer' | 'score'>, method: SiteMethod): string =>
	answer === null ? m.card_score(formatOutOf(score, method)) : ANSWERS[answer]();

/** A paint in as few words as a chip has room for. */
export const sayChip = (paint: Paint, method: SiteMethod): string =>
	paint.is === 'alone'
		? sayAnswer(paint, method)
		: paint.is === 'status' && paint.band !== undefined
			? m.disclosed_band({ band: tierName(method.tiers[paint.band]) })
			: sayPaint(paint, method);

/** A tier with the scores it holds, and whether it is the highest or the lowest. */
function sayTier(at: number, { tiers, scale }: SiteMethod): string {
	const ends = [tiers[at]?.from ?? scale[0], tiers[at + 1]?.from ?? scale[1]];
	const said = { tier: tierName(tiers[at]), range: ends.map(formatValue).join('–') };
	if (tiers.length > 1 && at === tiers.length - 1) return m.legend_tier_highest(said);
	return tiers.length > 1 && at === 0 ? m.legend_tier_lowest(said) : m.legend_tier(said);
}

/** What a legend calls a paint: a tier by its scores, an answer whichever indicator it is of. */
export function sayKey(paint: Paint, method: SiteMethod): string {
	if (paint.is === 'tier') return sayTier(paint.tier, method);
	if (paint.is !== 'alone') return sayPaint(paint, method);
	return m.reach_only({ answer: paint.answer === null ? m.reach_value() : ANSWERS[paint.answer]() });
}

/** The name of a paint: the tier's, the status', or the indicator's with its answer. */
export function sayPaint(paint: Paint, method: SiteMethod): string {
	if (paint.is === 'alone')
		return m.reach_alone({ indicator: paint.indicator.name, answer: sayAnswer(paint, method) });
	if (paint.is === 'tier') return tierName(method.tiers[paint.tier]);
	return paint.band === undefined
		? statusName(paint.status)
		: m.disclosed_band_said({
				status: statusName(paint.status),
				band: tierName(method.tiers[paint.band]),
			});
}

/** Why a pillar or the index has no value: it is withheld, where that is stated of it, or nobody has one. */
export const sayNoValue = (stated: string | null): string =>
	stated === 'withheld' ? statusName(stated) : m.pillars_no_value();

/** Name, tier, score, coverage and reach of a country, as a screen reader speaks it. */
export function sayRow(row: MapRow, method: SiteMethod): string {
	const said = sayScore(row, method);
	const { footing, reading } = row;
	if (footing === null || reading === null || footing.reach.questions === 0) return said;
	const { answered, questions } = footing.reach;
	return m.reach_speech({ said, answered: formatCount(answered), questions: formatCount(questions) });
}

function sayScore({ country, reading, paint }: MapRow, method: SiteMethod): string {
	const tier = sayPaint(paint, method);
	if (reading?.score == null)
		return reading?.coverage == null || reading.coverage === 0
			? m.say_unscored({ country: country.name, status: tier })
			: m.say_thin({ country: country.name, status: tier, coverage: formatShare(reading.coverage) });
	return m.say_scored({
		country: country.name,
		tier,
		score: formatScore(reading.score, method.decimals),
		coverage: reading.coverage === null ? '–' : formatShare(reading.coverage),
	});
}

/** Beside the name of a tier: among how many it stands, and which is the highest. */
export function sayTierCount({ tiers }: Pick<SiteMethod, 'tiers'>): string {
	const count = tiers.length;
	const highest = tiers.at(-1);
	return isNumbered(tiers)
		? m.standing_of_tiers({ count })
		: m.standing_of_tiers_named({ count, highest: tierName(highest) });
}

/** The address of a country's page. */
export function profileHref(country: string): string {
	return addressOf(`/country/${country}`);
}
