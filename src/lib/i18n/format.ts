// Numbers, shares and lists as the reader's language writes them.
import { getLocale, getTextDirection, toLocale, type Locale } from './paraglide/runtime.js';

// Arabic keeps Latin digits, as ITU's own Arabic pages do; engines disagree on the default.
const TAGS: Readonly<Record<Locale, string>> = {
	ar: 'ar-u-nu-latn',
	en: 'en-GB',
	es: 'es',
	fr: 'fr',
	ru: 'ru',
	zh: 'zh-Hans',
};

/** The BCP 47 tag numbers and names are formatted for. */
export function localeTag(locale: Locale = getLocale()): string {
	return TAGS[locale];
}

/** Makes one for each language, when it is first asked for: the engine's own are slow to make. */
function perLanguage<Made>(make: (tag: string) => Made): (tag?: string) => Made {
	const made = new Map<string, Made>();
	return (tag = localeTag()) => {
		const known = made.get(tag) ?? make(tag);
		made.set(tag, known);
		return known;
	};
}

/** Formats numbers in one way in each language. */
function numbers(options: Intl.NumberFormatOptions): (value: number) => string {
	const formats = perLanguage((tag) => new Intl.NumberFormat(tag, options));
	return (value) => formats().format(value);
}

const decimalFormats = new Map<number, (value: number) => string>();

/** A score with as many decimals as its method shows: the data do not support more. */
export function formatScore(score: number, decimals: number): string {
	const known =
		decimalFormats.get(decimals) ??
		numbers({ minimumFractionDigits: decimals, maximumFractionDigits: decimals });
	decimalFormats.set(decimals, known);
	return known(score);
}

/** A place on a scale that is no score, such as its end or where a tier begins: as it is given, in up to six decimals. */
export const formatMark = numbers({ maximumFractionDigits: 6 });

/** A score and the most there can be, as sentences of the kind “43 of 100” take them. */
export function formatOutOf(
	score: number,
	{ scale, decimals }: { readonly scale: readonly [number, number]; readonly decimals: number },
): { readonly score: string; readonly most: string } {
	return { score: formatScore(score, decimals), most: formatMark(scale[1]) };
}

/** Whether two bounds are so far apart that it shows in a score: by half its last digit. */
export function isRange(low: number | null, high: number | null, decimals: number): boolean {
	return low !== null && high !== null && high - low >= 0.5 * 10 ** -decimals;
}

/** A share from 0 to 1 as a whole percentage. */
export const formatShare = numbers({ style: 'percent', maximumFractionDigits: 0 });

/** Kept off the ends: no rounding makes always of almost always, or never of almost never. */
function inside(share: number): number {
	return share > 0 && share < 1 ? Math.min(0.99, Math.max(0.01, share)) : share;
}

/** How often something happens, as a whole percentage; 100 % and 0 % only where it always or never does. */
export function formatOften(share: number): string {
	return formatShare(inside(share));
}

/** How often something happens out of a hundred times; 100 and 0 only where it always or never does. */
export function formatTimes(share: number): string {
	return formatCount(inside(share) * 100);
}

/** A range of ranks in whole ranks, rounded outwards. */
export function formatRanks(low: number, high: number): string {
	return `${formatCount(Math.floor(low))}–${formatCount(Math.ceil(high))}`;
}

/** A raw value as its source gives it, up to three decimals. */
export const formatValue = numbers({ maximumFractionDigits: 3 });

const coefficients = numbers({
	minimumFractionDigits: 2,
	maximumFractionDigits: 2,
	signDisplay: 'negative',
});

/** A coefficient such as a correlation, always with two decimals, a true minus and no sign on a zero. */
export function formatCoefficient(value: number): string {
	return coefficients(value).replace('-', '−');
}

/** A count. */
export const formatCount = numbers({ maximumFractionDigits: 0 });

