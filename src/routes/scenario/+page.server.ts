import { scenarioPageOf } from '#lib/edition/scenario.ts';
import { openEdition } from '../edition.server.ts';

export const load = async () => ({ scenario: scenarioPageOf(await openEdition()) });
