// Slides as a PowerPoint file in the language of the page, on its way to the reader's disk.
import { fileStem, siteName } from '#lib/i18n/ownWords.ts';
import { getLocale, getTextDirection, type Locale } from '#lib/i18n/paraglide/runtime.js';
import type { Site } from '#lib/state/site.ts';
import { download } from '#lib/ui/files/download.ts';
import { writePptx, type PptxSlide } from './write.ts';

/** As a word processor names the languages of the site. */
const TAGS: Readonly<Record<Locale, string>> = {
	ar: 'ar-SA',
	en: 'en-GB',
	es: 'es-ES',
	fr: 'fr-FR',
	ru: 'ru-RU',
	zh: 'zh-CN',
};

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Saves slides under the title of the first; `what` says in the file's name what they are, empty for a deck. */
export async function savePptxSlides(
	slides: readonly PptxSlide[],
	{ site, what }: { readonly site: Site; readonly what: string },
): Promise<void> {
	const bytes = await writePptx(slides, {
		...{ title: slides[0]?.title ?? siteName(site.named), author: siteName(site.named) },
		names: new Map(site.nodes.map(({ id, shortName }) => [id, shortName])),
		...{ direction: getTextDirection(), lang: TAGS[getLocale()] },
	});
	const name = [fileStem(site.named), ...(what === '' ? [] : [what]), getLocale()].join('-');
	download(`${name}.pptx`, new Blob([Uint8Array.from(bytes)], { type: TYPE }));
}
