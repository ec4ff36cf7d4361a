import { questionsOf } from '#lib/assessment/questionnaire.ts';
import { loadQuestionnaire } from '../questionnaire.server.ts';

export const load = async () => ({
	questions: questionsOf(await loadQuestionnaire()).map(({ id, scale, unit, levels }) => {
		return { id, scale, unit, levels };
	}),
});
