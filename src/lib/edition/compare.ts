// The page of a comparison over a region or the world: the published scores of its countries and what its view needs besides.
import type { ViewId } from '#lib/geography/regions.ts';
import type { TileLayout } from '#lib/geography/tiles.ts';
import { changePageOf, type ChangePage } from './change.ts';
import { showsContext, showsTiles, type Comparison } from './comparisons.ts';
import { contextOf, type ContextPage } from './context.ts';
import type { Edition } from './edition.ts';
import { gapPageOf, type GapPage } from './evidenceGaps.ts';
import { regionsOf, viewPageOf, type ViewPage } from './view.ts';

/** The context is empty unless the view shows any. */
export interface ComparePage extends ViewPage, ContextPage {
	readonly region: ViewId;
	/** The tiles of the region, or of every region on the page of the world; empty unless the view draws tiles. */
	readonly tiles: readonly TileLayout[];
	/** Null unless the view shows gaps. */
	readonly gaps: GapPage | null;
	/** Null unless the view shows changes, and there is an edition before. */
	readonly change: ChangePage | null;
}

/**
 * The views whose tiles a comparison draws: its region, or every region with countries on the page of the world; the
 * world itself where there are no regions.
 */
export function tilesFor(edition: Edition, comparison: Comparison, region: ViewId): readonly ViewId[] {
	if (!showsTiles(comparison)) return [];
	const regions = regionsOf(edition);
	return region === 'world' && regions.length > 0 ? regions : [region];
}

/** The page of a comparison, with the tiles of `tilesFor`. */
export function comparePageOf(
	edition: Edition,
	comparison: Comparison,
	region: ViewId,
	tiles: readonly TileLayout[],
): ComparePage {
	return {
		region,
		...viewPageOf(edition, region),
		...(showsContext(comparison) ? contextOf(edition, region) : { context: [], contextSources: [] }),
		tiles,
		gaps: comparison === 'gaps' ? gapPageOf(edition, region) : null,
		change: comparison === 'change' ? changePageOf(edition, region) : null,
	};
}
