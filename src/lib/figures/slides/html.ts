// A deck as one file that any browser opens from a disk: slides as SVG, notes, sources, and no address it would ask for anything.
import { facesOf, type CarriedFont } from '../sheets/carried.ts';
import type { DrawnSlide } from './drawn.ts';
import script from './html.script.js?raw';
import style from './html.style.css?raw';

export interface DeckHtml {
	readonly title: string;
	readonly lang: string;
	readonly direction: 'ltr' | 'rtl';
	/** Edition and hash, in words. */
	readonly edition: string;
	/** What the keys do, in words. */
	readonly keys: string;
	readonly notes: string;
	readonly fonts: readonly CarriedFont[];
}

const escape = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A drawing inside a document of several: its ids are its own, and it says nothing of its encoding. */
export function inlineSvg(svg: string, prefix: string): string {
	return svg
		.replace(/^<\?xml[^>]*\?>\s*/, '')
		.replaceAll(/\bid="/g, `id="${prefix}`)
		.replaceAll(/url\((["']?)#/g, `url($1#${prefix}`)
		.replaceAll(/\bhref="#/g, `href="#${prefix}`)
		.replace(/<svg\b/, '<svg class="sheet"');
}

function sectionOf(slide: DrawnSlide, at: number, notes: string): string {
	const said = [...slide.notes, ...slide.lines].map((line) => `<p>${escape(line)}</p>`).join('');
	return `<section id="slide-${at + 1}" aria-label="${escape(slide.title)}">${inlineSvg(slide.svg, `s${at + 1}-`)}<aside aria-label="${escape(notes)}">${said}</aside></section>`;
}

/** The text of the file. */
export function writeDeckHtml(slides: readonly DrawnSlide[], about: DeckHtml): string {
	const sections = slides.map((slide, at) => sectionOf(slide, at, about.notes));
	return `<!doctype html>
<html lang="${about.lang}" dir="${about.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${escape(about.title)}</title>
<style>${facesOf(about.fonts)}
${style}</style>
</head>
<body>
<main>
${sections.join('\n')}
</main>
<footer>${escape(about.edition)} ${escape(about.keys)}</footer>
<script>${script}</script>
</body>
</html>
`;
}
