// Makes the pages of the edition on the disk, and says which there are.
import { openingOf, type MapPage } from '#lib/edition/map.ts';
import { openEdition, published } from './edition.server.ts';
import { idsOfKind, kindNamed, KINDS, makePageOf } from './makers.ts';
import type { PageKind, PageSource } from './pageKinds.ts';

export { kindNamed };

/** What a page shows, made from the edition. */
export const makePage: PageSource = async (kind, id) => makePageOf(await openEdition(), published, kind, id);

const isMap = (kind: PageKind, page: unknown): page is MapPage => kind === 'map' && page !== null;

/** What a document carries of a page it shows: of a map what it opens with, of any other all. */
export const carriedOf = async (kind: PageKind, page: unknown): Promise<unknown> =>
	isMap(kind, page) ? openingOf(await openEdition(), page) : page;

/** The ids of all pages of a kind, those left out for which there is nothing to show. */
export async function idsOf(kind: PageKind): Promise<readonly string[]> {
	return idsOfKind(await openEdition(), kind);
}

/** Every page of the edition. */
export async function allPages(): Promise<readonly { readonly kind: string; readonly id: string }[]> {
	const edition = await openEdition();
	return KINDS.flatMap((name) => {
		const kind = kindNamed(name);
		return kind === undefined ? [] : idsOfKind(edition, kind).map((id) => ({ kind, id }));
	});
}
