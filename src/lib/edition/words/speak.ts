// A page with the texts of its package in the reader's words, where there are any.
import { textKey } from '#lib/framework/textKey.ts';
import { learn } from '#lib/i18n/spoken.ts';

/** Texts in a language by the keys (`textKey`) of those they stand for. */
export type Words = Readonly<Record<string, string>>;

/** Where pages hold texts of the package. Whatever stands elsewhere is an id, an address, or is no text of it. */
const PLACES: ReadonlySet<string> = new Set([
	...[
		'name',
		'shortName',
		'short_name',
		'aim',
		'question',
		'unit',
		'caveat',
		'title',
		'scope',
		'description',
	],
	...['evidence', 'evidenceRequired', 'evidence_required', 'sources', 'dataSources', 'data_sources'],
	...['levels', 'level_0', 'level_1', 'level_2', 'level_3', 'level_4', 'means', 'label'],
	...['nextSteps', 'next_step_0', 'next_step_1', 'next_step_2', 'next_step_3', 'next_step_4'],
	...['act', 'step', 'records'],
]);

/** A list or a record with each of its values changed: itself where none was. */
function changeEach<Value extends object>(
	value: Value,
	change: (inner: unknown, key: string) => unknown,
): unknown {
	let isSame = true;
	const changed = Object.entries(value).map(([key, inner]: [string, unknown]) => {
		const other = change(inner, key);
		isSame &&= other === inner;
		return [key, other] as const;
	});
	if (isSame) return value;
	return Array.isArray(value) ? changed.map(([, other]) => other) : Object.fromEntries(changed);
}

/** A page holds texts where it held texts, and is what it was everywhere else. */
const isStill = <Page>(_page: Page, spoken: unknown): spoken is Page => spoken !== undefined;

/**
 * The same page, its texts in other words. Ids, numbers and what has no words stay as they are; the page given is not
 * changed. What was said is noted as being in the language (`langOf`).
 */
export function speak<Page>(page: Page, words: Words, locale: string): Page {
	const said = new Set<string>();
	const inWords = (text: string): string => {
		const key = textKey(text);
		const found = Object.hasOwn(words, key) ? words[key] : undefined;
		if (found === undefined) return text;
		said.add(found);
		return found;
	};
	const walk = (value: unknown, place: string): unknown => {
		if (typeof value === 'string') return PLACES.has(place) ? inWords(value) : value;
		if (typeof value !== 'object' || value === null) return value;
		return changeEach(value, (inner, key) => walk(inner, Array.isArray(value) ? place : key));
	};
	const spoken = walk(page, '');
	learn(locale, said);
	return isStill(page, spoken) ? spoken : page;
}
