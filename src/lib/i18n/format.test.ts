import { afterAll, describe, expect, test } from 'vitest';
import {
	compareNames,
	formatBytes,
	formatCoefficient,
	formatCount,
	formatLabel,
	formatList,
	formatMark,
	formatOutOf,
	formatParts,
	formatScore,
	formatSentences,
	formatSeries,
	formatShare,
	formatValue,
	isolate,
	isRange,
	localeTag,
	setCodesApart,
	formatOften,
	formatTimes,
	formatRanks,
} from './format.ts';
import { getLocale, locales, overwriteGetLocale, type Locale } from './paraglide/runtime.js';

const ask = getLocale;
afterAll(() => overwriteGetLocale(ask));

/** What is written for a reader of a language: blanks made plain, marks of direction left out. */
function writtenIn(locale: Locale, write: () => string): string {
	overwriteGetLocale(() => locale);
	return write()
		.replace(/[\u200E\u200F\u061C]/g, '')
		.replace(/\s/g, ' ');
}

describe('the six languages', () => {
	test.each<[Locale, string]>([
		['ar', '12,345.679'],
		['en', '12,345.679'],
		['es', '12.345,679'],
		['fr', '12 345,679'],
		['ru', '12 345,679'],
		['zh', '12,345.679'],
	])('in %s a value has its own marks and at most three decimals', (locale, written) => {
		expect(writtenIn(locale, () => formatValue(12345.6789))).toBe(written);
	});

	test.each<[Locale, string]>([
		['ar', '61%'],
		['en', '61%'],
		['es', '61 %'],
		['fr', '61 %'],
		['ru', '61 %'],
		['zh', '61%'],
	])('in %s a share is a whole percentage', (locale, written) => {
		expect(writtenIn(locale, () => formatShare(0.609))).toBe(written);
	});

	test.each<[Locale, string]>([
		['ar', 'a وb وc'],
		['en', 'a, b and c'],
		['es', 'a, b y c'],
		['fr', 'a, b et c'],
		['ru', 'a, b и c'],
		['zh', 'a、b和c'],
	])('in %s a list is joined as the language joins it', (locale, written) => {
		expect(writtenIn(locale, () => formatList(['a', 'b', 'c']))).toBe(written);
	});

	test.each([...locales])('in %s every digit is Latin', (locale) => {
		for (const write of [
			() => formatScore(93.75, 0),
			() => formatShare(0.5),
			() => formatValue(1234.5),
			() => formatCount(195),
			() => formatCoefficient(-0.25),
			() => formatBytes(2.5e6),
		]) {
			const written = writtenIn(locale, write);
			expect(written).toMatch(/[0-9]/);
			expect(written.replace(/[0-9]/g, ''), written).not.toMatch(/\p{Nd}/u);
		}
	});
});

test('without a request the language is the base language', () => {
	overwriteGetLocale(ask);
	expect([getLocale(), localeTag()]).toEqual(['en', 'en-GB']);
});

test.each([
	[0, '0'],
	[0.4, '0'],
	[93.75, '94'],
	[100, '100'],
])('the score %s is written in whole points: %s', (score, written) => {
	expect(writtenIn('en', () => formatScore(score, 0))).toBe(written);
});

test('a score has the decimals of its method, and a mark of the scale those it was given', () => {
	expect(writtenIn('en', () => formatScore(0.9, 3))).toBe('0.900');
	expect(writtenIn('fr', () => formatScore(0.944, 3))).toBe('0,944');
	expect(writtenIn('en', () => [0, 0.55, 0.6000000000000001, 1, 100].map(formatMark).join(' '))).toBe(
		'0 0.55 0.6 1 100',
	);
	expect(
		writtenIn('ru', () => Object.values(formatOutOf(0.944, { scale: [0, 1], decimals: 3 })).join(' ')),
	).toBe('0,944 1');
});

test.each([
	[43, 43.49, 0, false],
	[43, 43.5, 0, true],
	[0.9, 0.9004, 3, false],
	[0.9, 0.9006, 3, true],
	[null, 60, 0, false],
])('bounds of %s and %s with %i decimals are a range: %s', (low, high, decimals, wide) => {
	expect(isRange(low, high, decimals)).toBe(wide);
});

test.each([
	[0.8953, '0.90'],
	[-0.1, '−0.10'],
	[-0.001, '0.00'],
	[1, '1.00'],
])('the coefficient %s is written with two decimals and a true minus: %s', (value, written) => {
	expect(writtenIn('en', () => formatCoefficient(value))).toBe(written);
});

