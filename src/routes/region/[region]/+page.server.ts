import { error } from '@sveltejs/kit';
import { mapPageOf } from '#lib/edition/map.ts';
import { REGIONS } from '#lib/geography/regions.ts';
import { openEdition, openForms } from '../../edition.server.ts';

export const entries = () => REGIONS.map((region) => ({ region }));

export const load = async ({ params }: { params: { region: string } }) => {
	const region = REGIONS.find((id) => id === params.region);
	if (region === undefined) error(404);
	return { page: mapPageOf(await openEdition(), region, await openForms(region)) };
};
