// A slide of words: the first, the last, or one between two parts of a deck.
import { createRawSnippet } from 'svelte';
import type { Site } from '#lib/edition/site.ts';
import { formatDate, formatSentences } from '#lib/i18n/format.ts';
import { caution, notThis, siteName } from '#lib/i18n/ownWords.ts';
import { addressOf } from '#lib/i18n/address.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale, getTextDirection } from '#lib/i18n/paraglide/runtime.js';
import type { WordsSlide } from '#lib/state/deck.ts';
import { qrOf } from '#lib/ui/qr/code.ts';
import type { Canvas } from '../figure.ts';
import { publicOrigin } from '../link/publicAddress.ts';
import {
	BOLD,
	CAPTION,
	setText,
	type Format,
	type SheetCode,
	type SheetContents,
	type SheetLayout,
	type SheetText,
} from '../sheets/sheet.ts';

/** The drawing of a slide that has none. */
const nothing = createRawSnippet<[Canvas]>(() => ({ render: () => '<g></g>' }));

const LETTERS = { title: 76, section: 66, closing: 52 } as const;

/** What stands on a slide of words until something else is written there. */
export function usualWords(
	kind: WordsSlide['words'],
	site: Pick<Site, 'named' | 'edition'>,
): {
	readonly title: string;
	readonly text: string;
} {
	switch (kind) {
		case 'title':
			return { title: siteName(site.named), text: m.edition_label({ edition: site.edition.name }) };
		case 'section':
			return { title: m.deck_section(), text: '' };
		case 'closing':
			return { title: m.deck_closing_title(), text: caution(site.named) };
		default:
			return kind satisfies never;
	}
}

/** What a slide of words rests on, for its foot and its notes. */
export function wordsLines(site: Pick<Site, 'named' | 'edition'>, now: Date): readonly string[] {
	const { name: edition, hash } = site.edition;
	return [
		formatSentences([
			notThis(site.named),
			m.footer_edition({ edition, hash: hash.slice(0, 12) }),
			m.figure_made({ date: formatDate(now) }),
		]),
	];
}

/** The code of the site's own address, where a slide has one. */
function codeOf({ hasCode = false }: WordsSlide): SheetCode | null {
	if (!hasCode) return null;
	const address = publicOrigin(location.origin) + addressOf('/');
	const code = qrOf(address);
	return code === null ? null : { ...code, address };
}

/** How large the code is beside the words, or below them on a slide that stands upright, as a share of the shorter side. */
const CODE = { beside: 0.62, below: 0.7 } as const;

function placeCode({ size }: SheetCode, { width, height, pad }: Format, foot: number) {
	const isUpright = height > width;
	const canvas = { width: size, height: size + CAPTION };
	const side = isUpright ? width * CODE.below : height * CODE.beside;
	const drawn = { width: side, height: (side / canvas.width) * canvas.height };
	if (isUpright)
		return { ...drawn, canvas, x: (width - side) / 2, y: height - foot - drawn.height - pad, isUpright };
	const x = getTextDirection() === 'rtl' ? pad : width - pad - side;
	return { ...drawn, canvas, x, y: (height - foot - drawn.height) / 2, isUpright };
}

/** Lays out words in the middle of a slide, from where the reader starts, beside a code if there is one. */
function layoutWords(
	kind: WordsSlide['words'],
	code: SheetCode | null,
): (text: SheetText, format: Format) => SheetLayout {
	return (text, format) => {
		const { width, height: tall, line } = format;
		const foot = setText(text.lines, line, format);
		const pad = Math.round(width * 0.07);
		const placed = code === null ? null : placeCode(code, { ...format, pad }, foot.y);
		const room = { ...format, pad, width: width - (placed?.isUpright === false ? placed.width + pad : 0) };
		const free = placed?.isUpright === true ? placed.y : tall - foot.y;
		const set = (by: number) => {
			const title = setText([text.title], LETTERS[kind] * by, room, { weight: BOLD });
			const words = setText(text.subtitle.split('\n'), 32 * by, room, { top: title.y + 28 * by });
			return { title, words };
		};
		let by = 1;
		while (by > 0.4 && set(by).words.y > Math.min(free, tall * 0.8)) by -= 0.1;
		const { title, words } = set(by);
		const top = Math.max(0, (free - words.y) * 0.45);
		const base = tall - format.pad * 0.6 - foot.y;
		return {
			...{ width, height: tall, legend: [], letter: format.legend },
			title: title.lines.map((each) => ({ ...each, y: each.y + top })),
			subtitle: words.lines.map((each) => ({ ...each, y: each.y + top })),
			lines: foot.lines.map((each) => ({ ...each, y: each.y + base })),
			drawing: placed ?? { x: 0, y: 0, width: 0, height: 0, canvas: { width: 1, height: 1 } },
		};
	};
}

/** A slide of words as a sheet, and how it is laid out; only ever asked for in a browser. */
export interface WordsSheet extends SheetContents {
	readonly lay: (text: SheetText, format: Format) => SheetLayout;
}

export function wordsSheet(slide: WordsSlide, site: Pick<Site, 'named' | 'edition'>, now: Date): WordsSheet {
	const usual = usualWords(slide.words, site);
	const title = slide.title ?? usual.title;
	const code = codeOf(slide);
	return {
		figure: {
			...{ name: slide.words, title, subtitle: slide.text ?? usual.text, legend: [], notes: [] },
			rows: { columns: [], rows: [] },
			sizeIn: () => ({ width: 1, height: 1 }),
		},
		lines: wordsLines(site, now),
		direction: getTextDirection(),
		lang: getLocale(),
		drawing: nothing,
		lay: layoutWords(slide.words, code),
		...(code === null ? {} : { code }),
	};
}
