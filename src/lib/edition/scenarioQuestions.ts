// The questions of the framework as what can be planned: level by level, scored as answers to a self-assessment are.
import { questionsOf, type Questionnaire } from '#lib/assessment/questionnaire.ts';
import type { Question } from '#lib/framework/question.ts';
import type { Edition } from './edition.ts';
import { questionnaireFor } from './questionnaire.ts';
import type { ScenarioIndicator } from './scenario.ts';
import { siteMethodOf, type SiteMethod } from './site.ts';

/** A level of a question: the value it begins at, and what it means. */
export interface ScenarioLevel {
	readonly value: number;
	readonly level: number;
	readonly means: string | null;
}

export interface ScenarioQuestion extends ScenarioIndicator {
	/** From the lowest; the lowest of a banded question has no value of its own and cannot be planned. */
	readonly levels: readonly ScenarioLevel[];
}

export interface ScenarioQuestions {
	readonly questionnaire: Questionnaire;
	readonly method: SiteMethod;
	readonly needed: number;
	readonly questions: readonly ScenarioQuestion[];
}

/** The levels that can be planned, the lowest first. */
function levelsOf({ scale, band_edges, levels }: Question): readonly ScenarioLevel[] {
	const at = (value: number, level: number): ScenarioLevel => ({
		value,
		level,
		means: levels[level] ?? null,
	});
	if (scale === 'ordinal') return [0, 1, 2, 3, 4].map((level) => at(level, level));
	if (scale === 'binary') return [at(0, 0), at(1, 4)];
	return (band_edges ?? []).map((edge, below) => at(edge, below + 1));
}

function plannedQuestion(question: Question): ScenarioQuestion {
	const { id, pillar, name, caveat, unit } = question;
	const levels = levelsOf(question);
	const values = levels.map(({ value }) => value).toSorted((a, b) => a - b);
	return {
		...{ id, pillar, name, caveat, unit, levels, question: question.question, kind: 'assessment' },
		...{ direction: question.direction ?? 1, low: values[0] ?? 0, high: values.at(-1) ?? 0, answers: values },
		answerNames: levels.map(({ value, level }) => ({ value, label: String(level) })),
	};
}

/** The questions that can be planned; null where the package asks none. */
export function scenarioQuestionsOf(edition: Edition): ScenarioQuestions | null {
	const questionnaire = questionnaireFor(edition);
	if (questionnaire === null) return null;
	return {
		questionnaire,
		// Answers rest on nobody's publications.
		method: { ...siteMethodOf(edition, questionnaire.method), publishers: [] },
		needed: questionnaire.method.coverage.root,
		questions: questionsOf(questionnaire).map(plannedQuestion),
	};
}
