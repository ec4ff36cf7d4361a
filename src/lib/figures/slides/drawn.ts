// A slide drawn where nobody sees it: as a picture, and with all that stands on it as text.
import type { FileAbout } from '#lib/exchange/figureFiles.ts';
import type { DeckSlide, WordsSlide } from '#lib/state/deck.ts';
import type { FigureRows, Size } from '../figure.ts';
import type { SheetCode } from '../sheets/sheet.ts';

/** What a kind of paint means, as a colour of six digits without `#`. */
export interface PaintKey {
	readonly label: string;
	readonly color: string;
}

/** How much of a slide is drawn: all of it, or the legend and the picture, where title and foot are written as text. */
export type Drawing = 'slide' | 'picture';

export interface DrawnSlide extends Size {
	/** What a slide of words is; null for a view. */
	readonly words: WordsSlide['words'] | null;
	/** The name of the figure: `heat-africa`; that of the kind for words. */
	readonly name: string;
	readonly title: string;
	readonly subtitle: string;
	/** The text of an SVG file. */
	readonly svg: string;
	/** Whether fonts of a script it is written in did not arrive. */
	readonly isLacking?: boolean;
	/** What stands at its foot. */
	readonly foot: readonly string[];
	/** What the speaker wrote, line by line. */
	readonly notes: readonly string[];
	/** Method, caveats and sources, line by line. */
	readonly lines: readonly string[];
	readonly legend: readonly PaintKey[];
	readonly rows: FigureRows;
	/** The QR code on a slide of words; left out where it has none. */
	readonly code?: SheetCode;
	/** What a view rests on; null for words. */
	readonly about: FileAbout | null;
}

export interface DrawOptions {
	readonly drawing: Drawing;
	/** Whether the file carries the site's letters along; else they are those of the page it is put into. */
	readonly carriesFonts: boolean;
}

/** Draws a slide; rejects, in words, where what it shows does not arrive. */
export type DrawSlide = (slide: DeckSlide, options: DrawOptions) => Promise<DrawnSlide>;
