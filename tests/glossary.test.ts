// The terms of data/translations/glossary.csv, and that neither the package nor the site says what they rule out.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { messageTexts, packageTexts, translationRows } from './messageTexts.ts';

const OTHERS = ['ar', 'es', 'fr', 'ru', 'zh'] as const;
type Other = (typeof OTHERS)[number];

const named = z.string().trim().min(1);
const row = z.object({
	...{ term: named, ar: named, es: named, fr: named, ru: named, zh: named },
	/** The official text that fixes the terms; empty where none was looked up. */
	source: z.string(),
	/** `language:word`, parted by `|`. */
	avoid: z.string(),
});

const glossary = z.array(row).parse(translationRows('glossary.csv'));
/** The one place where words stand that are used nowhere else: the name a treaty has. */
const TREATY = 'Optional Protocol on the sale of children, child prostitution and child pornography';

/** Arabic joins words to one another, and Chinese does not part them. */
function patternOf(word: string, language: Other): RegExp {
	const exact = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
	const isJoined = language === 'ar' || language === 'zh';
	return new RegExp(isJoined ? exact : String.raw`(?<![\p{L}\p{M}])${exact}(?![\p{L}\p{M}])`, 'iu');
}

const avoided = (language: Other) =>
	glossary.flatMap(({ avoid, [language]: instead }) =>
		avoid
			.split('|')
			.filter((each) => each.startsWith(`${language}:`))
			.map((each) => each.slice(language.length + 1))
			.map((word) => ({ word, instead, pattern: patternOf(word, language) })),
	);

const treatyIn = (language: Other): string => glossary.find(({ term }) => term === TREATY)?.[language] ?? '';

function findAvoided(language: Other, texts: readonly (readonly [key: string, said: string])[]) {
	const treaty = treatyIn(language).replaceAll(/[《》]/g, '');
	const words = avoided(language);
	return texts.flatMap(([key, said]) =>
		words
			.filter(({ pattern }) => pattern.test(said.replaceAll(treaty, '…')))
			.map(({ word, instead }) => `${key}: “${word}”, in place of “${instead}”`),
	);
}

describe('the glossary', () => {
	test('names every term once, in six languages', () => {
		const terms = glossary.map(({ term }) => term.toLowerCase());
		expect(terms.length).toBeGreaterThan(120);
		expect(new Set(terms).size).toBe(terms.length);
	});

	test('says child online protection as ITU does', () => {
		const [first] = glossary.filter(({ term }) => term === 'child online protection');
		expect(first).toMatchObject({
			ar: 'حماية الأطفال على الخط',
			es: 'protección de la infancia en línea',
			fr: 'protection en ligne des enfants',
			ru: 'защита ребенка в онлайновой среде',
			zh: '保护上网儿童',
		});
	});

	test.each(OTHERS)('rules out no word that the package or the site says in %s', (language) => {
		expect(findAvoided(language, [...packageTexts(language), ...messageTexts(language)])).toEqual([]);
	});

	test('finds a word that it rules out, and none within another or in the name of the treaty', () => {
		const found = (said: string) => findAvoided('fr', [['here', said]]);
		expect(found('La pornographie enfantine en ligne')).not.toEqual([]);
		expect(found('Ratifier le Protocole')).toEqual([]);
		expect(findAvoided('zh', [['here', treatyIn('zh')]])).toEqual([]);
		expect(findAvoided('zh', [['here', '儿童色情制品']])).not.toEqual([]);
	});
});
