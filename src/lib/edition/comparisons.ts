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

const ON_THEIR_OWN: readonly Comparison[] = ['change', 'gaps'];

/** The comparison whose page it shows: the first that shows the same besides the scores, so that a page is kept once. */
export function pageOf(comparison: Comparison): Comparison {
	const isAlike = (other: Comparison): boolean =>
		showsContext(other) === showsContext(comparison) &&
		showsTiles(other) === showsTiles(comparison) &&
		!ON_THEIR_OWN.includes(other);
	if (ON_THEIR_OWN.includes(comparison)) return comparison;
	return COMPARISONS.find(isAlike) ?? comparison;
}

/** Whether it draws the countries as tiles. */
export const showsTiles = (comparison: Comparison): boolean => WITH_TILES.includes(comparison);
