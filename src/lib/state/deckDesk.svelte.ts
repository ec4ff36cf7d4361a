// The deck on this device, shared by the tabs of the site: what one adds, moves or takes out the others show too.
import type { Keep } from '#lib/keep/keep.ts';
import { hasNewer, mergeLatest, stampAfter } from '#lib/keep/latest.ts';
import { asidesOf, recall, store, type Aside } from '#lib/keep/unread.ts';
import {
	parseSlide,
	slideAddress,
	wordsOf,
	type DeckSlide,
	type SlideWords,
	type WordsSlide,
} from './deck.ts';
import { placesAfter } from './deckOrder.ts';
import { DECK_TEXT, forgetOld, type DeckItem, type DeckItems } from './deckText.ts';
import type { Choices } from './selection.ts';

/** The name the deck is kept under. */
const DECK = 'deck';

/** A slide and what it is known by, also once it was moved. */
export interface OwnSlide {
	readonly id: string;
	readonly slide: DeckSlide;
}

/** What was under the ids that something done touched; null for what it added. */
interface Step {
	readonly before: ReadonlyMap<string, DeckItem | null>;
	/** How many slides it took out. */
	readonly out: number;
	/** What it wrote into, so that letter after letter is one step; empty for anything else. */
	readonly field: string;
}

/** So many steps can be taken back. */
const STEPS = 100;

/** What the deck on this device needs from outside. */
export interface DeckEffects {
	readonly keep: Keep;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Another text at every call, in every tab; later ones are greater. */
	readonly newId: () => string;
}

export class DeckDesk {
	readonly #choices: Choices;
	readonly #effects: DeckEffects;
	#items: DeckItems = $state.raw(new Map());
	#isKept = $state(true);
	#stuck: string | null = $state.raw(null);
	#asides: readonly Aside[] = $state.raw([]);
	/** What was done, from the first to the last. */
	#steps: readonly Step[] = $state.raw([]);

