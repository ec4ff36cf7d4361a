// Where everything stands on a slide: a title, a legend, the picture as large as can be, and one short foot. The rest is in the notes.
import { wrapText } from '#lib/charts/frame/textWidth.ts';
import type { FileAbout } from '#lib/exchange/figureFiles.ts';
import { formatCount, formatParts, formatSentences, isolate } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { LegendEntry, Size } from '../figure.ts';
import { BOLD, setLegend, setText, type Format, type SheetLayout, type SheetText } from '../sheets/sheet.ts';

/** The shorter side of every slide, in its own units. */
const SHORT = 900;
/** Slides are no longer than this many times their width. */
const LONGEST = 2.4;

/** A slide for a screen of these proportions; letters are to be read from the back of a room, or on a phone held upright. */
export function slideFormat({ width, height }: Size): Format {
	const aspect = Math.max(1 / LONGEST, Math.min(LONGEST, width / height));
	const isUpright = aspect < 1;
	return {
		width: isUpright ? SHORT : Math.round(SHORT * aspect),
		height: isUpright ? Math.round(SHORT / aspect) : SHORT,
		shape: 'slide',
		pad: isUpright ? 32 : 22,
		title: isUpright ? 46 : 40,
		subtitle: isUpright ? 28 : 24,
		legend: isUpright ? 30 : 25,
		line: isUpright ? 20 : 15,
		leastLine: isUpright ? 20 : 15,
		zoom: isUpright ? 1.9 : 1.75,
		legendAt: 'above',
	};
}

/** For a projector: 16:9. */
export const SLIDE = slideFormat({ width: 16, height: 9 });

/** A legend takes no more rows than this, as long as its letters stay as large as this. */
const ROWS = 2;
const LEAST_LEGEND = 20;

function fitLegend(entries: readonly LegendEntry[], top: number, format: Format) {
	const named = entries.map((entry) => ({ ...entry, count: '' }));
	for (let legend = format.legend; ; legend -= 1) {
		const { placed, height } = setLegend(named, { ...format, legend });
		if (height <= ROWS * legend * 1.6 + 1e-6 || legend <= Math.min(LEAST_LEGEND, format.legend)) {
			const stands = placed.map((each) => ({ ...each, y: each.y + top }));
			return { placed: stands, y: top + height, letter: legend };
		}
	}
}

/** Letters shrink by steps to no less than this share of their size, until the picture has half the height. */
const SHRINK = { step: 0.1, least: 0.4 };

function shrink(format: Format, by: number): Format {
	const { title, subtitle, legend, line } = format;
	return { ...format, title: title * by, subtitle: subtitle * by, legend: legend * by, line: line * by };
}

/** Lays a slide out. Lengths are in the units of the format; nothing overlaps and nothing leaves the slide. */
export function layoutSlide(text: SheetText, format: Format): SheetLayout {
	for (let by = 1; ; by -= SHRINK.step) {
		const layout = lay(text, shrink(format, by));
		if (layout.room >= layout.height / 2 || by <= SHRINK.least) return layout;
	}
}

function lay(text: SheetText, format: Format): SheetLayout & { readonly room: number } {
	const { width, height, pad, zoom } = format;
	const gap = format.subtitle * 0.3;
	const title = setText([text.title], format.title, format, { top: pad * 0.5, weight: BOLD });
	const subtitle = setText([text.subtitle], format.subtitle, format, { top: title.y });
	const legend = fitLegend(text.legend, subtitle.y + gap, format);
	const lines = setText(text.lines, format.line, format);
	const top = legend.y + (text.legend.length === 0 ? gap : 0);
	const foot = height - pad * 0.6 - lines.y;
	const room = { width: (width - 2 * pad) / zoom, height: Math.max(1, (foot - gap / 2 - top) / zoom) };
	const canvas = text.sizeIn(room);
	const scale = Math.min(
		(room.width * zoom) / canvas.width,
		(room.height * zoom) / canvas.height,
		zoom * 1.8,
	);
	const drawn = { width: canvas.width * scale, height: canvas.height * scale };
	return {
		width,
		height,
		title: title.lines,
		subtitle: subtitle.lines,
		legend: legend.placed,
		letter: legend.letter,
		lines: lines.lines.map((line) => ({ ...line, y: line.y + foot })),
		room: foot - gap / 2 - top,
		drawing: {
			...drawn,
			x: (width - drawn.width) / 2,
			y: top + (foot - gap / 2 - top - drawn.height) / 2,
			canvas,
		},
	};
}

/** What the foot of a slide is made of: what a picture rests on, its method and edition in a few words, and what it is not. */
export interface FootAbout extends Pick<FileAbout, 'hash' | 'sources' | 'notes'> {
	readonly basis: string;
	readonly notThis: string;
}

/**
 * The foot of a slide: what it is not, whose boundaries it shows where it shows any, method, edition, and as many of its
 * sources as the last line holds. The others are counted here, and named in the notes.
 */
export function sayFoot(
	{ basis, hash, sources, notes, notThis }: FootAbout,
	format: Format,
): readonly string[] {
	const boundaries = m.map_note_boundaries();
	const said = formatSentences([notThis, ...(notes.includes(boundaries) ? [boundaries] : [])]);
	const room = format.width - 2 * format.pad;
	const rows = format.height > format.width ? 5 : 2;
	for (let count = sources.length; ; count -= 1) {
		const more = sources.length - count;
		const named = [
			...sources.slice(0, count).map(isolate),
			...(more === 0 ? [] : [m.slide_more({ count: formatCount(more) })]),
		];
		const line = `${said} ${basis} · ${hash}. ${m.figure_sources({ sources: formatParts(named) })}`;
		if (count <= 1 || wrapText(line, room, format.line).length <= rows) return [line];
	}
}
