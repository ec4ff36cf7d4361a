import { error } from '@sveltejs/kit';
import { openEdition } from '../../edition.server.ts';
import { loadBrief } from './brief.server.ts';

/** Two sheets of paper: nothing on them listens. */
export const csr = false;

export const entries = async () => {
	const edition = await openEdition();
	return edition.package.countries.map(({ id }) => ({ iso3: id }));
};

export const load = async ({ params }: { params: { iso3: string } }) => {
	const brief = await loadBrief(params.iso3);
	if (brief === null) error(404);
	return { brief };
};
