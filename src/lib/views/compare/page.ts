// What the page of a comparison carries: the published scores of its countries and what its view needs besides.
import type { ViewId } from '#lib/geography/regions.ts';
import type { TileLayout } from '#lib/geography/tiles.ts';
import type { ContextValue } from '#lib/observations/context.ts';
import type { PackedBook } from '#lib/scoring/book.ts';
import type { GapPage } from './gaps/gaps.ts';

/** The value of a context series for a country, as the page carries it. */
export type ContextPoint = Pick<ContextValue, 'country' | 'series' | 'year' | 'value' | 'source'>;

/** A source of the context series, to be opened. */
export interface ContextSource {
	readonly id: string;
	readonly title: string;
	readonly publisher: string;
	readonly url: string;
	readonly caveat: string | null;
}

export interface ComparePage {
	readonly region: ViewId;
	/** The boundary notes of the region's map. */
	readonly notes: readonly { readonly key: string; readonly en: string }[];
	readonly books: readonly PackedBook[];
	/** Empty unless the view shows context. */
	readonly context: readonly ContextPoint[];
	readonly contextSources: readonly ContextSource[];
	/** The tiles of the region, or of all six regions on the page of the world; empty unless the view draws tiles. */
	readonly tiles: readonly TileLayout[];
	/** Null unless the view shows gaps. */
	readonly gaps: GapPage | null;
}
