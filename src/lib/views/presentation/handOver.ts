// Files of a deck: every slide drawn, one after another, and put into one.
import { carryFonts } from '#lib/figures/sheets/carried.ts';
import { writeDeckHtml } from '#lib/figures/slides/html.ts';
import type { DrawnSlide, DrawOptions, DrawSlide } from '#lib/figures/slides/drawn.ts';
import { fileStem, siteName } from '#lib/i18n/ownWords.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale, getTextDirection } from '#lib/i18n/paraglide/runtime.js';
import type { DeckSlide } from '#lib/state/deck.ts';
import type { Site } from '#lib/state/site.ts';
import { download } from '#lib/ui/files/download.ts';

/** Pixels to a unit of the picture: sharp on a projector and in print. */
const SCALE = 2;

export interface HandOver {
	readonly site: Site;
	readonly slides: readonly DeckSlide[];
	readonly draw: DrawSlide;
	/** Told which slide is drawn, from 1. */
	readonly onslide: (position: number) => void;
}

/** Draws every slide; rejects, in words, where one does not arrive. */
export async function drawAll(
	{ slides, draw, onslide }: HandOver,
	options: DrawOptions,
): Promise<readonly DrawnSlide[]> {
	const drawn: DrawnSlide[] = [];
	for (const slide of slides) {
		onslide(drawn.length + 1);
		drawn.push(await draw(slide, options));
	}
	return drawn;
}

function base64(text: string): string {
	const bytes = new TextEncoder().encode(text);
	let letters = '';
	for (let at = 0; at < bytes.length; at += 0x8000)
		letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return btoa(letters);
}

/** A drawing that says it is so many times as large, and is the same. */
const enlarge = ({ svg, width, height }: DrawnSlide): string =>
	svg.replace(/<svg[^>]*>/, (tag) =>
		tag
			.replace(` width="${width}"`, ` width="${width * SCALE}"`)
			.replace(` height="${height}"`, ` height="${height * SCALE}"`),
	);

const titleOf = (drawn: readonly DrawnSlide[], site: Site): string => drawn[0]?.title ?? siteName(site.named);

/** Saves the deck for PowerPoint; gives whether its pictures lack fonts of their script. */
export async function savePptx(order: HandOver): Promise<boolean> {
	const { savePptxSlides } = await import('#lib/figures/pptx/save.ts');
	const drawn = await drawAll(order, { drawing: 'picture', carriesFonts: true });
	await savePptxSlides(
		drawn.map((slide) => ({ ...slide, picture: base64(enlarge(slide)) })),
		{ site: order.site, what: '' },
	);
	return drawn.some(({ isLacking }) => isLacking === true);
}

/** Saves the deck as one file for any browser; gives whether it lacks fonts of its script. */
export async function saveHtml(order: HandOver): Promise<boolean> {
	const { site } = order;
	const drawn = await drawAll(order, { drawing: 'slide', carriesFonts: false });
	const { name: edition, hash } = site.edition;
	const about = {
		...{ title: titleOf(drawn, site), lang: getLocale(), direction: getTextDirection() },
		...{ edition: m.footer_edition({ edition, hash }), keys: m.deck_keys_file(), notes: m.slide_notes() },
	};
	const { fonts, isLacking } = await carryFonts(writeDeckHtml(drawn, { ...about, fonts: [] }));
	const text = writeDeckHtml(drawn, { ...about, fonts });
	download(
		`${fileStem(site.named)}-${getLocale()}.html`,
		new Blob([text], { type: 'text/html;charset=utf-8' }),
	);
	return isLacking;
}
