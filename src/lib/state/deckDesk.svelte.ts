// The deck on this device, shared by the tabs of the site: what one adds, moves or takes out the others show too.
import type { Keep } from '#lib/keep/keep.ts';
import { hasNewer, mergeLatest, stampAfter } from '#lib/keep/latest.ts';
import { asidesOf, recall, store, type Aside } from '#lib/keep/unread.ts';
import { parseSlide, slideAddress, type Slide } from './deck.ts';
import { DECK_TEXT, forgetOld, type DeckItem, type DeckItems } from './deckText.ts';
import type { Choices } from './selection.ts';

/** The name the deck is kept under. */
const DECK = 'deck';

/** A slide and what it is known by, also once it was moved. */
export interface OwnSlide {
	readonly id: string;
	readonly slide: Slide;
}

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
	/** What was under the ids that taking out or replacing touched last; null for what it added. */
	#before: ReadonlyMap<string, DeckItem | null> = $state.raw(new Map());

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

	/** How many slides can be put back; 0 where nothing was taken out. */
	get outCount(): number {
		return [...this.#before.values()].filter((item) => item !== null).length;
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

	/** Adds a view at the end by its address, without locale; null where there is no such view, else how many slides there are. */
	add(address: string): number | null {
		const slide = parseSlide(address, this.#choices);
		if (slide === null) return null;
		this.#put([[this.#effects.newId(), { place: this.#end(), address: slideAddress(slide) }]]);
		return this.slides.length;
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
	take(slides: readonly Slide[]): void {
		this.#replace(this.slides, slides);
	}

	/** Moves a slide so many places, as far as there are places. */
	move(id: string, by: number): void {
		const { slides } = this;
		const at = slides.findIndex((own) => own.id === id);
		const own = slides[at];
		if (own === undefined) return;
		const rest = slides.filter((each) => each !== own);
		const to = Math.max(0, Math.min(rest.length, at + by));
		const order = [...rest.slice(0, to), own, ...rest.slice(to)].map((each) => each.id);
		const [before, after] = [this.#placeOf(rest[to - 1]), this.#placeOf(rest[to])];
		const place = ((before ?? (after ?? 0) - 2) + (after ?? (before ?? 0) + 2)) / 2;
		const isBetween = place > (before ?? -Infinity) && place < (after ?? Infinity);
		const places = isBetween ? [[id, place] as const] : order.map((each, nth) => [each, nth] as const);
		this.#put(
			places.flatMap(([each, next]) => {
				const item = this.#items.get(each);
				return item === undefined ? [] : [[each, { ...item, place: next }] as const];
			}),
		);
	}

	/** Brings back what was taken out or replaced last, where it was. */
	undo(): void {
		const before = [...this.#before];
		this.#before = new Map();
		this.#put(before.map(([id, item]) => [id, item ?? { place: 0, address: null }] as const));
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

	#replace(out: readonly OwnSlide[], slides: readonly Slide[]): void {
		const end = this.#end();
		const gone = out.map(({ id }) => [id, { place: 0, address: null }] as const);
		const come = slides.map(
			(slide, at) => [this.#effects.newId(), { place: end + at, address: slideAddress(slide) }] as const,
		);
		this.#before = new Map([...gone, ...come].map(([id]) => [id, this.#items.get(id) ?? null]));
		this.#put([...gone, ...come]);
	}

	#put(changes: readonly (readonly [string, Omit<DeckItem, 'changed'>])[]): void {
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
