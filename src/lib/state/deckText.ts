// The deck as the text a device keeps: slides with their places and the moments they changed, put together with another tab's.
import { z } from 'zod';
import { mergeLatest } from '#lib/keep/latest.ts';
import type { TextKind } from '#lib/keep/unread.ts';

const VERSION = 2;

const item = z.object({
	changed: z.iso.datetime().nullable(),
	/** Slides are shown from the lowest up; between two places there is always another. */
	place: z.number(),
	/** The slide as an address without locale; null once it was taken out. */
	address: z.string().min(1).nullable(),
});

const deckText = z.object({
	version: z.literal(VERSION),
	slides: z.record(z.string().min(1), item),
});

/** A slide of the deck, also of a view this edition does not have; or what is left of one, so that no tab brings it back. */
export type DeckItem = Readonly<z.infer<typeof item>>;
export type DeckItems = ReadonlyMap<string, DeckItem>;

/** Milliseconds after which nobody can still have a slide open that was taken out. */
const FORGOTTEN = 90 * 24 * 3600 * 1000;

/** The slides without what was taken out so long before the last change that no tab can know it otherwise. */
export function forgetOld(items: DeckItems): DeckItems {
	const moments = [...items.values()].map(({ changed }) => (changed === null ? 0 : Date.parse(changed)));
	const oldest = Math.max(0, ...moments) - FORGOTTEN;
	const isOld = ({ address, changed }: DeckItem): boolean =>
		address === null && changed !== null && Date.parse(changed) < oldest;
	return new Map([...items].filter(([, each]) => !isOld(each)));
}

/** Decks were kept as the query of a link once: such slides have the same ids in every tab that reads it. */
function readQuery(text: string): DeckItems {
	const addresses = new URLSearchParams(text).getAll('s');
	return new Map(addresses.map((address, place) => [`old-${place}`, { changed: null, place, address }]));
}

function readDeck(text: string): DeckItems | null {
	if (text === '' || text.startsWith('?s=')) return readQuery(text);
	try {
		return new Map(Object.entries(deckText.parse(JSON.parse(text)).slides));
	} catch {
		return null;
	}
}

function writeDeckText(items: DeckItems): string {
	return JSON.stringify({ version: VERSION, slides: Object.fromEntries(forgetOld(items)) });
}

/** How decks are kept; of two the slide changed later counts. */
export const DECK_TEXT: TextKind<DeckItems> = { read: readDeck, write: writeDeckText, merge: mergeLatest };
