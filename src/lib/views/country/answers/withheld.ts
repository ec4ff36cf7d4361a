// What the sentences say of a country whose every answer is withheld.
import type { CountryProfile } from '#lib/edition/country/profile.ts';
import { bandAlone, statedAt } from '#lib/figures/rows.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { statusName, tierName } from '#lib/i18n/words.ts';
import { rootOf, type Site } from '#lib/state/site.ts';

interface Ground {
	readonly site: Site;
	readonly profile: Pick<CountryProfile, 'id'>;
}

const rootIn = (site: Site): string => rootOf(site)?.id ?? '';

/** Whether every answer of the country is withheld. */
export const isWithheld = ({ site, profile }: Ground): boolean =>
	statedAt(site, rootIn(site), profile.id) === 'withheld';

/** Whether the band of the country is all that is published of it. */
export const hasBandAlone = ({ site, profile }: Ground): boolean =>
	bandAlone(site, rootIn(site), profile.id) !== null;

/** Why a country has no band: too little is known; it is withheld; or its band is all that is published of it. */
export function sayUnscored(ground: Ground): string {
	if (!isWithheld(ground)) return m.five_no_band();
	const { site, profile } = ground;
	const band = bandAlone(site, rootIn(site), profile.id);
	const status = statusName('withheld');
	const text =
		band === null
			? `${m.five_label({ label: m.standing_no_tier() })} ${status}`
			: m.disclosed_band_said({ status, band: tierName(site.methods[0]?.tiers[band]) });
	return m.five_sentence({ text });
}
