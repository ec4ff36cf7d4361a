import { askedQuestions } from '#lib/edition/questionnaire.ts';
import { openEdition } from '../edition.server.ts';

export const load = async () => ({ questions: askedQuestions(await openEdition()) });
