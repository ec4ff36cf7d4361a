// Makes the pages of the edition on the disk, and says which there are.
import { openingOf, type MapPage } from '#lib/edition/map.ts';
import { openEdition, published } from './edition.server.ts';
import { idsOfKind, kindNamed, KINDS, makePageOf } from './makers.ts';
import type { PageKind, PageSource } from './pageKinds.ts';

export { kindNamed };

/** What a page shows, made from the edition. */
export const makePage: PageSource = async (kind, id) => makePageOf(await openEdition(), published, kind, id);

/** The map of a view as its document carries it. */
export async function makeOpening(view: string): Promise<MapPage | null> {
	const page = await makePage('map', view);
	return page === null ? null : openingOf(await openEdition(), page);
}

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
