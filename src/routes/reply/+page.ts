import { error } from '@sveltejs/kit';
import { ONLY, openPage } from '../pages.ts';

export const load = async () => ({ questions: (await openPage('questions', ONLY)) ?? error(404) });
