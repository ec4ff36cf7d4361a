// What of the site that is open stands beside a reader's own benchmark, and what it is called there.
import { publishedSeries, type Beside } from '#lib/edition/own/beside.ts';
import { siteName } from '#lib/i18n/ownWords.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { methodOf, pillarsSpokenTo, rootOf, type Site } from '#lib/state/site.ts';

/** The index and the pillars its first method has an indicator for. */
function nodesOf(site: Site) {
	const root = rootOf(site);
	return [...(root === undefined ? [] : [root]), ...pillarsSpokenTo(site, methodOf(site, ''))];
}

/** What stands beside: the scores by the site's first method. */
export const besideOf = (site: Site): Beside => ({
	address: `${location.origin}/data`,
	title: siteName(site.named),
	edition: site.edition.name,
	year: site.edition.year,
	method: methodOf(site, '').id,
	nodes: nodesOf(site).map(({ id }) => id),
});

/** What the series are called. */
export const namesBeside = (site: Site): Readonly<Record<string, string>> =>
	Object.fromEntries(
		nodesOf(site).map(({ id, parent, name }) => [
			publishedSeries(id),
			m.mine_published_series({ name: parent === null ? m.measure_overall() : name }),
		]),
	);
