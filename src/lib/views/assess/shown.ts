// Which questions the reader has asked to see.
import type { Question } from '#lib/framework/question.ts';

/** The questions without an answer are those that had none when they were asked for: none vanishes as it is answered. */
export type Shown =
	| { readonly is: 'all' }
	| { readonly is: 'core' }
	| { readonly is: 'unsaid'; readonly questions: ReadonlySet<string> };

/** Whether a question is among those asked for. */
export function shows(shown: Shown, { id, core }: Pick<Question, 'id' | 'core'>): boolean {
	return shown.is === 'all' || (shown.is === 'core' ? core : shown.questions.has(id));
}
