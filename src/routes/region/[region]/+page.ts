import { error } from '@sveltejs/kit';
import type { Site } from '#lib/edition/site.ts';
import { showTogether } from '../../boards/together.ts';
import { openPage, openWhole } from '../../pages.ts';

interface Asked {
	readonly params: { readonly region: string };
	readonly parent: () => Promise<{ site: Site }>;
}

export const load = async ({ params: { region }, parent }: Asked) => ({
	page: (region === 'world' ? null : await openPage('map', region)) ?? error(404),
	whole: () => openWhole('map', region),
	together: await showTogether(openPage, (await parent()).site),
});
