// Showing views to a room: one at a time and nothing else on the screen, or lined up as a deck.
import { getContext, setContext } from 'svelte';
import type { Keep } from '#lib/keep/keep.ts';
import { parseDeck, writeDeck, type Slide } from './deck.ts';
import type { Choices } from './selection.ts';

/** How the site is shown: as pages, as slides to a room, or as one picture inside someone else's page. */
export type Showing = 'page' | 'slides' | 'embed';

/** What the slide show needs from outside. */
export interface SlideShowEffects {
	readonly go: (slide: Slide) => void;
	/** Where the deck is kept. */
	readonly keep: Pick<Keep, 'read' | 'write'>;
}

/** The name the deck is kept under. */
const DECK = 'deck';

export class SlideShow {
	readonly #effects: SlideShowEffects;
	readonly #choices: Choices;
	#showing: Showing = $state.raw('page');
	/** The deck on this device. */
	#deck: readonly Slide[] = $state.raw([]);
	/** The slides being shown: the deck, a shared one, or none for a single view. */
	#slides: readonly Slide[] = $state.raw([]);
	#position = $state.raw(0);
	#figure: string | null = $state.raw(null);

	constructor(choices: Choices, effects: SlideShowEffects) {
		this.#choices = choices;
		this.#effects = effects;
	}

	get showing(): Showing {
		return this.#showing;
	}

	/** Whether a figure is what is being shown, by its name. A slide or an embedded page that names none shows all it has. */
	shows(figure: string): boolean {
		return this.#showing !== 'page' && (this.#figure === null || this.#figure === figure);
	}

	get deck(): readonly Slide[] {
		return this.#deck;
	}

	get position(): number {
		return this.#position;
	}

	/** How many slides are being shown; 0 for a single view. */
	get count(): number {
		return this.#slides.length;
	}

	/** Takes up the deck the device kept. */
	recall(): void {
		this.#deck = parseDeck(this.#effects.keep.read(DECK) ?? '', this.#choices);
	}

	/** Replaces the deck, and keeps it on the device; where the browser refuses, it lasts as long as the page. */
	keep(deck: readonly Slide[]): void {
		this.#deck = deck;
		this.#effects.keep.write(DECK, writeDeck(deck));
	}

	add(slide: Slide): void {
		this.keep([...this.#deck, slide]);
	}

	remove(position: number): void {
		this.keep(this.#deck.filter((_, at) => at !== position));
	}

	/** Moves a slide so many places, as far as there are places. */
	move(position: number, by: number): void {
		const slide = this.#deck[position];
		if (slide === undefined) return;
		const rest = this.#deck.filter((_, at) => at !== position);
		const to = Math.max(0, Math.min(rest.length, position + by));
		this.keep([...rest.slice(0, to), slide, ...rest.slice(to)]);
	}

	/** Shows one figure of the page the reader is at. */
	show(figure: string): void {
		this.#figure = figure;
		this.#slides = [];
		this.#showing = 'slides';
	}

	/** Shows slides from one of them on. */
	start(slides: readonly Slide[], position = 0): void {
		if (slides.length === 0) return;
		this.#figure = null;
		this.#slides = slides;
		this.#showing = 'slides';
		this.#goTo(position);
	}

	/** Steps through the slides; stays at either end. */
	step(by: number): void {
		this.#goTo(this.#position + by);
	}

	/** Goes to the first or the last slide. */
	jump(to: 'first' | 'last'): void {
		this.#goTo(to === 'first' ? 0 : this.#slides.length - 1);
	}

	/** Shows a figure inside someone else's page; null where the page has but one. */
	embed(figure: string | null): void {
		this.#figure = figure;
		this.#showing = 'embed';
	}

	leave(): void {
		this.#showing = 'page';
		this.#slides = [];
	}

	#goTo(position: number): void {
		const to = Math.max(0, Math.min(this.#slides.length - 1, position));
		const slide = this.#slides[to];
		if (slide === undefined) return;
		this.#position = to;
		this.#effects.go(slide);
	}
}

const KEY = Symbol('slideShow');

/** Makes the slide show known to the components below; call while a layout initialises. */
export function provideSlideShow(slideShow: SlideShow): SlideShow {
	return setContext(KEY, slideShow);
}

/** The slide show of the page; call while a component initialises. */
export function useSlideShow(): SlideShow {
	return getContext<SlideShow>(KEY);
}
