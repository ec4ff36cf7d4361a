import { mapPageOf } from '#lib/edition/map.ts';
import { openEdition, openForms } from './edition.server.ts';

export const load = async () => ({
	page: mapPageOf(await openEdition(), 'world', await openForms('world')),
});
