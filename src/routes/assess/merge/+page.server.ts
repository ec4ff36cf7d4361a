import { loadQuestionnaire } from '../../questionnaire.server.ts';

export const load = async () => ({ questionnaire: await loadQuestionnaire() });
