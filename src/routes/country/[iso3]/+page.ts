import { error } from '@sveltejs/kit';
import { namesOf } from '#lib/edition/country/names.ts';
import type { Site } from '#lib/edition/site.ts';
import { openPage } from '../../pages.ts';

interface Event {
	readonly params: { readonly iso3: string };
	readonly parent: () => Promise<{ readonly site: Site }>;
}

export const load = async ({ params, parent }: Event) => {
	const opening = openPage('country', params.iso3);
	const { site } = await parent();
	const { facts, ...page } = (await opening) ?? error(404);
	return { page: { ...page, profile: { ...facts, ...namesOf(facts, site.countries) } } };
};
