// How far a self-assessment is: what is answered, what stands apart and why, and what the method asks before it gives a tier.
import { findAnswerFaults, type Answer } from '#lib/assessment/answers.ts';
import type { Questionnaire } from '#lib/assessment/questionnaire.ts';
import { levelOf, type Question } from '#lib/framework/question.ts';
import type { Floor } from '#lib/scoring/method.ts';

/** Where a question stands: `faulty` has a value that is none of its own, `unsaid` nothing at all. */
export const STANDINGS = [
	'answered',
	'faulty',
	'not_applicable',
	'inconclusive',
	'no_reply',
	'unsaid',
] as const;
export type Standing = (typeof STANDINGS)[number];

type Said = Pick<Answer, 'status' | 'value'>;
type SaidOf = (question: string) => Said | undefined;

/** Where a question stands by its answer; a faulty evidence address takes nothing from an answer. */
export function standingOf(question: Question, answer: Said | undefined): Standing {
	if (answer === undefined || answer.status === 'not_assessed') return 'unsaid';
	if (answer.status !== 'assessed') return answer.status;
	return findAnswerFaults(question, { ...answer, evidence: null }).length > 0 ? 'faulty' : 'answered';
}

export interface PillarProgress {
	readonly pillar: string;
	readonly counts: Readonly<Record<Standing, number>>;
	readonly total: number;
	/** The share of its questions, by weight, that is answered. */
	readonly share: number;
	/** Whether that is enough for a score. */
	readonly reaches: boolean;
}

export interface Progress {
	readonly pillars: readonly PillarProgress[];
	readonly counts: Readonly<Record<Standing, number>>;
	readonly total: number;
	/** How many pillars have enough answers for a score, and how many a tier asks for. */
	readonly reached: number;
	readonly needed: number;
}

const SLACK = 1e-9;

const countOf = (standings: readonly Standing[]): Readonly<Record<Standing, number>> => {
	const count = (wanted: Standing): number => standings.filter((each) => each === wanted).length;
	return {
		answered: count('answered'),
		faulty: count('faulty'),
		not_applicable: count('not_applicable'),
		inconclusive: count('inconclusive'),
		no_reply: count('no_reply'),
		unsaid: count('unsaid'),
	};
};

/** How far the answers are, pillar by pillar; the pillars count the same towards a tier. */
export function progressOf({ pillars, nodes, method }: Questionnaire, saidOf: SaidOf): Progress {
	const weights = new Map(nodes.map(({ id, weight }) => [id, weight ?? 1]));
	const found = pillars.map(({ id, questions }): PillarProgress & { standings: readonly Standing[] } => {
		const standings = questions.map((question) => standingOf(question, saidOf(question.id)));
		const weigh = (only: Standing | null): number =>
			questions
				.filter((_, at) => only === null || standings[at] === only)
				.reduce((sum, question) => sum + (weights.get(question.id) ?? 1), 0);
		const share = weigh('answered') / weigh(null);
		const reaches = share > 0 && share >= method.coverage.node - SLACK;
		return { pillar: id, counts: countOf(standings), total: questions.length, share, reaches, standings };
	});
	const all = found.flatMap(({ standings }) => standings);
	return {
		pillars: found,
		counts: countOf(all),
		total: all.length,
		reached: found.filter(({ reaches }) => reaches).length,
		needed: Math.ceil(pillars.length * method.coverage.root - SLACK),
	};
}

/** A floor that holds the tier down, with the question it names and the level it is at. */
export interface HeldFloor extends Floor {
	readonly question: Question;
	readonly level: number;
}

/** The floors of the method that the answers do not meet; a question without an answer holds nothing down. */
export function heldFloors({ pillars, method }: Questionnaire, saidOf: SaidOf): readonly HeldFloor[] {
	const questions = pillars.flatMap((pillar) => pillar.questions);
	return method.floors.flatMap((floor) => {
		const question = questions.find(({ id }) => id === floor.indicator);
		if (question === undefined) return [];
		const said = saidOf(question.id);
		if (said?.value == null || standingOf(question, said) !== 'answered') return [];
		const level = levelOf(question, said.value);
		return level < floor.below ? [{ ...floor, question, level }] : [];
	});
}
