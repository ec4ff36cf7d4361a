import type { MapLayout } from '#lib/geography/layout.ts';
import type { ViewId } from '#lib/geography/regions.ts';
import { notesOf } from '#lib/geography/disclaimer.ts';
import type { TileLayout } from '#lib/geography/tiles.ts';
import { packBook, type PackedBook } from '#lib/scoring/book.ts';
import { openEdition, openLayout, openTiles } from './edition.server.ts';

/** What a map page shows: its layout, its tiles, its boundary notes, and the published scores of the countries on it. */
export interface MapPage {
	readonly layout: MapLayout;
	readonly tiles: TileLayout;
	readonly notes: readonly { readonly key: string; readonly en: string }[];
	readonly books: readonly PackedBook[];
}

/** Gathers the page of a view. */
export async function loadMap(view: ViewId): Promise<MapPage> {
	const [{ results, disclaimer }, layout, tiles] = await Promise.all([
		openEdition(),
		openLayout(view),
		openTiles(view),
	]);
	const shown = new Set(layout.countries.map(({ id }) => id));
	return {
		layout,
		tiles,
		notes: (disclaimer === null ? [] : notesOf(disclaimer, view)).map(({ key, en }) => ({ key, en })),
		books: results.map((result) => packBook(result, shown)),
	};
}
