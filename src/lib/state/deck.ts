// A deck: views lined up to be shown one after another, as text for the device and for a link.
import { COMPARISONS } from '#lib/edition/comparisons.ts';
import { VIEW_IDS } from '#lib/geography/regions.ts';
import { parseSelection, writeSelection, type Choices } from './selection.ts';
import { pathOf, type ViewKind } from './views.ts';

/** A view to be shown: its path without locale, and its query. */
export interface Slide {
	readonly view: ViewKind;
	readonly region: (typeof VIEW_IDS)[number];
	/** What was chosen there: `''`, or `?` and the rest. */
	readonly query: string;
}

const PLACES: ReadonlyMap<string, Pick<Slide, 'view' | 'region'>> = new Map(
	(['map', ...COMPARISONS] as const).flatMap((view) =>
		VIEW_IDS.map((region) => [pathOf(view, region), { view, region }] as const),
	),
);

/** The address of a slide, without locale. */
export function slideAddress({ view, region, query }: Slide): string {
	return pathOf(view, region) + query;
}

/** Reads the address of a view, without locale; null where there is no such view. What a query cannot mean is left out. */
export function parseSlide(address: string, choices: Choices): Slide | null {
	const [path = '', query = ''] = address.split('?', 2);
	const place = PLACES.get(path);
	if (place === undefined) return null;
	const selection = parseSelection(new URLSearchParams(query), choices);
	return { ...place, query: writeSelection(selection, choices) };
}

/** A deck as the query of a link: each slide's address as one `s`. */
export function writeDeck(slides: readonly Slide[]): string {
	return slides.length === 0
		? ''
		: `?${slides.map((slide) => `s=${encodeURIComponent(slideAddress(slide))}`).join('&')}`;
}

/** Reads a deck from a link, or from what the device kept; slides that no longer exist are left out. */
export function parseDeck(query: string, choices: Choices): readonly Slide[] {
	return new URLSearchParams(query).getAll('s').flatMap((address) => parseSlide(address, choices) ?? []);
}
