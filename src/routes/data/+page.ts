import { error } from '@sveltejs/kit';
import { ONLY, openPage } from '../pages.ts';

export const load = async () => ({ page: (await openPage('files', ONLY)) ?? error(404) });
