// What `npm run pack` is asked to do, from its arguments.
import { REGIONS, type RegionId } from '#lib/geography/regions.ts';
import { baseLocale, isLocale, locales, type Locale } from '#lib/i18n/paraglide/runtime.js';
import { Misuse, readWish, textIn, type Wish } from '../wish.ts';

export const SYNOPSIS =
	'usage: npm run pack -- [--region africa,europe] [--language en,ar] [--without-engine] [--out <folder>] (or --help)';

export const USAGE = `${SYNOPSIS.replace(' (or --help)', '')}

Copies a part of the site into a folder that any server of plain files serves, for a stick or a room without network: what is
about the world, and of the regions named every view, country page and brief, in the languages named. What is missing is
installed and built first. A page that is not in it says so, and lists those that are.

  --region          ${REGIONS.join(', ')}; several with commas (default: none, the world alone)
  --language        ${locales.join(', ')}; several with commas (default: ${baseLocale})
  --without-engine  leaves out the scoring engine, 34 MB: published scores are there, the reader's own weights are not
  --out             the folder to write: a new one, an empty one, or an earlier pack and nothing else, which it replaces
                    file by file: not while it is served (default: pack)
  --help            this text

exit codes: 0 written; 2 the arguments are wrong, or the folder holds something else; nothing is written then`;

export interface PackRequest {
	readonly regions: readonly RegionId[];
	readonly languages: readonly Locale[];
	readonly engine: boolean;
	readonly out: string;
}

const OPTIONS = {
	region: { type: 'string', multiple: true },
	language: { type: 'string', multiple: true },
	'without-engine': { type: 'boolean' },
	out: { type: 'string' },
} as const;

/** The names an option gives, with commas or again and again, each once. */
function namesIn<Name extends string>(
	option: string,
	given: readonly string[],
	known: readonly Name[],
): readonly Name[] {
	const named = given.flatMap((text) => text.split(',')).map((text) => text.trim());
	const found = named.map((text) => {
		const name = known.find((each) => each === text);
		if (name === undefined) throw new Misuse(`--${option} ${text}: expected some of ${known.join(', ')}`);
		return name;
	});
	return [...new Set(found)];
}

/** Reads the arguments after the command's name; says what is wrong with them in one sentence. */
export function readArguments(args: readonly string[]): Wish<PackRequest> {
	return readWish(args, OPTIONS, ({ region = [], language = [], out, ...given }, others) => {
		if (others.length > 0)
			throw new Misuse(`“${others.join(' ')}” belongs to no option; expected --region, --language or --out`);
		const languages = namesIn('language', language, locales.filter(isLocale));
		return {
			regions: namesIn('region', region, REGIONS),
			languages: languages.length === 0 ? [baseLocale] : languages,
			engine: given['without-engine'] !== true,
			out: textIn('out', out) ?? 'pack',
		};
	});
}
