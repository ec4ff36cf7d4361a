// The fonts a saved picture carries in Arabic and Chinese: of each, the signs the site and its package write, in one file.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import arabic from '@fontsource-variable/noto-sans-arabic/unicode.json';
import chinese from '@fontsource-variable/noto-sans-sc/unicode.json';
import { zipSync, type Zippable } from 'fflate';
import subsetFont from 'subset-font';
import { root } from '../steps.mjs';

interface Script {
	readonly language: string;
	/** The package of the font, of which each file holds some signs. */
	readonly font: string;
	/** Which signs each of its files has. */
	readonly ranges: Readonly<Record<string, string>>;
	readonly signs: RegExp;
	/** Signs carried whether they are written or not: what readers type is carried too where a script has few. */
	readonly always: string;
}

const SCRIPTS: readonly Script[] = [
	{
		...{ language: 'ar', font: 'noto-sans-arabic', ranges: arabic, signs: /[\u0600-\u06ff]/g },
		always: String.fromCodePoint(...Array.from({ length: 0x100 }, (_, at) => 0x600 + at)),
	},
	{
		...{ language: 'zh', font: 'noto-sans-sc', ranges: chinese, always: '' },
		signs: /[\u2e80-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]/g,
	},
];

/** From regular to bold, as far as the pictures go. */
const WEIGHTS = { wght: { min: 400, max: 700 } };

/** A day long ago, for an archive to be the same whenever it is made. */
const NO_DAY = new Date(1980, 0, 1);

const inHex = (sign: string): string =>
	`U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Whether a list such as `U+4E00,U+FF01-FF0F` holds a sign. */
function holds(range: string, sign: string): boolean {
	const code = sign.codePointAt(0) ?? 0;
	return range.split(',').some((part) => {
		const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
		return parseInt(from, 16) <= code && code <= parseInt(to, 16);
	});
}

async function carried(
	{ font, ranges, signs, always }: Script,
	texts: readonly string[],
): Promise<Uint8Array> {
	const home = join(root, 'node_modules/@fontsource-variable', font);
	const wanted = [
		...new Set([...Array.from(always), ...texts.flatMap((text) => text.match(signs) ?? [])]),
	].toSorted();
	const files: Zippable = {};
	const said: Record<string, string> = {};
	for (const [name, range] of Object.entries(ranges)) {
		const mine = wanted.filter((sign) => holds(range, sign));
		if (mine.length === 0) continue;
		const part = name.replaceAll(/[[\]]/g, '');
		const whole = await readFile(join(home, `files/${font}-${part}-wght-normal.woff2`));
		const subset = await subsetFont(whole, mine.join(''), {
			targetFormat: 'woff2',
			variationAxes: WEIGHTS,
		});
		files[`${part}.woff2`] = [subset, { level: 0 }];
		said[`${part}.woff2`] = mine.map(inHex).join(',');
	}
	files['ranges.json'] = [new TextEncoder().encode(JSON.stringify(said)), { level: 9 }];
	return zipSync(files, { mtime: NO_DAY });
}

/**
 * The archives of a site by their path: fonts in WOFF2, each with some of the signs, and `ranges.json`, which says with which.
 *
 * @param texts everything that is written on the site: its package, and the messages of each language
 */
export async function carriedFonts(texts: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
	const archives = new Map<string, Uint8Array>();
	for (const script of SCRIPTS) archives.set(`fonts/${script.language}.zip`, await carried(script, texts));
	return archives;
}

/** The messages of the site in the languages whose fonts are carried. */
export const messagesOfScripts = (): Promise<readonly string[]> =>
	Promise.all(
		SCRIPTS.map(({ language }) => readFile(join(root, `src/lib/i18n/messages/${language}.json`), 'utf8')),
	);
