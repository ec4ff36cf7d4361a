// The questionnaire of a national self-assessment: its pillars and questions, and the method its answers are scored by.
import { questionOf, type FrameworkRow, type Question } from '#lib/framework/question.ts';
import type { ScoredNode } from '#lib/scoring/draws/problem.ts';
import type { Method } from '#lib/scoring/method.ts';

export interface QuestionnairePillar {
	readonly id: string;
	readonly name: string;
	/** What the pillar is there for. */
	readonly aim: string | null;
	readonly questions: readonly Question[];
}

export interface Questionnaire {
	readonly pillars: readonly QuestionnairePillar[];
	/** The whole tree as the stages need it: a score climbs from the questions to the root. */
	readonly nodes: readonly ScoredNode[];
	/** Takes the questions alone as its indicators. */
	readonly method: Method;
}

/** The questions in order. */
export function questionsOf({ pillars }: Pick<Questionnaire, 'pillars'>): readonly Question[] {
	return pillars.flatMap(({ questions }) => questions);
}

/** Makes the questionnaire of a framework: its nodes of kind `assessment`, under the pillars they belong to. */
export function questionnaireOf(framework: readonly FrameworkRow[], method: Method): Questionnaire {
	const pillars = framework
		.filter(({ kind }) => kind === 'pillar')
		.map(({ id, name, question }) => ({
			id,
			name,
			aim: question,
			questions: framework.filter((row) => row.parent === id && row.kind === 'assessment').map(questionOf),
		}));
	const nodes = framework.map(
		({ id, parent, weight, aggregation, direction, transform, normalisation, low, high, band_edges }) => ({
			...{ id, parent, weight, aggregation, direction, transform, normalisation, low, high, band_edges },
		}),
	);
	const indicators = pillars.flatMap(({ questions }) => questions.map(({ id }) => id));
	return { pillars, nodes, method: { ...method, indicators } };
}
