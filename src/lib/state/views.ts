// The views of the regional workspace and where each is found.
import type { Comparison } from '#lib/edition/comparisons.ts';
import type { ViewId } from '#lib/geography/regions.ts';

export type ViewKind = 'map' | Comparison;

/** The path, without locale, of a view of a region or of the world. */
export function pathOf(view: ViewKind, region: ViewId): string {
	if (view !== 'map') return `/compare/${view}/${region}`;
	return region === 'world' ? '/' : `/region/${region}`;
}
