// The languages a site has pages in.
import { baseLocale, locales, type Locale } from './paraglide/runtime.js';

/**
 * Of the languages a package names those the site can speak, and English besides: its pages have the addresses without a
 * language. All six where the package names none.
 */
export function offeredLanguages(named: readonly string[] | undefined): readonly Locale[] {
	return named === undefined
		? locales
		: locales.filter((locale) => locale === baseLocale || named.includes(locale));
}

/** Each language named in itself, so that its readers find it. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
	ar: 'العربية',
	en: 'English',
	es: 'Español',
	fr: 'Français',
	ru: 'Русский',
	zh: '中文',
};
