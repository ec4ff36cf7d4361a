// The views of the regional workspace and where each is found.
import { COMPARISONS, type Comparison } from '#lib/edition/comparisons.ts';
import type { ViewId } from '#lib/geography/regions.ts';

export type ViewKind = 'map' | Comparison;

/** All views, in the order of their keys. */
export const VIEWS: readonly ViewKind[] = ['map', ...COMPARISONS];

/** The views that can show what the record proves in place of scores. */
export const RECORD_VIEWS: readonly ViewKind[] = ['map', 'multiples', 'table', 'heat'];

/** The path, without locale, of a view of a region or of the world. */
export function pathOf(view: ViewKind, region: ViewId): string {
	if (view !== 'map') return `/compare/${view}/${region}`;
	return region === 'world' ? '/' : `/region/${region}`;
}
