import { error } from '@sveltejs/kit';
import { briefOf } from '#lib/edition/brief.ts';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { openEdition } from '../../edition.server.ts';
import { idsOf } from '../../pages.server.ts';
import { inWords } from '../../pages.ts';

/** Two sheets of paper: nothing on them listens. */
export const csr = false;

export const entries = async () => (await idsOf('country')).map((iso3) => ({ iso3 }));

export const load = async ({ params }: { params: { iso3: string } }) => {
	const brief = briefOf(await openEdition(), params.iso3, getLocale());
	if (brief === null) error(404);
	return { brief: await inWords(brief) };
};
