// A country's profile in the reader's language.
import { profileOf, type CountryProfile } from '#lib/edition/profile.ts';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { openEdition } from './edition.server.ts';

/** Null where there is no such country. */
export async function loadProfile(id: string): Promise<CountryProfile | null> {
	return profileOf(await openEdition(), id, getLocale());
}
