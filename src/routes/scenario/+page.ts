import { error } from '@sveltejs/kit';
import { ONLY, openPage } from '../pages.ts';

export const load = async () => ({ scenario: (await openPage('scenario', ONLY)) ?? error(404) });
