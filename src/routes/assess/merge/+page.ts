import { error } from '@sveltejs/kit';
import { ONLY, openPage } from '../../pages.ts';

export const load = async () => ({ questionnaire: (await openPage('questionnaire', ONLY)) ?? error(404) });
