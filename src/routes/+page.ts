import { error } from '@sveltejs/kit';
import { openPage } from './pages.ts';

export const load = async () => ({ page: (await openPage('map', 'world')) ?? error(404) });