	readonly #slides = $derived(
		[...this.#items]
			.flatMap(([id, { place, address }]) => {
				const slide = address === null ? null : parseSlide(address, this.#choices);
				return slide === null ? [] : [{ id, slide, place }];
			})
			.toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1)),
	);

	constructor(choices: Choices, effects: DeckEffects) {
		this.#choices = choices;
		this.#effects = effects;
	}

	/** The slides in order; those of views this edition does not have are kept, and not shown. */
	get slides(): readonly OwnSlide[] {
		return this.#slides;
	}

	/** False where the browser refuses to keep the deck: it lasts as long as the page. */
	get isKept(): boolean {
		return this.#isKept;
	}

	/** A kept text that cannot be read and for which there is no room elsewhere; nothing is kept while it is there. */
	get stuck(): string | null {
		return this.#stuck;
	}

	/** Kept texts that could not be read and were set aside. */
	get asides(): readonly Aside[] {
		return this.#asides;
	}

	/** How many slides the last step took out, which `undo` puts back; 0 where it took out none. */
	get outCount(): number {
		return this.#steps.at(-1)?.out ?? 0;
	}

	/** Whether there is a step to take back. */
	get canUndo(): boolean {
		return this.#steps.length > 0;
	}

	/** Takes up what is kept, and hears what other tabs keep from now on; returns how to stop. */
	start(): () => void {
		this.refresh();
		return this.#effects.keep.hear((name, text) => {
			if (name === DECK) this.#hear(text);
		});
	}

	/** Looks again at what is kept, after a time in which other tabs were not heard. */
	refresh(): void {
		const { keep, now } = this.#effects;
		const { value, stuck } = recall(keep, DECK, DECK_TEXT, now());
		this.#stuck = stuck;
		this.#asides = asidesOf(keep, DECK);
		if (value !== null) this.#items = mergeLatest(this.#items, value);
	}

	/** Adds a slide at the end by its text (see `slideAddress`); null where there is no such view, else how many slides there are. */
	add(address: string): number | null {
		const slide = parseSlide(address, this.#choices);
		if (slide === null) return null;
		this.#put([[this.#effects.newId(), { place: this.#end(), address: slideAddress(slide) }]]);
		return this.slides.length;
	}

	/** Adds slides at the end; one call of `undo` takes them out again. */
	addAll(slides: readonly DeckSlide[]): void {
		this.#replace([], slides);
	}

	/** Puts a slide in front of all others. */
	addFirst(slide: DeckSlide): void {
		const first = this.#placeOf(this.slides[0]) ?? 1;
		this.#put([[this.#effects.newId(), { place: first - 1, address: slideAddress(slide) }]]);
	}

	/** Puts the same slide behind itself. */
	duplicate(id: string): void {
		const at = this.slides.findIndex((own) => own.id === id);
		const item = this.#items.get(id);
		if (item === undefined || at < 0) return;
		const after = this.#placeOf(this.slides[at + 1]) ?? item.place + 2;
		this.#put([[this.#effects.newId(), { ...item, place: (item.place + after) / 2 }]]);
	}

	/** Writes on a slide; texts left out stay, empty ones go. `hasCode` says whether a slide of words has a QR code. */
	write(id: string, words: SlideWords & Pick<WordsSlide, 'hasCode'>): void {
		const [own, item] = [this.slides.find((each) => each.id === id), this.#items.get(id)];
		if (own === undefined || item === undefined) return;
		const { title = '', notes = '', text = '', ...marks } = { ...wordsOf(own.slide), ...words };
		const address = slideAddress({ ...own.slide, ...marks, title, notes, text });
		const field = `${id} ${Object.keys(words).join()}`;
		if (address !== item.address) this.#put([[id, { ...item, address }]], { field });
	}

	remove(id: string): void {
		this.#replace(
			this.slides.filter((own) => own.id === id),
			[],
		);
	}

	/** Takes every slide out; one call of `undo` brings them back. */
	clear(): void {
		this.#replace(this.slides, []);
	}

	/** Puts other slides in place of those that are here; one call of `undo` brings these back. */
	take(slides: readonly DeckSlide[]): void {
		this.#replace(this.slides, slides);
	}

	/** Moves a slide so many places, as far as there are places. */
	move(id: string, by: number): void {
		const placed = this.slides.map((own) => ({ id: own.id, place: this.#placeOf(own) ?? 0 }));
		this.#put(
			placesAfter(placed, id, by).flatMap(({ id: each, place }) => {
				const item = this.#items.get(each);
				return item === undefined ? [] : [[each, { ...item, place }] as const];
			}),
		);
	}

	/** Takes the last step back: what it took out, moved or wrote is as it was, also where it stood. */
	undo(): void {
		const last = this.#steps.at(-1);
		if (last === undefined) return;
		const left = this.#steps.slice(0, -1);
		this.#put([...last.before].map(([id, item]) => [id, item ?? { place: 0, address: null }] as const));
		this.#steps = left;
	}

	/** Deletes a text that was set aside; for good. */
	deleteAside(name: string): void {
		this.#effects.keep.remove(name);
		this.refresh();
		if (this.#stuck === null && !this.#isKept) this.#save();
	}

	#placeOf(own: OwnSlide | undefined): number | undefined {
		return own === undefined ? undefined : this.#items.get(own.id)?.place;
	}

	#end(): number {
		return Math.max(-1, ...[...this.#items.values()].map(({ place }) => place)) + 1;
	}

	#replace(out: readonly OwnSlide[], slides: readonly DeckSlide[]): void {
		const end = this.#end();
		const gone = out.map(({ id }) => [id, { place: 0, address: null }] as const);
		const come = slides.map(
			(slide, at) => [this.#effects.newId(), { place: end + at, address: slideAddress(slide) }] as const,
		);
		this.#put([...gone, ...come], { out: out.length });
	}

	#put(
		changes: readonly (readonly [string, Omit<DeckItem, 'changed'>])[],
		{ out = 0, field = '' }: { readonly out?: number; readonly field?: string } = {},
	): void {
		if (field === '' || this.#steps.at(-1)?.field !== field) {
			const before = new Map(changes.map(([id]) => [id, this.#items.get(id) ?? null]));
			this.#steps = [...this.#steps, { before, out, field }].slice(-STEPS);
		}
		const now = this.#effects.now();
		const stamped = changes.map(([id, { place, address }]) => {
			const changed = stampAfter(this.#items.get(id)?.changed ?? null, now);
			return [id, { changed, place, address }] as const;
		});
		this.#items = new Map([...this.#items, ...stamped]);
		this.#save();
	}

	#save(): void {
		const { keep, now } = this.#effects;
		const stored = store(keep, DECK, DECK_TEXT, this.#items, now());
		this.#items = stored.value;
		this.#isKept = stored.isKept;
		this.#stuck = stored.stuck;
		this.#asides = asidesOf(keep, DECK);
	}

	#hear(text: string | null): void {
		const heard = text === null ? null : DECK_TEXT.read(text);
		if (heard === null) return;
		this.#items = mergeLatest(this.#items, heard);
		// Both tabs wrote at once, and the other did not see what this one had.
		if (hasNewer(forgetOld(this.#items), heard)) this.#save();
	}
}
