// The translations of a package out of its files, checked against its texts.
import type { Problem } from '../problem.ts';
import { readTable } from '../table.ts';
import { checkTranslations } from './check.ts';
import { packageTexts, type Worded } from './texts.ts';
import { languageOf, translationRow, type Translation, type Translations } from './translation.ts';

/** Reads `translations/<language>.csv` of a package given by its files; lists every problem of each. */
export function readTranslations(
	files: ReadonlyMap<string, string>,
	worded: Worded,
): { readonly translations: Translations; readonly problems: readonly Problem[] } {
	const translations = new Map<string, readonly Translation[]>();
	const problems: Problem[] = [];
	const found = [...files].filter(([path]) => languageOf(path) !== null);
	if (found.length === 0) return { translations, problems };
	const texts = packageTexts(worded);
	for (const [path, text] of found) {
		const table = readTable(path, text, translationRow);
		problems.push(...table.problems, ...checkTranslations(path, table.rows, texts));
		translations.set(
			languageOf(path) ?? '',
			table.rows.flatMap(({ value }) => (value === null ? [] : [value])),
		);
	}
	return { translations, problems };
}
