import { error } from '@sveltejs/kit';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { PACKAGE_LANGUAGE } from '#lib/i18n/spoken.ts';
import { ONLY, openPage } from '../pages.ts';

export const load = async () => ({
	texts: getLocale() === PACKAGE_LANGUAGE ? null : ((await openPage('texts', ONLY)) ?? error(404)),
});
