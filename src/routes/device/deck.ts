// The deck this device keeps, for as long as the page lives.
import { DeckDesk } from '#lib/state/deckDesk.svelte.ts';
import type { Choices } from '#lib/state/selection.ts';
import { keep } from './keep.ts';
import { newId } from './newId.ts';

/** Opens the deck; other tabs of the site are heard from then on. */
export function openDeck(choices: Choices): DeckDesk {
	const desk = new DeckDesk(choices, { keep, now: () => Date.now(), newId });
	desk.start();
	return desk;
}
