// The colours of a legend as they are on the page, for files that know no style sheet.
import { lookClasses } from '#lib/charts/frame/look.ts';
import type { LegendEntry } from '../figure.ts';
import type { PaintKey } from './drawn.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A computed colour as six digits; white where it is none. */
export function hexOf(color: string): string {
	const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(color)?.slice(1) ?? [];
	return parts.length < 3
		? 'FFFFFF'
		: parts
				.map((part) => Number(part).toString(16).padStart(2, '0'))
				.join('')
				.toUpperCase();
}

/** What the entries of a legend are painted with, asked of the browser; `stage` is in the document. */
export function colorsOf(legend: readonly LegendEntry[], stage: Element): readonly PaintKey[] {
	const svg = document.createElementNS(SVG, 'svg');
	stage.append(svg);
	const keys = legend.map((entry) => {
		const swatch = document.createElementNS(SVG, 'rect');
		swatch.setAttribute('class', lookClasses({ ...entry, pattern: 'none' }).join(' '));
		svg.append(swatch);
		return { label: entry.label, color: hexOf(getComputedStyle(swatch).fill) };
	});
	svg.remove();
	return keys;
}
