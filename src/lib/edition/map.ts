// The page of a map: where its countries lie and what was published of them.
import type { MapLayout } from '#lib/geography/layout.ts';
import type { ViewId } from '#lib/geography/regions.ts';
import { openingBook } from '#lib/scoring/book.ts';
import type { TileLayout } from '#lib/geography/tiles.ts';
import type { Edition } from './edition.ts';
import { viewPageOf, type ViewPage } from './view.ts';

/** The same countries as outlines and as tiles of one size. */
export interface MapForms {
	readonly layout: MapLayout;
	readonly tiles: TileLayout;
}

/** A page carries no neighbours: they follow from where the countries are. */
export interface MapPage extends ViewPage {
	readonly layout: Omit<MapLayout, 'neighbours'>;
	readonly tiles: TileLayout;
	/** Set where the page is what a document carries (`openingOf`). */
	readonly isOpening?: true;
}

/** The page of the map of a view, as it was laid out. */
export function mapPageOf(edition: Edition, view: ViewId, { layout, tiles }: MapForms): MapPage {
	const { neighbours: _, ...outlines } = layout;
	return { layout: outlines, tiles, ...viewPageOf(edition, view) };
}

/**
 * A map as its document carries it: by the first method, all of the index, which it opens with, and of the indicators the
 * scores and coverage that say what that rests on. Everything else is in the page's own file.
 */
export function openingOf({ root, leaves }: Edition, page: MapPage): MapPage {
	const scored = leaves.map(({ id }) => id);
	const books = page.books.slice(0, 1).map((book) => openingBook(book, root.id, scored));
	return { ...page, books, isOpening: true };
}
