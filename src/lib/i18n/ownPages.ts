// How pages speak of the package they show: in words of the site's own for the one it ships with, in the package's for others.
import { hasOwnWords, type Named } from './ownWords.ts';
import { m } from './paraglide/messages.js';
import { regionName } from './words.ts';

/** What the site is, in a sentence. */
export const siteSummary = (named: Named): string =>
	hasOwnWords(named) ? m.site_summary() : m.own_summary({ title: named.title });

/** What stands above a view of the world or of a region. */
export function viewHeading(named: Named, region: string): string {
	if (region === 'world') return hasOwnWords(named) ? m.home_title() : named.title;
	const place = { region: regionName(region) };
	return hasOwnWords(named) ? m.region_title(place) : m.compare_page({ ...place, view: named.title });
}

/** What stands below it; `countries` as a formatted count. */
export const viewLead = (named: Named, countries: string): string =>
	hasOwnWords(named) ? m.home_lead({ countries }) : m.own_lead({ countries });

/** What a country's page is, in a sentence. */
export const countrySummary = (named: Named, country: string): string =>
	hasOwnWords(named) ? m.country_summary({ country }) : m.own_country({ country, title: named.title });

/** Why a country has no overall score by a method. */
export const unscored = (named: Named, method: string): string =>
	hasOwnWords(named) ? m.standing_unscored({ method }) : m.own_unscored({ method });

/** What nobody may take a proxy for. */
export const proxyCaution = (named: Named): string =>
	hasOwnWords(named) ? m.method_proxy_caution() : m.own_proxy();

/** Why no country has a score on a measure. */
export const unspoken = (named: Named, measure: string): string =>
	hasOwnWords(named) ? m.map_unspoken({ measure }) : m.own_unspoken({ measure });

/** Of which pillars a method has no indicator. */
export const silentOn = (named: Named, names: string): string =>
	hasOwnWords(named) ? m.method_silent({ names }) : m.learn_silent({ pillars: names });

/** The same in a tight place. */
export const silentHere = (named: Named): string =>
	hasOwnWords(named) ? m.picture_silent() : m.pillars_silent();

/** What nobody may take the worth of a gap for. */
export const gapCaution = (named: Named): string =>
	hasOwnWords(named) ? m.gap_caution() : m.own_gap_caution();

/** What nobody may take a context series for. */
export const contextCaution = (named: Named): string =>
	hasOwnWords(named) ? m.tabular_caution() : m.own_context();

/** What a scenario is not. */
export const scenarioCaution = (named: Named): string =>
	hasOwnWords(named) ? m.scenario_watermark_explained() : m.own_scenario();
