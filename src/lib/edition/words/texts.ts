// The page of the translation: every text of the package, and what a file of translations says for each.
import { parseCsv } from '#lib/exchange/csv.ts';
import { isCurrent } from '#lib/exchange/translations/check.ts';
import { keyOf } from '#lib/exchange/translations/texts.ts';
import type { Edition } from '../edition.ts';
import { textsOf } from './words.ts';

/** Where a reader meets a text. */
export const GROUPS = ['names', 'questions', 'notes', 'sources', 'initiatives'] as const;
export type TextGroup = (typeof GROUPS)[number];

/** A text of the package, by what it is found by in a file of translations. */
export interface GroupedText {
	readonly id: string;
	readonly field: string;
	readonly group: TextGroup;
	readonly english: string;
}

export interface TranslatedText extends GroupedText {
	/** Null where nothing is said for it, or that was of other words. */
	readonly said: string | null;
	readonly isReviewed: boolean;
	readonly by: string | null;
}

function groupOf(file: string, field: string): TextGroup {
	if (file === 'sources.csv') return 'sources';
	if (file === 'initiatives.csv') return 'initiatives';
	if (['name', 'short_name', 'unit'].includes(field) || file === 'method.json') return 'names';
	return ['caveat', 'guideline_status', 'record_rule'].includes(field) ? 'notes' : 'questions';
}

/** Every text there is to translate, in the order of the package. */
export const groupedTexts = (edition: Edition): readonly GroupedText[] =>
	textsOf(edition).map(({ id, field, text, file }) => ({
		...{ id, field, group: groupOf(file, field), english: text },
	}));

/** The texts with what a file of translations says for them; of a file that was published, which has no faults. */
export function translatedTexts(
	texts: readonly GroupedText[],
	path: string,
	file: string,
): readonly TranslatedText[] {
	const { header, rows } = parseCsv(path, file);
	const known = new Map(
		rows.map(({ cells }) => {
			const cell = (name: string): string => cells[header.indexOf(name)] ?? '';
			return [keyOf({ id: cell('id'), field: cell('field') }), cell] as const;
		}),
	);
	return texts.map((each) => {
		const cell = known.get(keyOf(each));
		const original = cell?.('original') ?? '';
		const isSaid =
			cell !== undefined && isCurrent({ original: original === '' ? null : original }, each.english);
		return {
			...each,
			said: isSaid ? cell('text') : null,
			isReviewed: isSaid && cell('state') === 'reviewed',
			by: isSaid && cell('by') !== '' ? cell('by') : null,
		};
	});
}
