// The questions of the edition: as a questionnaire with the method that scores its answers, and as what a reply may correct.
import { askedIn, questionnaireOf, questionsOf, type Questionnaire } from '#lib/assessment/questionnaire.ts';
import type { Question } from '#lib/framework/question.ts';
import type { Edition } from './edition.ts';

/** Of a question, what decides which answers there are. */
export type AskedQuestion = Pick<Question, 'id' | 'scale' | 'unit' | 'range' | 'levels'>;

/** The questionnaire of a self-assessment; null where the package asks nothing or has no method to score it by. */
export function questionnaireFor({
	questions,
	selfAssessment,
	package: { framework },
}: Edition): Questionnaire | null {
	if (selfAssessment === null || questions.length === 0) return null;
	return questionnaireOf(framework, selfAssessment);
}

/** The questions a correction may be about, in order. */
export function askedQuestions({ package: { framework } }: Edition): readonly AskedQuestion[] {
	return questionsOf({ pillars: askedIn(framework) }).map(({ id, scale, unit, range, levels }) => {
		return { id, scale, unit, range, levels };
	});
}
