// A deck: views lined up to be shown one after another, as text for the device and for a link.
import { COMPARISONS } from '#lib/edition/comparisons.ts';
import { VIEW_IDS } from '#lib/geography/regions.ts';
import { parseSelection, writeSelection, type Choices } from './selection.ts';
import { pathOf, type ViewKind } from './views.ts';

/** What a speaker adds to a slide; left out where nothing was added. */
interface Spoken {
	/** In place of the view's own title. */
	readonly title?: string;
	/** For the speaker, and for whoever reads the deck later. */
	readonly notes?: string;
}

/** A view to be shown: its path without locale, and its query. */
export interface Slide extends Spoken {
	readonly view: ViewKind;
	readonly region: (typeof VIEW_IDS)[number];
	/** What was chosen there: `''`, or `?` and the rest. */
	readonly query: string;
}

export const WORDS = ['title', 'section', 'closing'] as const;

/** A slide of words: the first, the last, or one between two parts. */
export interface WordsSlide extends Spoken {
	readonly words: (typeof WORDS)[number];
	readonly text?: string;
	/** Whether the address of the site stands there as a QR code. */
	readonly hasCode?: boolean;
}

export type DeckSlide = Slide | WordsSlide;

/** What of a slide can be written by hand. */
export type SlideWords = Pick<WordsSlide, 'title' | 'text' | 'notes'>;

/** Letters a text may have; what is longer is cut. */
const LONGEST = { title: 200, text: 1000, notes: 5000 } as const;

const PLACES: ReadonlyMap<string, Pick<Slide, 'view' | 'region'>> = new Map(
	(['map', ...COMPARISONS] as const).flatMap((view) =>
		VIEW_IDS.map((region) => [pathOf(view, region), { view, region }] as const),
	),
);

export const isWords = (slide: DeckSlide): slide is WordsSlide => 'words' in slide;

/** The address of a view, without locale. */
export function viewAddress({ view, region, query }: Slide): string {
	return pathOf(view, region) + query;
}

/** A slide as one text: the address of its view without locale, and behind `#` what was written by hand. */
export function slideAddress(slide: DeckSlide): string {
	const said = new URLSearchParams(isWords(slide) ? { words: slide.words } : {});
	for (const [name, text] of Object.entries(wordsOf(slide))) if (text !== '') said.set(name, text);
	if (isWords(slide) && slide.hasCode === true) said.set('code', '1');
	const hash = said.size === 0 ? '' : `#${said.toString()}`;
	return isWords(slide) ? hash : viewAddress(slide) + hash;
}

/** What was written by hand on a slide; only what is not empty. */
export function wordsOf(slide: DeckSlide): SlideWords {
	const { title = '', notes = '' } = slide;
	return pick({ title, notes, text: isWords(slide) ? (slide.text ?? '') : '' });
}

const pick = (said: Required<SlideWords>): SlideWords => ({
	...(said.title === '' ? {} : { title: said.title.slice(0, LONGEST.title) }),
	...(said.text === '' ? {} : { text: said.text.slice(0, LONGEST.text) }),
	...(said.notes === '' ? {} : { notes: said.notes.slice(0, LONGEST.notes) }),
});

/** Reads a slide from its text; null where there is no such view. What a query cannot mean is left out. */
export function parseSlide(address: string, choices: Choices): DeckSlide | null {
	const at = address.indexOf('#');
	const said = new URLSearchParams(at < 0 ? '' : address.slice(at + 1));
	const [path = '', query = ''] = (at < 0 ? address : address.slice(0, at)).split('?', 2);
	const spoken = { title: said.get('title') ?? '', notes: said.get('notes') ?? '' };
	const words = WORDS.find((kind) => kind === said.get('words'));
	if (path === '' && words !== undefined) {
		const code = said.get('code') === '1' ? { hasCode: true } : {};
		return { words, ...code, ...pick({ ...spoken, text: said.get('text') ?? '' }) };
	}
	const place = PLACES.get(path);
	if (place === undefined) return null;
	const selection = parseSelection(new URLSearchParams(query), choices);
	return { ...place, query: writeSelection(selection, choices), ...pick({ ...spoken, text: '' }) };
}

/** A deck as the query of a link: each slide's address as one `s`. */
export function writeDeck(slides: readonly DeckSlide[]): string {
	return slides.length === 0
		? ''
		: `?${slides.map((slide) => `s=${encodeURIComponent(slideAddress(slide))}`).join('&')}`;
}

/** Reads a deck from a link, or from what the device kept; slides that no longer exist are left out. */
export function parseDeck(query: string, choices: Choices): readonly DeckSlide[] {
	return new URLSearchParams(query).getAll('s').flatMap((address) => parseSlide(address, choices) ?? []);
}
