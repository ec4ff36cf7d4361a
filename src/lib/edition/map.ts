// The page of a map: where its countries lie and what was published of them.
import type { MapLayout } from '#lib/geography/layout.ts';
import type { ViewId } from '#lib/geography/regions.ts';
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
}

/** The page of the map of a view, as it was laid out. */
export function mapPageOf(edition: Edition, view: ViewId, { layout, tiles }: MapForms): MapPage {
	const { neighbours: _, ...outlines } = layout;
	return { layout: outlines, tiles, ...viewPageOf(edition, view) };
}
