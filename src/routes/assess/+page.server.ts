import { questionnaireFor } from '#lib/edition/questionnaire.ts';
import { openEdition } from '../edition.server.ts';

export const load = async () => ({ questionnaire: questionnaireFor(await openEdition()) });
