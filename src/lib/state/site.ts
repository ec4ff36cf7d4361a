// What a page asks of the site it belongs to: its pillars, its indicators, the members of a view, what can be chosen.
import type { Site, SiteCountry, SiteMethod, SiteNode } from '#lib/edition/site.ts';
import { INCOME_GROUPS } from '#lib/geography/regions.ts';
import { hasOwnWords } from '#lib/i18n/ownWords.ts';
import { seriesName } from '#lib/i18n/words.ts';
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

/** The nodes of a site, and which of them are indicators. */
type Tree = Pick<Site, 'nodes' | 'methods'>;

/** The node everything else lies below; undefined for a site without nodes. */
export function rootOf(site: Tree): SiteNode | undefined {
	return site.nodes.find(({ parent }) => parent === null);
}

/** Whether a node of the site is an indicator: every indicator it knows is of some method. */
const isIndicator = (site: Tree, id: string): boolean =>
	site.methods.some(({ indicators }) => indicators.includes(id));

/** The pillars, in order: what lies right below the root and is no indicator itself. */
export function pillarsOf(site: Tree): readonly SiteNode[] {
	const root = rootOf(site)?.id;
	return site.nodes.filter(({ id, parent }) => parent === root && !isIndicator(site, id));
}

/** The indicators of a method below a node, at any depth, in order; of the root those right below it. */
export function indicatorsOf(site: Tree, node: string, method: SiteMethod): readonly SiteNode[] {
	const parents = new Map(site.nodes.map(({ id, parent }) => [id, parent]));
	const isBelow = (id: string | null): boolean =>
		id === node || (id !== null && isBelow(parents.get(id) ?? null));
	const isRoot = parents.get(node) === null;
	return site.nodes.filter(
		({ id, parent }) =>
			method.indicators.includes(id) && (isRoot ? parent === node : id !== node && isBelow(parent)),
	);
}

/** Whether a node is one of the pillars. */
export const isPillar = (site: Tree, node: string): boolean => pillarsOf(site).some(({ id }) => id === node);

/** The pillar a node is or lies in; null for the root and for an indicator right below it. */
export function pillarOf(site: Site, node: string): SiteNode | null {
	const own = pillarsOf(site).find(({ id }) => id === node);
	const parent = site.nodes.find(({ id }) => id === node)?.parent ?? null;
	return own ?? (parent === null ? null : pillarOf(site, parent));
}

/** The name of a context series, with its unit. */
export const seriesNameIn = ({ seriesNames }: Pick<Site, 'seriesNames'>, series: string): string =>
	seriesNames?.[series] ?? seriesName(series);

/** Whether any country belongs to an income group. */
export const hasIncome = ({ groups }: Site): boolean => INCOME_GROUPS.some((id) => groups.includes(id));

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
 * The views there is something for: a change needs an edition before (the shipped site says that there will be one),
 * evidence gaps need questions, small maps and a heat map more than one part of the index, or regions.
 */
export function viewsOf(site: Site): readonly ViewKind[] {
	const parts = site.nodes.length - 1;
	const has: Partial<Record<ViewKind, boolean>> = {
		multiples: site.regions.length > 1 || pillarsOf(site).length > 1,
		heat: parts > 1,
		change: site.offers.changes || hasOwnWords(site.named),
		gaps: site.offers.questions,
	};
	return VIEWS.filter((view) => has[view] ?? true);
}

/** Whether small maps are of one measure in every region, and not of every pillar. */
export const showsRegions = (site: Site, view: string): boolean =>
	view === 'world' && site.regions.length > 0;

/** What there is to choose, for reading and writing addresses. */
export function choicesOf(site: Site): Choices {
	return {
		methods: site.methods.map(({ id }) => id),
		measures: site.nodes.map(({ id }) => id),
		series: site.series,
		groups: site.groups,
		countries: site.countries.map(({ id }) => id),
		weighable: pillarsOf(site).map(({ id }) => id),
		record: site.record !== null,
		set: new Map(pillarsOf(site).map(({ id, weight }) => [id, weight])),
	};
}
