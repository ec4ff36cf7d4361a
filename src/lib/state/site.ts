// What every page knows of the site: the tree that can be shown, the methods, the countries in the reader's language.
import type { Aggregation, Kind } from '#lib/framework/schema.ts';
import { type CountryRow } from '#lib/geography/country.ts';
import { DEVELOPMENT_GROUPS, INCOME_GROUPS, type RegionId } from '#lib/geography/regions.ts';
import { CHOSEN, type Choices, type Selection } from './selection.ts';

export interface SiteNode {
	readonly id: string;
	readonly parent: string | null;
	readonly kind: Kind;
	readonly name: string;
	readonly shortName: string;
	/** Relative to its siblings, as the framework sets it. */
	readonly weight: number;
	/** How it combines what is below it, where it does so otherwise than the method. */
	readonly aggregation: Aggregation | null;
}

export interface SiteMethod {
	readonly id: string;
	readonly name: string;
	readonly indicators: readonly string[];
	/** Who published what its values rest on. */
	readonly publishers: readonly string[];
	/** Tier ids from the lowest up. */
	readonly tiers: readonly string[];
	/** Lower and upper end of its scores. */
	readonly scale: readonly [number, number];
	readonly aggregation: Aggregation;
	/** How its uncertainty is drawn; `weightNoise` is the largest share by which a draw moves a weight. */
	readonly uncertainty: { readonly draws: number; readonly seed: number; readonly weightNoise: number };
}

export interface SiteCountry {
	readonly id: string;
	readonly name: string;
	readonly region: RegionId;
	/** The development and income groups it belongs to. */
	readonly groups: readonly string[];
}

/** The groups a view can be narrowed to. */
export const GROUPS = [...DEVELOPMENT_GROUPS, ...INCOME_GROUPS] as const;

/** The groups a country is known to belong to. */
export function groupsOf(
	row: Pick<CountryRow, 'income' | (typeof DEVELOPMENT_GROUPS)[number]>,
): readonly string[] {
	return [
		...DEVELOPMENT_GROUPS.filter((group) => row[group] === true),
		...(row.income === null ? [] : [row.income]),
	];
}

/** An indicator of a country that is neither assessed nor simply not assessed: no reply, inconclusive, not applicable. */
export interface StatedStatus {
	readonly country: string;
	readonly indicator: string;
	readonly status: string;
}

export interface Site {
	readonly edition: { readonly name: string; readonly year: number; readonly hash: string };
	/** The root, the pillars and every indicator of a shipped method, in tree order. */
	readonly nodes: readonly SiteNode[];
	readonly methods: readonly SiteMethod[];
	/** In the order of their names. */
	readonly countries: readonly SiteCountry[];
	/** Ids of the context series: shown beside scores, never scored. */
	readonly series: readonly string[];
	readonly statuses: readonly StatedStatus[];
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

/** What there is to choose, for reading and writing addresses. */
export function choicesOf(site: Site): Choices {
	return {
		methods: site.methods.map(({ id }) => id),
		measures: site.nodes.map(({ id }) => id),
		series: site.series,
		groups: GROUPS,
		countries: site.countries.map(({ id }) => id),
		weighable: pillarsOf(site).map(({ id }) => id),
	};
}
