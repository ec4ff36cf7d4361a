import type { MapLayout, ViewId } from '#lib/geography/layout.ts';
import { notesOf } from '#lib/geography/disclaimer.ts';
import { packBook, type PackedBook } from '#lib/scoring/book.ts';
import { openDisclaimer, openEdition, openLayout } from './edition.server.ts';

/** What a map page shows: its layout, its boundary notes, and the published scores of the countries on it. */
export interface MapPage {
	readonly layout: MapLayout;
	readonly notes: readonly { readonly key: string; readonly en: string }[];
	readonly books: readonly PackedBook[];
}

/** Gathers the page of a view. */
export async function loadMap(view: ViewId): Promise<MapPage> {
	const [{ results }, layout, disclaimer] = await Promise.all([
		openEdition(),
		openLayout(view),
		openDisclaimer(),
	]);
	const shown = new Set(layout.countries.map(({ id }) => id));
	return {
		layout,
		notes: notesOf(disclaimer, view).map(({ key, en }) => ({ key, en })),
		books: results.map((result) => packBook(result, shown)),
	};
}
