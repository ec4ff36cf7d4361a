// What `npm run briefs` is asked to do, from its arguments.
import { REGIONS, VIEW_IDS, type ViewId } from '#lib/geography/regions.ts';
import { baseLocale, isLocale, locales, type Locale } from '#lib/i18n/paraglide/runtime.js';
import { Misuse, readWish, textIn, type Wish } from '../wish.ts';

export const SYNOPSIS =
	'usage: npm run briefs -- [--region europe] [--country NPL] [--lang fr] [--out <folder>] (or --help)';

export const USAGE = `usage: npm run briefs -- [--region europe] [--country NPL] [--lang fr] [--out <folder>]

Prints country briefs, two A4 pages each, as tagged PDF files: <folder>/<language>/<country>.pdf. What is missing is
installed and built first; Chromium or Google Chrome does the printing.

  --region   a region (${REGIONS.join(', ')}) or world; may be given more than once
  --country  a country by its ISO3 code, in addition to those of the regions; may be given more than once
  --lang     ${locales.join(', ')} (default: ${baseLocale}); may be given more than once
  --out      the folder to write into; made if it is not there (default: briefs)
  --help     this text

exit codes: 0 every brief is written; 1 some could not be, each named, and the others are; 2 the arguments are wrong`;

/** A wish that can be fulfilled as far as the arguments themselves say. */
export interface BriefsRequest {
	readonly regions: readonly ViewId[];
	/** ISO3 codes, each once. */
	readonly countries: readonly string[];
	readonly languages: readonly Locale[];
	readonly out: string;
}

const OPTIONS = {
	region: { type: 'string', multiple: true },
	country: { type: 'string', multiple: true },
	lang: { type: 'string', multiple: true },
	out: { type: 'string' },
} as const;

function regionIn(text: string): ViewId {
	const found = VIEW_IDS.find((id) => id === text);
	if (found === undefined)
		throw new Misuse(`--region ${text} is no region; expected one of ${VIEW_IDS.join(', ')}`);
	return found;
}

function countryIn(text: string): string {
	const code = text.toUpperCase();
	if (!/^[A-Z]{3}$/.test(code))
		throw new Misuse(`--country ${text} is not a country code; expected three letters such as NPL`);
	return code;
}

function languageIn(text: string): Locale {
	if (!isLocale(text))
		throw new Misuse(`--lang ${text} is no language here; expected one of ${locales.join(', ')}`);
	return text;
}

const once = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

/** Reads the arguments after the command's name; says what is wrong with them in one sentence. */
export function readArguments(args: readonly string[]): Wish<BriefsRequest> {
	return readWish(args, OPTIONS, ({ region = [], country = [], lang = [], out }, others) => {
		if (others.length > 0)
			throw new Misuse(
				`“${others.join(' ')}” belongs to no option; expected --region, --country, --lang or --out`,
			);
		if (region.length === 0 && country.length === 0)
			throw new Misuse('no country is named; expected --region or --country');
		return {
			regions: once(region.map(regionIn)),
			countries: once(country.map(countryIn)),
			languages: lang.length === 0 ? [baseLocale] : once(lang.map(languageIn)),
			out: textIn('out', out) ?? 'briefs',
		};
	});
}

/** The countries asked for, in the order of their codes; throws `Misuse` where one is not in the package. */
export function findCountries(
	{ regions, countries }: Pick<BriefsRequest, 'regions' | 'countries'>,
	known: readonly { readonly id: string; readonly region: string | null }[],
): readonly string[] {
	const strange = countries.filter((code) => !known.some(({ id, region }) => id === code && region !== null));
	if (strange.length > 0)
		throw new Misuse(`no country of the package: ${strange.join(', ')}; expected ISO3 codes such as NPL`);
	return known
		.filter(
			({ id, region }) =>
				region !== null &&
				(countries.includes(id) || regions.some((each) => each === 'world' || each === region)),
		)
		.map(({ id }) => id)
		.toSorted();
}
