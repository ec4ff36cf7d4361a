// A figure held by whoever asks for it, out of a view that nobody sees: for thumbnails, and for decks that leave the page.
import { getContext, setContext } from 'svelte';
import type { FileAbout } from '#lib/exchange/figureFiles.ts';
import type { Figure } from './figure.ts';
import type { SheetContents } from './sheets/sheet.ts';

export interface HeldFigure {
	readonly figure: Figure;
	readonly sheet: SheetContents;
	readonly about: FileAbout;
	/** Method and edition, in a few words. */
	readonly basis: string;
	/** The id of the method whose scores it shows. */
	readonly method: string;
}

export interface Holder {
	/** Where the view stands on the site, which is not the page it is drawn on. */
	readonly path: string;
	/** Called again whenever the figure changes. */
	readonly take: (held: HeldFigure) => void;
}

const KEY = Symbol('holder');

/** Makes the figures below known to a holder; call while a component initialises. */
export function provideHolder(holder: Holder): Holder {
	return setContext(KEY, holder);
}

/** Who holds the figures of the page, if anybody does; call while a component initialises. */
export function useHolder(): Holder | undefined {
	return getContext<Holder | undefined>(KEY);
}
