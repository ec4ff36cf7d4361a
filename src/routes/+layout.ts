import { error } from '@sveltejs/kit';
import type { Site } from '#lib/edition/site.ts';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { openPage } from './pages.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const load = async (): Promise<{ site: Site }> => ({
	site: (await openPage('site', getLocale())) ?? error(404),
});
