// What a page asks of the site it belongs to: its pillars, its indicators, the members of a view, what can be chosen.
import type { Site, SiteCountry, SiteMethod, SiteNode } from '#lib/edition/site.ts';
import { CHOSEN, type Choices, type Selection } from './selection.ts';
import { VIEWS, type ViewKind } from './views.ts';

export type { Site, SiteCountry, SiteMethod, SiteNode, SiteTier } from '#lib/edition/site.ts';

/** Where each tier of a method begins, from the lowest up. */
export function edgesOf({
	tiers,
}: {
	readonly tiers: readonly { readonly from: number }[];
}): readonly number[] {
	return tiers.map(({ from }) => from);
}

/** The pillars, in order. */
export function pillarsOf(site: Site): readonly SiteNode[] {
	return site.nodes.filter(({ kind }) => kind === 'pillar');
}

/** The indicators of a node that a method uses, in order. */
export function indicatorsOf(site: Site, node: string, method: SiteMethod): readonly SiteNode[] {
	return site.nodes.filter(({ id, parent }) => parent === node && method.indicators.includes(id));
}

/** The pillars a method has an indicator for. */
export function pillarsSpokenTo(site: Site, method: SiteMethod): readonly SiteNode[] {
	return pillarsOf(site).filter(({ id }) => indicatorsOf(site, id, method).length > 0);
}

/** The method of an id; the first where there is none of it. */
export function methodOf(site: Site, id: string): SiteMethod {
	const found = site.methods.find((method) => method.id === id) ?? site.methods[0];
	if (found === undefined) throw new Error('the package has no method');
	return found;
}

/** The countries of a region (or `world`) that belong to the group the reader asked for, in the order of their names. */
export function membersOf(
	site: Site,
	region: string,
	{ group, chosen }: Pick<Selection, 'group' | 'chosen'>,
): readonly SiteCountry[] {
	const isMember = (country: SiteCountry): boolean =>
		group === null || (group === CHOSEN ? chosen.includes(country.id) : country.groups.includes(group));
	return site.countries.filter(
		(country) => (region === 'world' || country.region === region) && isMember(country),
	);
}

/**
 * The views there is something for: a change needs an edition before, evidence gaps need questions, small maps and a
 * heat map more than one part of the index, or regions.
 */
export function viewsOf(site: Site): readonly ViewKind[] {
	const parts = site.nodes.length - 1;
	const has: Partial<Record<ViewKind, boolean>> = {
		multiples: parts > 1 || site.regions.length > 1,
		heat: parts > 1,
		gaps: site.offers.questions,
	};
	return VIEWS.filter((view) => has[view] ?? true);
}

/** What there is to choose, for reading and writing addresses. */
export function choicesOf(site: Site): Choices {
	return {
		methods: site.methods.map(({ id }) => id),
		measures: site.nodes.map(({ id }) => id),
		series: site.series,
		groups: site.groups,
		countries: site.countries.map(({ id }) => id),
		weighable: pillarsOf(site).map(({ id }) => id),
	};
}
