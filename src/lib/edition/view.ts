// What a page of the world or of a region shows whatever its picture: its countries, their scores, the boundary notes.
import type { CountryRow } from '#lib/geography/country.ts';
import { notesOf } from '#lib/geography/disclaimer.ts';
import { REGIONS, type RegionId, type ViewId } from '#lib/geography/regions.ts';
import { packBook, type PackedBook } from '#lib/scoring/book.ts';
import type { Edition } from './edition.ts';

/** What must be said of the boundaries a map shows: the text of record and the message that translates it. */
export interface ShownNote {
	readonly key: string;
	readonly en: string;
}

export interface ViewPage {
	readonly notes: readonly ShownNote[];
	/** The published scores of the countries shown, method by method. */
	readonly books: readonly PackedBook[];
}

/** The countries of a region, or all of them for the world, in the order of the package. */
export function membersOf({ package: { countries } }: Edition, view: ViewId): readonly CountryRow[] {
	return view === 'world' ? countries : countries.filter(({ region }) => region === view);
}

/** The regions the package puts countries in, in their usual order. */
export function regionsOf({ package: { countries } }: Edition): readonly RegionId[] {
	return REGIONS.filter((id) => countries.some(({ region }) => region === id));
}

/** What every page of a view carries. */
export function viewPageOf(edition: Edition, view: ViewId): ViewPage {
	const { disclaimer, results } = edition;
	const shown = new Set(membersOf(edition, view).map(({ id }) => id));
	return {
		notes: (disclaimer === null ? [] : notesOf(disclaimer, view)).map(({ key, en }) => ({ key, en })),
		books: results.map((result) => packBook(result, shown)),
	};
}
