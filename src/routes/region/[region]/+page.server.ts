import { error } from '@sveltejs/kit';
import { REGIONS } from '#lib/geography/regions.ts';
import { loadMap } from '../../map.server.ts';

export const entries = () => REGIONS.map((region) => ({ region }));

export const load = ({ params }: { params: { region: string } }) => {
	const region = REGIONS.find((id) => id === params.region);
	if (region === undefined) error(404);
	return loadMap(region);
};
