import { version } from '$app/environment';
import { error, json } from '@sveltejs/kit';
import { recordOf } from '#lib/edition/country/record.ts';
import { openEdition } from '../../edition.server.ts';

export const prerender = true;

export const entries = async () => {
	const edition = await openEdition();
	return edition.package.countries.map(({ id }) => ({ iso3: id }));
};

export const GET = async ({ params }: { params: { iso3: string } }) => {
	const record = recordOf(await openEdition(), params.iso3);
	if (record === null) error(404);
	return json({ build: version, ...record });
};
