// The names of regions, groups and views, apart from the schemas that use them: a page needs the names only.

/** The six ITU regions. */
export const REGIONS = ['africa', 'americas', 'arab_states', 'asia_pacific', 'cis', 'europe'] as const;
export type RegionId = (typeof REGIONS)[number];

/** The views a map is laid out for: the world and the six ITU regions. */
export const VIEW_IDS = ['world', ...REGIONS] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/** World Bank income groups, from the highest. */
export const INCOME_GROUPS = ['high', 'upper_middle', 'lower_middle', 'low'] as const;
export type IncomeGroup = (typeof INCOME_GROUPS)[number];

/** Groups a country either belongs to or not: least developed, landlocked developing, small island developing. */
export const DEVELOPMENT_GROUPS = ['ldc', 'lldc', 'sids'] as const;
export type DevelopmentGroup = (typeof DEVELOPMENT_GROUPS)[number];
