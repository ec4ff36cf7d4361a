import { error } from '@sveltejs/kit';
import { openPage, openWhole } from './pages.ts';

export const load = async () => ({
	page: (await openPage('map', 'world')) ?? error(404),
	whole: () => openWhole('map', 'world'),
});