const days = perLanguage((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long' }));

/** A day: 22 November 2026. */
export function formatDate(day: Date): string {
	return days().format(day);
}

const shortDays = perLanguage(
	(tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }),
);

/** A day of a record, `2022-09-22`, in short: 22 Sept 2022. What names no day, such as `2022-09`, stays as it is. */
export function formatDay(iso: string): string {
	return /^\d{4}-\d\d-\d\d$/.test(iso)
		? shortDays().format(new Date(`${iso}T00:00:00Z`))
		: setCodesApart(iso);
}

const longDays = perLanguage((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));

/** A day of a record, `2025-06-05`, in full: 5 June 2025. What names no day, such as `2022-09`, stays as it is. */
export function formatLongDay(iso: string): string {
	return /^\d{4}-\d\d-\d\d$/.test(iso) ? longDays().format(new Date(`${iso}T00:00:00Z`)) : setCodesApart(iso);
}

/** Points gained or lost, with their sign and one decimal, in an order of their own where the text runs from the right. */
export function formatPoints(points: number): string {
	const size = formatScore(Math.abs(points), 1);
	const isNothing = Math.abs(points) < 0.05;
	return `\u2066${isNothing ? '' : points < 0 ? '−' : '+'}${size}\u2069`;
}

const kilobytes = numbers({
	...{ style: 'unit', unit: 'kilobyte', unitDisplay: 'short' },
	maximumFractionDigits: 0,
});
const megabytes = numbers({
	...{ style: 'unit', unit: 'megabyte', unitDisplay: 'short' },
	maximumFractionDigits: 1,
});

/** Bytes as kB or MB. */
export function formatBytes(bytes: number): string {
	return bytes < 1e6 ? kilobytes(bytes / 1e3) : megabytes(bytes / 1e6);
}

const lists = perLanguage((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));

/** Words as a list: “a, b and c”. */
export function formatList(words: readonly string[]): string {
	return lists().format(words);
}

// Intl has no mark between parts that hold commas themselves.
const SEMICOLONS: Partial<Record<Locale, string>> = { ar: '؛ ', fr: '\u202f; ', zh: '；' };
const COMMAS: Partial<Record<Locale, string>> = { ar: '، ', zh: '，' };

/** What stands between two short parts that are not in one text. */
export const comma = (): string => COMMAS[getLocale()] ?? ', ';

/** Parts one after another that may hold commas themselves: “a; b, c; d”. */
export const formatParts = (parts: readonly string[]): string => parts.join(SEMICOLONS[getLocale()] ?? '; ');

/** Short parts one after another, none of which is said to be the last: “a, b, c”. */
export const formatSeries = (parts: readonly string[]): string => parts.join(comma());

// No line is broken before a colon in French, and Chinese has one as wide as its signs.
const COLONS: Partial<Record<Locale, string>> = { fr: '\u202f: ', zh: '：' };

/** A label before what it is of: “Source: a title”. */
export const formatLabel = (label: string, of = ''): string => `${label}${COLONS[getLocale()] ?? ': '}${of}`;

/** What ends a sentence that is put together of parts. */
export const fullStop = (): string => (getLocale() === 'zh' ? '。' : '.');

/** Sentences one after another, each with its own full stop; Chinese has no space between them. Empty ones are left out. */
export const formatSentences = (sentences: readonly string[]): string =>
	sentences.filter((each) => each !== '').join(getLocale() === 'zh' ? '' : ' ');

const alphabets = perLanguage((tag) => new Intl.Collator(tag));

/**
 * A text to stand inside a sentence that runs from the right, such as a publisher's name: set apart, so that its commas and brackets
 * stay with it. What has a word in the reader's script runs as that does, though it begin with a name in another.
 */
export function isolate(text: string): string {
	if (getTextDirection() === 'ltr') return text;
	return `${/\p{Script=Arabic}/u.test(text) ? '\u2067' : '\u2068'}${text}\u2069`;
}

// A number that goes on in Latin letters, as 16.a.1 or 5Rights do, and a day as records write it. What begins with a letter keeps
// its order by itself, but may be broken after a hyphen.
const CODES =
	/(?<![\w\u2066-\u2069./:-])(?:\d{4}-\d\d(?:-\d\d)?(?![\w-])|\d+(?:[./:-]\w+)*?[./:-]?[A-Za-z][\w./:-]*\w|\d+[A-Za-z]|[A-Z]+-\d+-[a-z])(?!\w)/g;

/**
 * A text with its codes set apart and unbroken, where it runs from the right: there a number that follows an Arabic letter is set as
 * one, and 16.a.1 would be read a.1.16. The same text in a language that runs from the left.
 */
export const setCodesApart = (text: string, locale: string = getLocale()): string =>
	getTextDirection(toLocale(locale)) === 'ltr'
		? text
		: text.replace(CODES, (code) => `\u2068${code.replaceAll('-', '-\u2060')}\u2069`);

/** Compares names in the alphabet of a language, the reader's own unless another is given. */
export function compareNames(a: string, b: string, locale: Locale = getLocale()): number {
	return alphabets(localeTag(locale)).compare(a, b);
}
