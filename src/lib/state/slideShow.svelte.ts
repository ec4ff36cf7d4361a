// Showing views to a room: one at a time and nothing else on the screen, or lined up as a deck.
import { getContext, setContext } from 'svelte';
import type { DeckSlide, Slide, WordsSlide } from './deck.ts';
import type { DeckDesk } from './deckDesk.svelte.ts';

/** The name a show is kept under while the page is loaded anew. */
export const SHOW = 'show';

/** How the site is shown: as pages, as slides to a room, or as one picture inside someone else's page. */
export type Showing = 'page' | 'slides' | 'embed';

/** What the slide show needs from outside. */
export interface SlideShowEffects {
	/** Opens the view of a slide; resolves when it is there. */
	readonly go: (slide: Slide) => Promise<void>;
	/** Opens the deck on this device; most pages never need it. */
	readonly openDeck: () => Promise<DeckDesk>;
}

export class SlideShow {
	readonly #effects: SlideShowEffects;
	#deck: Promise<DeckDesk> | null = null;
	#showing: Showing = $state.raw('page');
	/** The slides being shown: the deck, a shared one, or none for a single view. */
	#slides: readonly DeckSlide[] = $state.raw([]);
	#position = $state.raw(0);
	/** The slide that is there, which is the one before until the view of the next has come. */
	#slide: DeckSlide | null = $state.raw(null);
	#figure: string | null = $state.raw(null);

	constructor(effects: SlideShowEffects) {
		this.#effects = effects;
	}

	get showing(): Showing {
		return this.#showing;
	}

	/** Whether a figure is what is being shown, by its name. A slide or an embedded page that names none shows all it has. */
	shows(figure: string): boolean {
		if (this.#showing === 'page' || this.words !== null) return false;
		return this.#figure === null || this.#figure === figure;
	}

	/** The slide of a deck that is shown; null for a single view. */
	get slide(): DeckSlide | null {
		return this.#slide;
	}

	/** The slide that comes next; null after the last. */
	get next(): DeckSlide | null {
		return this.#slides[this.#position + 1] ?? null;
	}

	/** The slide of words that is shown; null while a view is. */
	get words(): WordsSlide | null {
		const { slide } = this;
		return this.#showing === 'slides' && slide !== null && 'words' in slide ? slide : null;
	}

	/** All slides being shown; none for a single view. */
	get slides(): readonly DeckSlide[] {
		return this.#slides;
	}

	get position(): number {
		return this.#position;
	}

	/** How many slides are being shown; 0 for a single view. */
	get count(): number {
		return this.#slides.length;
	}

	/** The deck on this device, the same at every call; rejects where what it needs does not arrive. */
	openDeck(): Promise<DeckDesk> {
		this.#deck ??= this.#effects.openDeck().catch((fault: unknown) => {
			this.#deck = null;
			throw fault;
		});
		return this.#deck;
	}

	/** Shows one figure of the page the reader is at; null where it has but one. */
	show(figure: string | null): void {
		this.#figure = figure;
		this.#slides = [];
		this.#slide = null;
		this.#position = 0;
		this.#showing = 'slides';
	}

	/** Shows slides from one of them on. */
	start(slides: readonly DeckSlide[], position = 0): void {
		if (slides.length === 0) return;
		this.#figure = null;
		this.#slides = slides;
		this.#slide = null;
		this.#showing = 'slides';
		this.#goTo(position);
	}

	/** Steps through the slides; stays at either end. */
	step(by: number): void {
		this.#goTo(this.#position + by);
	}

	/** Goes to a slide by its place, or to the nearest there is. */
	goTo(position: number): void {
		this.#goTo(position);
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
		this.#slide = null;
	}

	#goTo(position: number): void {
		const to = Math.max(0, Math.min(this.#slides.length - 1, position));
		const slide = this.#slides[to];
		if (slide === undefined) return;
		this.#position = to;
		if ('words' in slide) {
			this.#slide = slide;
			return;
		}
		void this.#effects.go(slide).then(() => {
			if (this.#slides[this.#position] === slide) this.#slide = slide;
		});
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
