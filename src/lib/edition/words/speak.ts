// A page with the texts of its package in the reader's words, where there are any.
import { textKey } from '#lib/framework/textKey.ts';
import { setCodesApart } from '#lib/i18n/format.ts';
import { learn, learnTitle } from '#lib/i18n/spoken.ts';

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
	...['act', 'step', 'records', 'publisher', 'publishers', 'licence'],
	...['guidelineStatus', 'guideline_status', 'record_rule'],
]);

const SHORT: ReadonlySet<string> = new Set(['shortName', 'short_name']);

/** The key of what is said for a name in tight places, which may be shorter than what is said for the same name elsewhere. */
export const shortKey = (text: string): string => textKey(`short ${text}`);

/** What is said for a text at a place of a page; undefined where there are no words for it. */
export function wordFor(words: Words, text: string, place: string): string | undefined {
	const short = SHORT.has(place) ? words[shortKey(text)] : undefined;
	return short ?? words[textKey(text)];
}

/** A list or a record with each of its values changed: itself where none was. */
function changeEach(value: object, change: (inner: unknown, key: string) => unknown): unknown {
	let isSame = true;
	const changed: [string, unknown][] = [];
	for (const [key, inner] of Object.entries(value)) {
		const other = change(inner, key);
		if (other !== inner) isSame = false;
		changed.push([key, other]);
	}
	if (isSame) return value;
	return Array.isArray(value) ? changed.map(([, other]) => other) : Object.fromEntries(changed);
}

/** A page holds texts where it held texts, and is what it was everywhere else. */
const isStill = <Page>(_page: Page, spoken: unknown): spoken is Page => spoken !== undefined;

/**
 * The same page, its texts in other words, with codes in these as their direction asks (`setCodesApart`). Ids, numbers and what has no words stay as they are; the page given is not
 * changed. What was said is noted as being in the language (`langOf`).
 */
export function speak<Page>(page: Page, words: Words, locale: string): Page {
	const said = new Set<string>();
	const inWords = (text: string, place: string): string => {
		const word = wordFor(words, text, place);
		if (word === undefined) return text;
		const found = setCodesApart(word, locale);
		said.add(found);
		if (place === 'title' && found !== text) learnTitle(locale, found, text);
		return found;
	};
	const walk = (value: unknown, place: string): unknown => {
		if (typeof value === 'string') return PLACES.has(place) ? inWords(value, place) : value;
		if (typeof value !== 'object' || value === null) return value;
		return changeEach(value, (inner, key) => walk(inner, Array.isArray(value) ? place : key));
	};
	const spoken = walk(page, '');
	learn(locale, said);
	return isStill(page, spoken) ? spoken : page;
}
