// The names of regions, groups and views, apart from the schemas that use them: a page needs the names only.

/** The six ITU regions. */
export const REGIONS = ['africa', 'americas', 'arab_states', 'asia_pacific', 'cis', 'europe'] as const;
export type RegionId = (typeof REGIONS)[number];

/** The views a map is laid out for: the world and the six ITU regions. */
export const VIEW_IDS = ['world', ...REGIONS] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/**
 * The views a package has: the world, and every region that one of its countries names, in the order of `VIEW_IDS`. A
 * country without a region belongs to the world alone.
 */
export function viewsOf(countries: readonly { readonly region: string | null }[]): readonly ViewId[] {
	const named = new Set(countries.map(({ region }) => region));
	return VIEW_IDS.filter((view) => view === 'world' || named.has(view));
}

/** World Bank income groups, from the highest. */
export const INCOME_GROUPS = ['high', 'upper_middle', 'lower_middle', 'low'] as const;
export type IncomeGroup = (typeof INCOME_GROUPS)[number];

/** Groups a country either belongs to or not: least developed, landlocked developing, small island developing. */
export const DEVELOPMENT_GROUPS = ['ldc', 'lldc', 'sids'] as const;
export type DevelopmentGroup = (typeof DEVELOPMENT_GROUPS)[number];
