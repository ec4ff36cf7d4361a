// Which texts of the package stand in the reader's language, and which language those stand in that do not.
import { getLocale } from './paraglide/runtime.js';

/** The language packages are written in that do not say another. */
export const PACKAGE_LANGUAGE = 'en';

const spoken = new Map<string, Set<string>>();
const titles = new Map<string, Map<string, string>>();
const quotes = new Map<string, string>();

/** Notes texts as being in a language, so that they are spoken and set as such. */
export function learn(locale: string, texts: Iterable<string>): void {
	const known = spoken.get(locale) ?? new Set<string>();
	for (const text of texts) known.add(text);
	spoken.set(locale, known);
}

/** Forgets what was noted of every language, as where several documents are made one after another. */
export function forget(): void {
	spoken.clear();
	titles.clear();
	quotes.clear();
}

/** The language a text of the package stands in, where that is not the page's; undefined where it is. */
export const langOf = (text: string | null | undefined): string | undefined =>
	text == null || spoken.get(getLocale())?.has(text) ? undefined : PACKAGE_LANGUAGE;

/** The same of several texts said in one: the package's language where any of them stands in it. */
export const langOfAll = (texts: readonly (string | null | undefined)[]): string | undefined =>
	texts.map(langOf).find((lang) => lang !== undefined);

/** Notes what a title of a document is called by its publisher. */
export function learnTitle(locale: string, said: string, original: string): void {
	titles.set(locale, (titles.get(locale) ?? new Map<string, string>()).set(said, original));
}

/** The title a document has where it was published, for one that is said in other words; undefined for any other. */
export const originalOf = (title: string): string | undefined => titles.get(getLocale())?.get(title);

/** A sentence of the page that ends in a text of the package, noted where that stands in another language. */
export function quote(before: string, text: string): string {
	const sentence = before + text;
	if (langOf(text) !== undefined) quotes.set(sentence, text);
	return sentence;
}

/** The text in the package's own language that a sentence ends in; undefined where it is the page's to its end. */
export const quotedIn = (sentence: string): string | undefined => quotes.get(sentence);
