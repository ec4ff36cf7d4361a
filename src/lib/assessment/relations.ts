// Self-assessments as the relations the SQL stages start from, and as what the draws start from.
import { writeProblem } from '#lib/exchange/results/drawProblem.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import type { Relation } from '#lib/scoring/pipeline.ts';
import type { ObservedValue } from '#lib/scoring/rows.ts';
import { findAnswerFaults, type Answer, type Assessment } from './answers.ts';
import { questionsOf, type Questionnaire } from './questionnaire.ts';

/** A country that assessed itself; its region is what medians are taken over. */
export interface AssessedCountry {
	readonly id: string;
	readonly region: string | null;
}

/** The answers that can be scored or counted: those without a fault, to questions of the questionnaire. */
export function soundAnswers(questionnaire: Questionnaire, { answers }: Assessment): readonly Answer[] {
	return questionsOf(questionnaire).flatMap((question) => {
		const answer = answers.get(question.id);
		return answer === undefined || findAnswerFaults(question, answer).length > 0 ? [] : [answer];
	});
}

/** Writes the relations of self-assessments, one country each, all taken for the same year. */
export function relationsOf(
	questionnaire: Questionnaire,
	countries: readonly AssessedCountry[],
	assessments: readonly Assessment[],
	year: number,
): ReadonlyMap<Relation, string> {
	return writeRelations({
		framework: questionnaire.nodes,
		methods: [questionnaire.method],
		countries,
		observations: assessments.flatMap((assessment) =>
			soundAnswers(questionnaire, assessment).map(({ question, status, value }) => ({
				country: assessment.country,
				indicator: question,
				year,
				status,
				value,
			})),
		),
	});
}

/** What the draws of self-assessments start from, given the `observed` stage of their run. */
export function drawProblemOf(
	{ nodes, method }: Questionnaire,
	countries: readonly AssessedCountry[],
	observed: readonly ObservedValue[],
): string {
	return writeProblem({ nodes, method, countries, observed });
}
