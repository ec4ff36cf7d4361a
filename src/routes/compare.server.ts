import { contextOf } from '#lib/edition/context.ts';
import { gapPageOf } from '#lib/edition/evidenceGaps.ts';
import { notesOf } from '#lib/geography/disclaimer.ts';
import { REGIONS, type ViewId } from '#lib/geography/regions.ts';
import type { TileLayout } from '#lib/geography/tiles.ts';
import { packBook } from '#lib/scoring/book.ts';
import type { Comparison } from '#lib/state/views.ts';
import type { ComparePage } from '#lib/views/compare/page.ts';
import { openEdition, openTiles } from './edition.server.ts';

/** Gathers the page of a comparison over a region or the world. */
export async function loadComparison(view: Comparison, region: ViewId): Promise<ComparePage> {
	const edition = await openEdition();
	const { disclaimer } = edition;
	const shown = new Set(
		edition.package.countries
			.filter((country) => country.region !== null && (region === 'world' || country.region === region))
			.map(({ id }) => id),
	);
	return {
		region,
		notes: (disclaimer === null ? [] : notesOf(disclaimer, region)).map(({ key, en }) => ({ key, en })),
		books: edition.results.map((result) => packBook(result, shown)),
		...(view === 'scatter' || view === 'table'
			? contextOf(edition, region)
			: { context: [], contextSources: [] }),
		tiles: view === 'multiples' || view === 'gaps' ? await tilesOf(region) : [],
		gaps: view === 'gaps' ? gapPageOf(edition, region) : null,
	};
}

/** The tiles of a region; of all six on the page of the world. */
function tilesOf(region: ViewId): Promise<readonly TileLayout[]> {
	return Promise.all((region === 'world' ? REGIONS : [region]).map(openTiles));
}
