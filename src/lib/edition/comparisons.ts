// The comparisons of countries there are beside the map, and what each shows besides the scores.

/** In the order they are offered. */
export const COMPARISONS = [
	'multiples',
	'table',
	'heat',
	'distribution',
	'scatter',
	'profile',
	'change',
	'gaps',
] as const;
export type Comparison = (typeof COMPARISONS)[number];

const WITH_CONTEXT: readonly Comparison[] = ['scatter', 'table'];
const WITH_TILES: readonly Comparison[] = ['multiples', 'change', 'gaps'];

/** Whether it holds scores against context series. */
export const showsContext = (comparison: Comparison): boolean => WITH_CONTEXT.includes(comparison);

/** Whether it draws the countries as tiles. */
export const showsTiles = (comparison: Comparison): boolean => WITH_TILES.includes(comparison);
