import { error } from '@sveltejs/kit';
import { mapPageOf } from '#lib/edition/map.ts';
import { regionsOf } from '#lib/edition/view.ts';
import { openEdition, openForms } from '../../edition.server.ts';

export const entries = async () => regionsOf(await openEdition()).map((region) => ({ region }));

export const load = async ({ params }: { params: { region: string } }) => {
	const edition = await openEdition();
	const region = regionsOf(edition).find((id) => id === params.region);
	if (region === undefined) error(404);
	return { page: mapPageOf(edition, region, await openForms(region)) };
};
