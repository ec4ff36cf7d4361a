// Saves a figure: draws its sheet where nobody sees it, and hands the file to the browser's downloads.
import latinExtended from '@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url';
import { flushSync, mount, unmount } from 'svelte';
import { writeFigureCsv, writeFigureXlsx, type FileAbout } from '#lib/exchange/figureFiles.ts';
import { download } from '#lib/ui/files/download.ts';
import type { FigureRows } from './figure.ts';
import { withDensity } from './sheets/png.ts';
import { presetOf, UNITS, type PresetId } from './sheets/presets.ts';
import { fileWords } from './provenance.ts';
import Sheet from './sheets/Sheet.svelte';
import {
	formatOf,
	type Format,
	type SheetContents,
	type SheetLayout,
	type SheetText,
} from './sheets/sheet.ts';
import { rasterise, standaloneSvg, type CarriedFont } from './sheets/standalone.ts';

const FONTS = [
	{
		address: latin,
		range: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+2122,U+2212',
	},
	{ address: latinExtended, range: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF' },
] as const;

async function asDataAddress(address: string): Promise<string> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
	const bytes = new Uint8Array(await response.arrayBuffer());
	return `data:font/woff2;base64,${btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''))}`;
}

let fonts: Promise<readonly CarriedFont[]> | null = null;

/** The site's fonts as they are carried in a file, fetched once. */
export function carryFonts(): Promise<readonly CarriedFont[]> {
	fonts ??= Promise.all(
		FONTS.map(async ({ address, range }) => ({
			family: 'Public Sans Variable',
			address: await asDataAddress(address),
			range,
		})),
	).catch((fault: unknown) => {
		fonts = null;
		throw fault;
	});
	return fonts;
}

/** What a sheet is drawn from; `context` is that of the page, for components of the drawing that ask for it. */
export interface SheetRequest {
	readonly props: SheetContents & {
		readonly format: Format;
		readonly lay?: (text: SheetText, format: Format) => SheetLayout;
	};
	readonly context: Map<unknown, unknown>;
}

/** What a picture is saved from, in the size of a preset. */
export interface SaveRequest {
	readonly props: SheetContents;
	readonly preset: PresetId;
	readonly context: Map<unknown, unknown>;
}

const inSize = ({ props, preset, context }: SaveRequest): SheetRequest => ({
	props: { ...props, format: formatOf(presetOf(preset)) },
	context,
});

export interface DrawnSheet {
	readonly svg: string;
	/** In units of the sheet. */
	readonly width: number;
	readonly height: number;
}

/** How large a saved picture is, in millimetres. */
export interface SavedSize {
	readonly width: number;
	readonly height: number;
}

const inMillimetres = ({ width, height }: SavedSize): SavedSize => ({
	width: width / UNITS.millimetre,
	height: height / UNITS.millimetre,
});

/** Draws a sheet as the text of an SVG file; the same request gives the same text. */
export async function drawSheet({ props, context }: SheetRequest, fonts = carryFonts()): Promise<DrawnSheet> {
	const carried = await fonts;
	const stage = document.createElement('div');
	stage.className = 'light off-stage';
	stage.setAttribute('aria-hidden', 'true');
	document.body.append(stage);
	const sheet = mount(Sheet, { target: stage, props, context });
	try {
		flushSync();
		const drawing = stage.querySelector('svg');
		if (drawing === null) throw new Error('the sheet was not drawn');
		const { width, height } = drawing.viewBox.baseVal;
		return { svg: standaloneSvg(drawing, carried, inMillimetres({ width, height })), width, height };
	} finally {
		await unmount(sheet);
		stage.remove();
	}
}

/** Saves the picture in the size of its preset, told in millimetres; its letters stay letters. */
export async function saveSvg(name: string, request: SaveRequest): Promise<SavedSize> {
	const { svg, ...size } = await drawSheet(inSize(request));
	download(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
	return inMillimetres(size);
}

/** Saves the picture in the pixels of its preset; the file says how large it is on paper. */
export async function savePng(name: string, request: SaveRequest): Promise<SavedSize> {
	const { svg, ...size } = await drawSheet(inSize(request));
	const { density } = presetOf(request.preset);
	const picture = await rasterise(svg, { ...size, scale: density / (25.4 * UNITS.millimetre) });
	download(`${name}.png`, withDensity(new Uint8Array(await picture.arrayBuffer()), density));
	return inMillimetres(size);
}

export function saveCsv(name: string, rows: FigureRows): void {
	download(`${name}.csv`, new Blob([writeFigureCsv(rows)], { type: 'text/csv;charset=utf-8' }));
}

export async function saveXlsx(name: string, rows: FigureRows, about: FileAbout): Promise<void> {
	download(`${name}.xlsx`, await writeFigureXlsx(rows, about, fileWords()));
}
