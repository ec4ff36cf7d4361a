import { version } from '$app/environment';
import { siteOf, type Site } from '#lib/edition/site.ts';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { openEdition } from './edition.server.ts';

export const load = async (): Promise<{ site: Site; build: string }> => ({
	site: siteOf(await openEdition(), getLocale()),
	build: version,
});
