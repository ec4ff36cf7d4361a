// The marks each language writes with: a reader meets none of another language's beside its words.
import { describe, expect, test } from 'vitest';
import { messageTexts, packageTexts } from './messageTexts.ts';

const OTHERS = ['ar', 'es', 'fr', 'ru', 'zh'] as const;
type Other = (typeof OTHERS)[number];

/** What is wrong in a language, by what it looks like. */
const WRONG: Readonly<Record<Other, Readonly<Record<string, RegExp>>>> = {
	ar: {
		'a Latin mark after an Arabic letter': /\p{Script=Arabic}[,;?]/u,
		'the mark of the accusative after its alif and before it': /\u064b\u0627/,
	},
	es: {
		'a question that does not open': /^[^¿]*\?/,
		'an exclamation that does not open': /^[^¡]*!/,
	},
	fr: {
		'a space that may break before a mark': / [;:!?»]/,
		'a mark joined to its word': /[\p{L}\p{N})][;!?»]/u,
		'a straight apostrophe': /\p{L}'\p{L}/u,
		'straight quotation marks': /"/,
	},
	ru: { 'straight quotation marks': /"/ },
	zh: {
		'a Latin mark after a Chinese character': /\p{Script=Han}[.,;:?!](?![\p{L}\p{N}])/u,
		'a space after a full stop': /[。，；：？！] /,
	},
};

const faultsOf = (language: Other, texts: readonly (readonly [key: string, text: string])[]) =>
	texts.flatMap(([key, text]) =>
		Object.entries(WRONG[language])
			.filter(([, pattern]) => pattern.test(text))
			.map(([fault]) => `${key}: ${fault} in “${text}”`),
	);

describe('the marks of a language', () => {
	test.each(OTHERS)('in %s the site and its package write with its own', (language) => {
		expect(faultsOf(language, [...messageTexts(language), ...packageTexts(language)])).toEqual([]);
	});

	test.each<[Other, string, string]>([
		['ar', 'نعم, لا', 'a Latin mark after an Arabic letter'],
		['es', 'Qué falta?', 'a question that does not open'],
		['fr', 'Qui ?', 'a space that may break before a mark'],
		['fr', 'Qui?', 'a mark joined to its word'],
		['fr', "l'enfant", 'a straight apostrophe'],
		['ru', 'слово "группа"', 'straight quotation marks'],
		['zh', '国家.', 'a Latin mark after a Chinese character'],
		['zh', '国家。 地区', 'a space after a full stop'],
	])('in %s “%s” is found to have %s', (language, text, fault) => {
		expect(faultsOf(language, [['it', text]])).toEqual([`it: ${fault} in “${text}”`]);
	});

	test('in French a mark after its narrow space, and an address, are none', () => {
		expect(
			faultsOf('fr', [['it', 'Qui\u202f? « Elle\u00a0» : voir https://itu.int'.replace(' :', '\u00a0:')]]),
		).toEqual([]);
	});
});
