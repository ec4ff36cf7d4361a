// How the site speaks of the package it shows: in words of its own for the one it ships with, in the package's for others.
import { m } from './paraglide/messages.js';
import { regionName } from './words.ts';

/** What a package calls itself: a short id, and a title for readers in its own language. */
export interface Named {
	readonly id: string;
	readonly title: string;
}

/** The package the messages are written for. */
const SHIPPED = 'cop-atlas';

/** Whether the messages speak of what this package is about. */
export const hasOwnWords = ({ id }: Named): boolean => id === SHIPPED;

/** What the site is called. */
export const siteName = (named: Named): string => (hasOwnWords(named) ? m.site_name() : named.title);

/** What the site is, in a sentence. */
export const siteSummary = (named: Named): string =>
	hasOwnWords(named) ? m.site_summary() : m.own_summary({ title: named.title });

/** What stands above a view of the world or of a region. */
export function viewHeading(named: Named, region: string): string {
	if (region === 'world') return hasOwnWords(named) ? m.home_title() : named.title;
	const place = { region: regionName(region) };
	return hasOwnWords(named) ? m.region_title(place) : m.own_region({ ...place, title: named.title });
}

/** What stands below it; `countries` as a formatted count. */
export const viewLead = (named: Named, countries: string): string =>
	hasOwnWords(named) ? m.home_lead({ countries }) : m.own_lead({ countries });

/** What a country's page is, in a sentence. */
export const countrySummary = (named: Named, country: string): string =>
	hasOwnWords(named) ? m.country_summary({ country }) : m.own_country({ country, title: named.title });

/** What nobody may take the scores for. */
export const notThis = (named: Named): string =>
	hasOwnWords(named) ? m.footer_not_itu() : m.own_not_this({ title: named.title });

/** How the scores are to be read. */
export const caution = (named: Named): string => (hasOwnWords(named) ? m.footer_caution() : m.own_caution());

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

/** What the name of a file of the package begins with: its id, without what a file system may refuse. */
export const fileStem = ({ id }: Named): string => id.replace(/[^\p{L}\p{N}]+/gu, '-');
