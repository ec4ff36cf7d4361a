import { error } from '@sveltejs/kit';
import type { Site } from '#lib/edition/site.ts';
import { showTogether } from './boards/together.ts';
import { openPage, openWhole } from './pages.ts';

export const load = async ({ parent }: { parent: () => Promise<{ site: Site }> }) => ({
	page: (await openPage('map', 'world')) ?? error(404),
	whole: () => openWhole('map', 'world'),
	together: await showTogether(openPage, (await parent()).site),
});
