// The questionnaire of a national self-assessment: its pillars and questions, and the method its answers are scored by.
import { partsOf } from '#lib/framework/parts.ts';
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

/** The questions of a framework, its leaves of kind `assessment`, by pillar; those right below the index by the index. */
export function askedIn(framework: readonly FrameworkRow[]): readonly QuestionnairePillar[] {
	return partsOf(framework)
		.map(({ node: { id, name, question }, leaves }) => ({
			...{ id, name, aim: question },
			questions: leaves
				.filter(({ kind }) => kind === 'assessment')
				.map((row) => ({ ...questionOf(row), pillar: id })),
		}))
		.filter(({ questions }) => questions.length > 0);
}

/** Makes the questionnaire of a framework: its questions, and the tree with the method that scores their answers. */
export function questionnaireOf(framework: readonly FrameworkRow[], method: Method): Questionnaire {
	const pillars = askedIn(framework);
	const nodes = framework.map(
		({ id, parent, weight, aggregation, direction, transform, normalisation, low, high, band_edges }) => ({
			...{ id, parent, weight, aggregation, direction, transform, normalisation, low, high, band_edges },
		}),
	);
	const indicators = pillars.flatMap(({ questions }) => questions.map(({ id }) => id));
	return { pillars, nodes, method: { ...method, indicators } };
}