test.each([
	[0, '0%', '0'],
	[0.001, '1%', '1'],
	[0.92, '92%', '92'],
	[0.999, '99%', '99'],
	[1, '100%', '100'],
])(
	'%s of the draws is written %s, or %s times of a hundred: never always for almost always',
	(share, often, times) => {
		expect(writtenIn('en', () => formatOften(share))).toBe(often);
		expect(writtenIn('en', () => formatTimes(share))).toBe(times);
	},
);

test.each([
	[38, 45, '38–45'],
	[37.95, 45.05, '37–46'],
	[41, 41, '41–41'],
])('a range of ranks from %s to %s is written in whole ranks, rounded outwards: %s', (low, high, written) => {
	expect(writtenIn('en', () => formatRanks(low, high))).toBe(written);
});

test.each([
	[0, '0 kB'],
	[999_499, '999 kB'],
	[1_000_000, '1 MB'],
	[33_360_000, '33.4 MB'],
])('%s bytes are written as %s', (bytes, written) => {
	expect(writtenIn('en', () => formatBytes(bytes))).toBe(written);
});

test('names are compared in the reader’s alphabet', () => {
	overwriteGetLocale(() => 'fr');
	expect(['Zambie', 'Égypte', 'Inde', 'Estonie'].toSorted(compareNames)).toEqual([
		'Égypte',
		'Estonie',
		'Inde',
		'Zambie',
	]);
});

test.each<[Locale, string, string]>([
	['en', 'a, b; c', 'a, b'],
	['ar', 'a, b؛ c', 'a، b'],
	['fr', 'a, b ; c', 'a, b'],
	['zh', 'a, b；c', 'a，b'],
])('what stands one after another in %s is set apart by its own marks', (locale, parts, series) => {
	expect(writtenIn(locale, () => formatParts(['a, b', 'c']))).toBe(parts);
	expect(writtenIn(locale, () => formatSeries(['a', 'b']))).toBe(series);
});

test.each<[Locale, string]>([
	['en', 'One. Two.'],
	['zh', '一。二。'],
])('sentences in %s follow one another as its writers set them', (locale, written) => {
	const said = locale === 'zh' ? ['一。', '', '二。'] : ['One.', '', 'Two.'];
	expect(writtenIn(locale, () => formatSentences(said))).toBe(written);
});

test.each([
	['ar', 'KidsRights Foundation؛ نسخة في مستودع', '\u2067KidsRights Foundation؛ نسخة في مستودع\u2069'],
	['ar', 'UNCTAD (Geneva)', '\u2068UNCTAD (Geneva)\u2069'],
	['en', 'UNCTAD (Geneva)', 'UNCTAD (Geneva)'],
] as const)('in %s “%s” inside a sentence runs as it is read', (locale, text, apart) => {
	overwriteGetLocale(() => locale);
	expect(isolate(text)).toBe(apart);
});

test.each<[Locale, string]>([
	['en', 'Source: a'],
	['fr', 'Source\u202f: a'],
	['zh', 'Source：a'],
])('in %s a label has the colon of the language', (locale, written) => {
	overwriteGetLocale(() => locale);
	expect(formatLabel('Source', 'a')).toBe(written);
});

describe('a code in a text that runs from the right', () => {
	// Marks made visible: « and » for what is set apart, ~ for what keeps a code whole.
	const seen = (text: string): string =>
		setCodesApart(text, 'ar').replaceAll('\u2068', '«').replaceAll('\u2069', '»').replaceAll('\u2060', '~');

	test.each([
		['المؤشر 16.a.1، 2018 و2019', 'المؤشر «16.a.1»، 2018 و2019'],
		['مؤشر 16.a.1: المؤسسات', 'مؤشر «16.a.1»: المؤسسات'],
		['أدوات 5Rights و4Cs', 'أدوات «5Rights» و«4Cs»'],
		['شبكات 4G في البلد', 'شبكات «4G» في البلد'],
		['النسخة 2b53075', 'النسخة «2b53075»'],
		['في 2017-12-07.', 'في «2017-~12-~07».'],
		['البلاغات (IV-11-d)', 'البلاغات («IV-~11-~d»)'],
	])('keeps its order: %s', (text, apart) => {
		expect(seen(text)).toBe(apart);
		expect(seen(setCodesApart(text, 'ar'))).toBe(apart);
	});

	test.each([
		'الفئة 0-14 سنة، 80-100% من الأطفال',
		'الوثيقة WG-CP/2/12 وSP.POP.0014.TO.ZS',
		'https://example.org/report-265287h.htm',
		'2022/23 و16:9 و0.5 وM49',
	])('is no number, range, address or code that begins with a letter: %s', (text) => {
		expect(setCodesApart(text, 'ar')).toBe(text);
	});

	test('stands as it is in a text from the left', () => {
		expect(setCodesApart('indicateur 16.a.1', 'fr')).toBe('indicateur 16.a.1');
	});
});
