import { error } from '@sveltejs/kit';
import { comparePageOf, tilesFor } from '#lib/edition/compare.ts';
import { COMPARISONS } from '#lib/edition/comparisons.ts';
import { VIEW_IDS } from '#lib/geography/regions.ts';
import { openEdition, openTiles } from '../../../edition.server.ts';

export const entries = () => COMPARISONS.flatMap((view) => VIEW_IDS.map((region) => ({ view, region })));

export const load = async ({ params }: { params: { view: string; region: string } }) => {
	const view = COMPARISONS.find((id) => id === params.view);
	const region = VIEW_IDS.find((id) => id === params.region);
	if (view === undefined || region === undefined) error(404);
	const edition = await openEdition();
	const tiles = await Promise.all(tilesFor(edition, view, region).map(openTiles));
	return { view, page: comparePageOf(edition, view, region, tiles) };
};
