// Addresses of pages in the reader's language.
import { localizeHref, type Locale } from './paraglide/runtime.js';

/** The address of a page given by its path without locale: `/` is `/fr`, not `/fr/`, which would be redirected. */
export function addressOf(path: string, locale?: Locale): string {
	const address = localizeHref(path, locale === undefined ? undefined : { locale });
	return address.length > 1 ? address.replace(/\/$/, '') : address;
}
