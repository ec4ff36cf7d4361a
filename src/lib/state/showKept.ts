// A show that goes on after the page was loaded anew, as it is when the language changes.
import { z } from 'zod';
import type { Keep } from '#lib/keep/keep.ts';
import { parseDeck, writeDeck, type DeckSlide } from './deck.ts';
import type { Choices } from './selection.ts';
import { SHOW } from './slideShow.svelte.ts';

/** A page that has not come after so many milliseconds was not waited for. */
const LASTS = 30_000;
const kept = z.object({ deck: z.string(), position: z.number().int().min(0), at: z.number() });

export interface KeptShow {
	/** None for a single view. */
	readonly slides: readonly DeckSlide[];
	readonly position: number;
}

/** Keeps a show for the page that comes next. */
export function keepShow(keep: Pick<Keep, 'write'>, { slides, position }: KeptShow, now: number): void {
	keep.write(SHOW, JSON.stringify({ deck: writeDeck(slides), position, at: now }));
}

/** The show that was kept a moment ago, once; null where there is none. */
export function takeShow(
	keep: Pick<Keep, 'read' | 'remove'>,
	choices: Choices,
	now: number,
): KeptShow | null {
	const text = keep.read(SHOW);
	if (text === null) return null;
	keep.remove(SHOW);
	try {
		const { deck, position, at } = kept.parse(JSON.parse(text));
		return now - at < LASTS ? { slides: parseDeck(deck, choices), position } : null;
	} catch {
		return null;
	}
}
