import { error } from '@sveltejs/kit';
import { openPage, openWhole } from '../../pages.ts';

export const load = async ({ params: { region } }: { params: { region: string } }) => ({
	page: (region === 'world' ? null : await openPage('map', region)) ?? error(404),
	whole: () => openWhole('map', region),
});
