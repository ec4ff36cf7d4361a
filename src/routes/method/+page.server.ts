import { methodPageOf } from '#lib/edition/method.ts';
import { openEdition } from '../edition.server.ts';

export const load = async () => ({ page: methodPageOf(await openEdition()) });
