// One question of the questionnaire and what is said of it, as state of its own.
import type { Answer } from '#lib/assessment/answers.ts';
import { saysTheSame } from '#lib/assessment/draft.ts';
import type { Question } from '#lib/framework/question.ts';

/** What the reader may change of an answer. */
export type AnswerChange = Partial<Pick<Answer, 'status' | 'value' | 'evidence' | 'note'>>;

/** The answer to a question nobody touched. */
export const blank = (question: string): Answer => ({
	...{ question, status: 'not_assessed', value: null, evidence: null, note: null, changed: null },
});

/** One question and what is said of it; nothing but what shows it follows when it changes. */
export class AnswerCell {
	readonly question: Question;
	readonly #touch: (answer: Answer) => Answer;
	#answer: Answer = $state.raw(blank(''));

	constructor(question: Question, touch: (answer: Answer) => Answer) {
		this.question = question;
		this.#touch = touch;
		this.#answer = blank(question.id);
	}

	get answer(): Answer {
		return this.#answer;
	}

	/** The reader changes part of the answer. */
	change(part: AnswerChange): void {
		const next = { ...this.#answer, ...part };
		if (!saysTheSame(next, this.#answer)) this.#answer = this.#touch(next);
	}

	/** Shows an answer from elsewhere; null where there is none. */
	take(answer: Answer | null): void {
		this.#answer = answer ?? blank(this.question.id);
	}
}
