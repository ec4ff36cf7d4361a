// Slides of words in a presentation file, and the QR code that may stand beside them.
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Reading } from './finish.ts';
import { EDGE, INK, SIZE, SOFT, textOf, WIDE, type Page, type PptxSlide } from './page.ts';

/** Where a QR code stands on a slide of words: at the end of the line, with the words beside it. */
const CODE = { side: 4.4, y: 1.2, caption: 0.4 };
const BESIDE = SIZE.w - 2.5 - CODE.side;

/** Where words stand: over the whole slide, or beside a code. */
export const wordsRoom = (
	hasCode: boolean,
	{ direction }: Pick<Reading, 'direction'>,
): { x: number; w: number } =>
	hasCode ? { x: direction === 'rtl' ? 1.5 + CODE.side : 1, w: BESIDE } : { x: 1, w: SIZE.w - 2 };

function addCode(
	page: Page,
	{ size, path, address }: NonNullable<PptxSlide['code']>,
	reading: Reading,
): void {
	const x = reading.direction === 'rtl' ? 0.5 : SIZE.w - 0.5 - CODE.side;
	const pixels = size * 16;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#ffffff"/><path d="${path}" fill="#000000"/></svg>`;
	page.addImage({
		...{ data: `data:image/svg+xml;base64,${btoa(svg)}`, altText: m.qr_label({ address }) },
		...{ x, y: CODE.y, w: CODE.side, h: CODE.side },
	});
	page.addText(address, {
		...{ x, y: CODE.y + CODE.side, w: CODE.side, h: CODE.caption, fontFace: 'Arial', fontSize: 14 },
		...{ align: 'center', color: INK, fit: 'shrink', margin: 0 },
	});
}

export function addWords(page: Page, slide: PptxSlide, reading: Reading): void {
	const { code } = slide;
	if (code !== undefined) addCode(page, code, reading);
	page.addText(slide.subtitle, {
		...{ ...wordsRoom(code !== undefined, reading), y: 3.7, h: 2.2 },
		...{ ...textOf(reading, 22), color: SOFT, valign: 'top' },
	});
	page.addText(slide.foot.join(' '), {
		...{ x: EDGE, y: 6.9, w: WIDE, h: 0.5 },
		...{ ...textOf(reading, 9), color: SOFT },
	});
}
