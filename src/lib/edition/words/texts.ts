// The page of the translation: every text of the package beside what is said for it, and by whom.
import { isCurrent } from '#lib/exchange/translations/check.ts';
import { keyOf } from '#lib/exchange/translations/texts.ts';
import type { Edition } from '../edition.ts';
import { textsOf } from './words.ts';

/** Where a reader meets a text. */
export const GROUPS = ['names', 'questions', 'notes', 'sources', 'initiatives'] as const;
export type TextGroup = (typeof GROUPS)[number];

export interface TranslatedText {
	readonly id: string;
	readonly field: string;
	readonly group: TextGroup;
	readonly english: string;
	/** Null where nothing is said for it, or that was of other words. */
	readonly said: string | null;
	readonly isReviewed: boolean;
	readonly by: string | null;
	readonly date: string | null;
}

function groupOf(file: string, field: string): TextGroup {
	if (file === 'sources.csv') return 'sources';
	if (file === 'initiatives.csv') return 'initiatives';
	if (['name', 'short_name', 'unit'].includes(field) || file === 'method.json') return 'names';
	return ['caveat', 'guideline_status', 'record_rule'].includes(field) ? 'notes' : 'questions';
}

/** Every text there is to translate into a language, with what is said for it, in the order of the package. */
export function translationPageOf(edition: Edition, language: string): readonly TranslatedText[] {
	const rows = edition.package.translations?.get(language) ?? [];
	const known = new Map(rows.map((row) => [keyOf(row), row]));
	return textsOf(edition).map(({ id, field, text, file }) => {
		const row = known.get(keyOf({ id, field }));
		const current = row !== undefined && isCurrent(row, text) ? row : null;
		return {
			...{ id, field, group: groupOf(file, field), english: text },
			said: current?.text ?? null,
			isReviewed: current?.state === 'reviewed',
			...{ by: current?.by ?? null, date: current?.date ?? null },
		};
	});
}
