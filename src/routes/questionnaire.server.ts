// The questionnaire of the edition: the framework's questions with the method their answers are scored by.
import { questionnaireOf, type Questionnaire } from '#lib/assessment/questionnaire.ts';
import { openEdition } from './edition.server.ts';

/** The questionnaire; rejects where the package has no method for self-assessments. */
export async function loadQuestionnaire(): Promise<Questionnaire> {
	const { package: benchmark, selfAssessment } = await openEdition();
	if (selfAssessment === null) throw new Error('the package has no method for self-assessments');
	return questionnaireOf(benchmark.framework, selfAssessment);
}
