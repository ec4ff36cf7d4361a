// The sentences of pictures: what is spoken of a country, a paint, a place.
import { formatScore, formatShare } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { addressOf } from '#lib/i18n/address.ts';
import { isNumbered, statusName, tierName } from '#lib/i18n/words.ts';
import type { SiteMethod } from '#lib/state/site.ts';
import type { MapRow, Paint } from './rows.ts';

/** The name of a paint: the tier's, or the status'. */
export function sayPaint(paint: Paint, method: SiteMethod): string {
	return paint.is === 'tier' ? tierName(method.tiers[paint.tier]) : statusName(paint.status);
}

/** Name, tier, score and coverage of a country, as a screen reader speaks it. */
export function sayRow({ country, reading, paint }: MapRow, method: SiteMethod): string {
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
