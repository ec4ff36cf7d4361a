// A deck as a file: what is on its slides, not the pictures, so that it opens on another edition with that edition's figures.
import { z } from 'zod';
import { parseSlide, slideAddress, type DeckSlide } from './deck.ts';
import type { Choices } from './selection.ts';

const FORMAT = 'cop-atlas-deck';
const VERSION = 1;

/** More slides than anybody shows: what has more is no deck. */
const MOST = 500;

const head = z.object({ format: z.literal(FORMAT), version: z.number().int().min(1) });
const body = z.object({ slides: z.array(z.string().min(1).max(20_000)).max(MOST) });

/** Why a file is not read: no JSON, no deck, or of a later version of the site. */
export type DeckFileProblem = 'not_json' | 'not_deck' | 'later';

export type ReadDeck =
	| { readonly problem: DeckFileProblem }
	| {
			readonly problem: null;
			readonly slides: readonly DeckSlide[];
			/** How many slides are of views this edition does not have; they are left out. */
			readonly left: number;
	  };

/** The text of a deck's file; `edition` is named for people, and not needed to read it. */
export function writeDeckFile(slides: readonly DeckSlide[], edition: string): string {
	const file = { format: FORMAT, version: VERSION, edition, slides: slides.map(slideAddress) };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** Reads the text of a deck's file, whatever it is. */
export function readDeckFile(text: string, choices: Choices): ReadDeck {
	let file: unknown;
	try {
		file = JSON.parse(text);
	} catch {
		return { problem: 'not_json' };
	}
	const known = head.safeParse(file);
	if (known.success && known.data.version > VERSION) return { problem: 'later' };
	const read = body.safeParse(file);
	if (!known.success || !read.success) return { problem: 'not_deck' };
	const slides = read.data.slides.flatMap((address) => parseSlide(address, choices) ?? []);
	return { problem: null, slides, left: read.data.slides.length - slides.length };
}
