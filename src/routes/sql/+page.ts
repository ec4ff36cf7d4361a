import { error } from '@sveltejs/kit';
import { ONLY, openPage } from '../pages.ts';

export const load = async () => ({ tables: (await openPage('tables', ONLY)) ?? error(404) });
