// What a country's page carries to learn from others: the lessons of every method, and what is known of those named in them.
import type { Lesson } from '#lib/advice/resembleLessons.ts';
import type { Traits } from '#lib/advice/resemble.ts';

export interface LessonPage {
	/** One entry a method; its lessons in the order of the pillars it speaks to. */
	readonly lessons: readonly { readonly method: string; readonly lessons: readonly Lesson[] }[];
	/** Of the country itself and of every country named in a lesson. */
	readonly traits: readonly Traits[];
}
