// Of every slide of a presentation file: its size, its letters, and what it is made from.
import type PptxGenJS from 'pptxgenjs';
import type { DrawnSlide } from '../slides/drawn.ts';
import type { Reading } from './finish.ts';

/** Of a slide and what stands on it, in inches. */
export const SIZE = { w: 13.333, h: 7.5 };
export const EDGE = 0.25;
export const WIDE = SIZE.w - 2 * EDGE;
export const BODY = { x: EDGE, y: 1.1, w: WIDE, h: 5.72 };
export const INK = '17212B';
export const SOFT = '4A5560';

/** A drawn slide with its picture as the library takes one: SVG, of which it makes a PNG as large as the SVG says. */
export interface PptxSlide extends DrawnSlide {
	/** As base64. */
	readonly picture: string;
}

export type Page = PptxGenJS.Slide;

export const textOf = ({ direction, lang }: Reading, fontSize: number): PptxGenJS.TextPropsOptions => ({
	...{ fontFace: 'Arial', fontSize, color: INK, lang, margin: 0, fit: 'shrink' },
	...(direction === 'rtl' ? { rtlMode: true, align: 'right' } : { align: 'left' }),
});
