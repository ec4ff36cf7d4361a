// Saves a figure: draws its sheet where nobody sees it, and hands the file to the browser's downloads.
import { flushSync, mount, unmount } from 'svelte';
import { writeFigureCsv, writeFigureXlsx, type FileAbout } from '#lib/exchange/figureFiles.ts';
import { download } from '#lib/ui/files/download.ts';
import type { FigureRows } from './figure.ts';
import { carryFonts, type CarryFonts } from './sheets/carried.ts';
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
import { rasterise, standaloneSvg, type Standalone } from './sheets/standalone.ts';

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
	/** Whether fonts of a script it is written in did not arrive. */
	readonly isLacking: boolean;
}

interface Size {
	readonly width: number;
	readonly height: number;
}

/** How large a saved picture is, in millimetres, and whether it lacks fonts of its script. */
export interface Saved extends Size {
	readonly isLacking: boolean;
}

const inMillimetres = ({ width, height }: Size): Size => ({
	width: width / UNITS.millimetre,
	height: height / UNITS.millimetre,
});

/** Lays out a sheet where nobody sees it, and takes it down. */
async function standSheet({ props, context }: SheetRequest): Promise<Size & { readonly drawn: Standalone }> {
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
		return { drawn: standaloneSvg(drawing, inMillimetres({ width, height })), width, height };
	} finally {
		await unmount(sheet);
		stage.remove();
	}
}

/** Draws a sheet as the text of an SVG file; the same request gives the same text. */
export async function drawSheet(request: SheetRequest, carry: CarryFonts = carryFonts): Promise<DrawnSheet> {
	const { drawn, width, height } = await standSheet(request);
	const { fonts, isLacking } = await carry(drawn.words);
	return { svg: drawn.text(fonts), width, height, isLacking };
}

/** Saves the picture in the size of its preset, told in millimetres; its letters stay letters. */
export async function saveSvg(name: string, request: SaveRequest): Promise<Saved> {
	const { svg, isLacking, ...size } = await drawSheet(inSize(request));
	download(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
	return { ...inMillimetres(size), isLacking };
}

/** Saves the picture in the pixels of its preset; the file says how large it is on paper. */
export async function savePng(name: string, request: SaveRequest): Promise<Saved> {
	const { svg, isLacking, ...size } = await drawSheet(inSize(request));
	const { density } = presetOf(request.preset);
	const picture = await rasterise(svg, { ...size, scale: density / (25.4 * UNITS.millimetre) });
	download(`${name}.png`, withDensity(new Uint8Array(await picture.arrayBuffer()), density));
	return { ...inMillimetres(size), isLacking };
}

export function saveCsv(name: string, rows: FigureRows): void {
	download(`${name}.csv`, new Blob([writeFigureCsv(rows)], { type: 'text/csv;charset=utf-8' }));
}

export async function saveXlsx(name: string, rows: FigureRows, about: FileAbout): Promise<void> {
	download(`${name}.xlsx`, await writeFigureXlsx(rows, about, fileWords()));
}
