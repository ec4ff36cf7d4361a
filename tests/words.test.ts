// Words that stand only where a reader asks how a number came about: on the method, data and SQL pages, in the diagnostics of
// a framework, and behind a score. Everywhere else the catalogues speak plainly.
import { describe, expect, test } from 'vitest';
import { LANGUAGES, messageTexts, type Language } from './messageTexts.ts';

/** Tokens of files and programs, in any language: ids, commands, engines. */
const TOKENS = /\b(npm|SQL|DuckDB|JSON Lines|not_assessed|[a-z]+_[a-z]+)\b/;

/** What the method calls its parts, by language, where the reader's word is another. */
const TERMS = {
	en: /\b(draws|a draw|brackets?|goalposts?|unverified|tiers?|nodes?|percentiles?|normali[sz]\w*|imput\w+|winsor\w+|hash|ladder|open evidence|ISO)\b/i,
	ar: /محاكا|القوس|نقطتي القياس|ISO/,
	es: /simulaci[oó]n|corchete|percentil|normaliza|imputa|escal[oó]n|\bISO\b/i,
	fr: /\btirages?\b|crochet|percentile|normalis|imput|paliers?\b|\bISO\b/i,
	ru: /прогон|скобк|перцентил|процентил|нормализ|импут|\bИСО\b/i,
	zh: /模拟|括线|百分位|归一|插补|ISO/,
} as const;

/** Whose keys begin with these stands on the pages that explain, or behind a score. */
const EXPLAINING =
	/^(methodpage|rule|rules|tree|sql|sources|files|uncertainty|diag|console|ask|behind|method_read|table_(framework|observations|countries|sources|evidence|initiatives|context|scores|medians|stability|observed))(_|$)/;
/** A mistake in a file is told with the words of the file. */
const OF_A_FILE = /^(file|intake)_/;

/** The word of a text that a reader should not meet; undefined where there is none. */
const jargonIn = (language: Language, key: string, text: string): string | undefined =>
	EXPLAINING.test(key) || OF_A_FILE.test(key)
		? undefined
		: (TOKENS.exec(text)?.[0] ?? TERMS[language].exec(text)?.[0]);

describe('what is said to readers', () => {
	test.each(LANGUAGES)('in %s has no word of the workshop', (language) => {
		const found = messageTexts(language).flatMap(([key, text]) => {
			const word = jargonIn(language, key, text);
			return word === undefined ? [] : [`${key}: “${word}” in “${text}”`];
		});
		expect(found).toEqual([]);
	});

	test('a word of the workshop is found, and may stand where things are explained', () => {
		expect(jargonIn('en', 'brief_drawn', 'In 90% of the draws')).toBe('draws');
		expect(jargonIn('fr', 'draw_what', 'Ce qu’est un tirage')).toBe('tirage');
		expect(jargonIn('zh', 'change_own', '运行 npm run changes')).toBe('npm');
		expect(jargonIn('en', 'uncertainty_says', 'the share of the draws')).toBeUndefined();
	});

	test.each(LANGUAGES)('how sure a band is, is told in %s as so many of 100', (language) => {
		const texts = new Map(messageTexts(language));
		for (const key of ['tip_times', 'five_sure', 'assess_stable', 'draw_tier', 'times_of_100'])
			expect(texts.get(key)).toContain('100');
	});
});
