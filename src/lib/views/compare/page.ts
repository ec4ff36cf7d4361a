// What the page of a comparison carries: the published scores of its countries and what its view needs besides.
import type { ContextPage } from '#lib/edition/context.ts';
import type { GapPage } from '#lib/edition/evidenceGaps.ts';
import type { ViewId } from '#lib/geography/regions.ts';
import type { TileLayout } from '#lib/geography/tiles.ts';
import type { PackedBook } from '#lib/scoring/book.ts';

/** The context is empty unless the view shows any. */
export interface ComparePage extends ContextPage {
	readonly region: ViewId;
	/** The boundary notes of the region's map. */
	readonly notes: readonly { readonly key: string; readonly en: string }[];
	readonly books: readonly PackedBook[];
	/** The tiles of the region, or of all six regions on the page of the world; empty unless the view draws tiles. */
	readonly tiles: readonly TileLayout[];
	/** Null unless the view shows gaps. */
	readonly gaps: GapPage | null;
}
