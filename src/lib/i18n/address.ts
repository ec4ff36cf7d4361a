// Addresses of pages in the reader's language.
import { localizeHref, type Locale } from './paraglide/runtime.js';

/** Where a page of this path is found instead; null where it is where it always is. */
type Elsewhere = (path: string) => string | null;

let elsewhere: Elsewhere | null = null;

/** Has the pages of a view lead to others of its own, as those of a reader's own benchmark do; null ends it. */
export function leadElsewhere(other: Elsewhere | null): void {
	elsewhere = other;
}

/** The address of a page of the site itself, whatever is shown on it. */
export function siteAddressOf(path: string, locale?: Locale): string {
	const address = localizeHref(path, locale === undefined ? undefined : { locale });
	return address.length > 1 ? address.replace(/\/$/, '') : address;
}

/** The address of a page given by its path without locale: `/` is `/fr`, not `/fr/`, which would be redirected. */
export function addressOf(path: string, locale?: Locale): string {
	return elsewhere?.(path) ?? siteAddressOf(path, locale);
}
