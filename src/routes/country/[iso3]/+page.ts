import { error } from '@sveltejs/kit';
import type { Site } from '#lib/edition/site.ts';
import { showCountry } from '../../boards/country.ts';
import { openPage } from '../../pages.ts';

interface Event {
	readonly params: { readonly iso3: string };
	readonly parent: () => Promise<{ readonly site: Site }>;
}

export const load = async ({ params, parent }: Event) => {
	const opening = openPage('country', params.iso3);
	const { site } = await parent();
	return { page: showCountry((await opening) ?? error(404), site.countries) };
};
