import { error } from '@sveltejs/kit';
import { countryPageOf } from '#lib/edition/country/page.ts';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { openEdition } from '../../edition.server.ts';

export const entries = async () => {
	const edition = await openEdition();
	return edition.package.countries.map(({ id }) => ({ iso3: id }));
};

export const load = async ({ params }: { params: { iso3: string } }) => {
	const page = countryPageOf(await openEdition(), params.iso3, getLocale());
	if (page === null) error(404);
	return { page };
};
