// The fonts a saved picture carries: the site's own, and of other scripts those parts that hold a sign it writes.
import latinExtended from '@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url';
import { z } from 'zod';

/** A font to be carried along, as the data address of its file. */
export interface CarriedFont {
	readonly family: string;
	readonly address: string;
	readonly range: string;
}

/** Fonts for a text, and whether those of a script it is written in did not arrive. */
export interface Carried {
	readonly fonts: readonly CarriedFont[];
	readonly isLacking: boolean;
}

/** Finds the fonts for a text. */
export type CarryFonts = (text: string) => Promise<Carried>;

const LATIN = [
	{
		address: latin,
		range: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+2122,U+2212',
	},
	{ address: latinExtended, range: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF' },
] as const;

/** Scripts whose fonts are fetched where a picture is written in them; named as the styles of the page name them. */
const SCRIPTS = [
	{ family: 'Noto Sans Arabic', address: '/data/fonts/ar.zip', signs: /\p{Script=Arabic}/u },
	{
		family: 'Noto Sans SC',
		address: '/data/fonts/zh.zip',
		signs: /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u,
	},
] as const;

const rangesSchema = z.record(z.string(), z.string());

async function fetchFile(address: string): Promise<Uint8Array> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
	return new Uint8Array(await response.arrayBuffer());
}

function asDataAddress(bytes: Uint8Array): string {
	return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}

/** Keeps what was fetched; what did not arrive is asked for again the next time. */
function once<Fetched>(fetchIt: () => Promise<Fetched>): () => Promise<Fetched> {
	let kept: Promise<Fetched> | null = null;
	return () => {
		kept ??= fetchIt().catch((fault: unknown) => {
			kept = null;
			throw fault;
		});
		return kept;
	};
}

const latinFonts = once(() =>
	Promise.all(
		LATIN.map(async ({ address, range }) => ({
			family: 'Public Sans Variable',
			address: asDataAddress(await fetchFile(address)),
			range,
		})),
	),
);

/**
 * The fonts of an archive as the build writes it: `ranges.json` says which signs each file holds. Throws where it is none.
 */
export async function readArchive(bytes: Uint8Array, family: string): Promise<readonly CarriedFont[]> {
	const { unzipSync } = await import('fflate');
	const files = unzipSync(bytes);
	const ranges = rangesSchema.parse(JSON.parse(new TextDecoder().decode(files['ranges.json'])));
	return Object.entries(ranges).map(([name, range]) => ({
		...{ family, range },
		address: asDataAddress(files[name] ?? new Uint8Array()),
	}));
}

const scripts = SCRIPTS.map(({ family, address, signs }) => ({
	signs,
	fonts: once(async () => readArchive(await fetchFile(address), family)),
}));

/** Of fonts of single signs those that hold one of a text, each for no other signs than the text has. */
export function fontsFor(text: string, fonts: readonly CarriedFont[]): readonly CarriedFont[] {
	const written = new Set(
		Array.from(text, (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`),
	);
	return fonts.flatMap((font) => {
		const held = font.range.split(',').filter((sign) => written.has(sign));
		return held.length === 0 ? [] : [{ ...font, range: held.join(',') }];
	});
}

/**
 * The fonts a text needs beside those every device has: the site's own, and those for signs in Arabic and Chinese. Rejects where
 * the site's own do not arrive; without those of a script a picture is still one where its reader has some.
 */
export async function carryFonts(text: string): Promise<Carried> {
	const own = await latinFonts();
	const others = await Promise.all(
		scripts
			.filter(({ signs }) => signs.test(text))
			.map(({ fonts }) =>
				fonts().then(
					(all) => fontsFor(text, all),
					() => null,
				),
			),
	);
	return {
		fonts: [...own, ...others.flatMap((fonts) => fonts ?? [])],
		isLacking: others.includes(null),
	};
}

/** No fonts, for a picture that is shown on a page that has them. */
export const carryNone: CarryFonts = () => Promise.resolve({ fonts: [], isLacking: false });

/** How fonts that are carried are named to a browser. */
export const facesOf = (fonts: readonly CarriedFont[]): string =>
	fonts
		.map(
			({ family, address, range }) =>
				`@font-face{font-family:'${family}';font-weight:100 900;src:url(${address}) format('woff2');unicode-range:${range}}`,
		)
		.join('');
