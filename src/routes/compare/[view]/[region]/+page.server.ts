import { error } from '@sveltejs/kit';
import { comparePageOf, tilesFor } from '#lib/edition/compare.ts';
import { COMPARISONS } from '#lib/edition/comparisons.ts';
import { perEdition } from '#lib/edition/edition.ts';
import { siteOf } from '#lib/edition/site.ts';
import { regionsOf } from '#lib/edition/view.ts';
import { viewsOf } from '#lib/state/site.ts';
import { openEdition, openTiles } from '../../../edition.server.ts';

/** The comparisons and the views of places there is something for. */
const offerOf = perEdition((edition) => {
	const views = viewsOf(siteOf(edition, 'en'));
	return {
		comparisons: COMPARISONS.filter((view) => views.includes(view)),
		regions: ['world', ...regionsOf(edition)] as const,
	};
});

export const entries = async () => {
	const { comparisons, regions } = offerOf(await openEdition());
	return comparisons.flatMap((view) => regions.map((region) => ({ view, region })));
};

export const load = async ({ params }: { params: { view: string; region: string } }) => {
	const edition = await openEdition();
	const { comparisons, regions } = offerOf(edition);
	const view = comparisons.find((id) => id === params.view);
	const region = regions.find((id) => id === params.region);
	if (view === undefined || region === undefined) error(404);
	const tiles = await Promise.all(tilesFor(edition, view, region).map(openTiles));
	return { view, page: comparePageOf(edition, view, region, tiles) };
};
