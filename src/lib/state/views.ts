// The views of the regional workspace and where each is found.
import type { ViewId } from '#lib/geography/regions.ts';

/** The views beside the map, in the order they are offered. */
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
export type ViewKind = 'map' | Comparison;

/** All views, in the order of their keys. */
export const VIEWS: readonly ViewKind[] = ['map', ...COMPARISONS];

/** The path, without locale, of a view of a region or of the world. */
export function pathOf(view: ViewKind, region: ViewId): string {
	if (view !== 'map') return `/compare/${view}/${region}`;
	return region === 'world' ? '/' : `/region/${region}`;
}
