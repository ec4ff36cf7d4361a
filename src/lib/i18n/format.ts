// Numbers, shares and lists as the reader's language writes them.
import { getLocale, type Locale } from './paraglide/runtime.js';

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

const formats = new Map<string, Intl.NumberFormat>();

function format(value: number, options: Intl.NumberFormatOptions): string {
	const tag = localeTag();
	const key = tag + JSON.stringify(options);
	const known = formats.get(key) ?? new Intl.NumberFormat(tag, options);
	formats.set(key, known);
	return known.format(value);
}

/** A score with as many decimals as its method shows: the data do not support more. */
export function formatScore(score: number, decimals: number): string {
	return format(score, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A place on a scale that is no score, such as its end or where a tier begins: as it is given, in up to six decimals. */
export function formatMark(value: number): string {
	return format(value, { maximumFractionDigits: 6 });
}

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
export function formatShare(share: number): string {
	return format(share, { style: 'percent', maximumFractionDigits: 0 });
}

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
export function formatValue(value: number): string {
	return format(value, { maximumFractionDigits: 3 });
}

/** A coefficient such as a correlation, always with two decimals, a true minus and no sign on a zero. */
export function formatCoefficient(value: number): string {
	const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
	return format(value, { ...digits, signDisplay: 'negative' }).replace('-', '−');
}

/** A count. */
export function formatCount(count: number): string {
	return format(count, { maximumFractionDigits: 0 });
}

/** A day: 22 November 2026. */
export function formatDate(day: Date): string {
	return new Intl.DateTimeFormat(localeTag(), { dateStyle: 'long' }).format(day);
}

/** Bytes as kB or MB. */
export function formatBytes(bytes: number): string {
	const unit = bytes < 1e6 ? 'kilobyte' : 'megabyte';
	return format(bytes / (bytes < 1e6 ? 1e3 : 1e6), {
		style: 'unit',
		unit,
		unitDisplay: 'short',
		maximumFractionDigits: bytes < 1e6 ? 0 : 1,
	});
}

/** Words as a list: “a, b and c”. */
export function formatList(words: readonly string[]): string {
	return new Intl.ListFormat(localeTag(), { type: 'conjunction' }).format(words);
}

/** Compares names in the alphabet of a language, the reader's own unless another is given. */
export function compareNames(a: string, b: string, locale: Locale = getLocale()): number {
	return a.localeCompare(b, localeTag(locale));
}
