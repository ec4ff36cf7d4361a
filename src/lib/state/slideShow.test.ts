import { expect, test } from 'vitest';
import { writeDeck, type Slide } from './deck.ts';
import { SlideShow } from './slideShow.svelte.ts';

const CHOICES = {
	methods: ['open'],
	measures: ['index'],
	series: [],
	groups: [],
	countries: ['AAA'],
	weighable: [],
};
const slide = (region: Slide['region']): Slide => ({ view: 'map', region, query: '' });
const DECK = [slide('africa'), slide('cis'), slide('europe')];

function openSlideShow(kept: string | null = null) {
	const shown: string[] = [];
	const stored: string[] = [];
	const slideShow = new SlideShow(CHOICES, {
		go: ({ region }) => shown.push(region),
		keep: {
			read: (name) => (name === 'deck' ? (stored.at(-1) ?? kept) : null),
			write: (name, deck) => name === 'deck' && stored.push(deck) > 0,
		},
	});
	return { slideShow, shown, stored };
}

test('a deck is stepped through and stays at either end', () => {
	const { slideShow, shown } = openSlideShow();
	slideShow.start(DECK);
	for (const by of [-1, 1, 1, 1, -1]) slideShow.step(by);
	expect(shown).toEqual(['africa', 'africa', 'cis', 'europe', 'europe', 'cis']);
	slideShow.jump('last');
	slideShow.jump('first');
	expect(shown.slice(-2)).toEqual(['europe', 'africa']);
});

test('what is added, moved and taken out is kept on the device and there again', () => {
	const { slideShow, stored } = openSlideShow(writeDeck(DECK));
	slideShow.recall();
	slideShow.add(slide('world'));
	slideShow.move(3, -2);
	slideShow.remove(0);
	expect(slideShow.deck.map(({ region }) => region)).toEqual(['world', 'cis', 'europe']);
	const again = openSlideShow(stored.at(-1) ?? null);
	again.slideShow.recall();
	expect(again.slideShow.deck).toEqual(slideShow.deck);
});

test('a slide moved past either end stays there', () => {
	const { slideShow } = openSlideShow(writeDeck(DECK));
	slideShow.recall();
	slideShow.move(2, 5);
	slideShow.move(0, -5);
	slideShow.move(9, 1);
	expect(slideShow.deck).toEqual(DECK);
});

test('a single view is shown without going anywhere, and there is nothing to step to', () => {
	const { slideShow, shown } = openSlideShow();
	slideShow.show('map-world');
	slideShow.step(1);
	expect([slideShow.showing, slideShow.count, shown]).toEqual(['slides', 0, []]);
	slideShow.leave();
	expect(slideShow.showing).toBe('page');
});

test('an empty deck cannot be started, and a shared deck is not kept unasked', () => {
	const { slideShow, stored } = openSlideShow();
	slideShow.start([]);
	expect(slideShow.showing).toBe('page');
	slideShow.start(DECK);
	expect([stored, slideShow.deck]).toEqual([[], []]);
});

test('of a page with several figures only the one asked for is shown, and a deck shows all a view has', () => {
	const { slideShow } = openSlideShow();
	expect(slideShow.shows('gaps')).toBe(false);
	slideShow.show('gaps');
	expect([slideShow.shows('gaps'), slideShow.shows('pillars')]).toEqual([true, false]);
	slideShow.leave();
	expect(slideShow.shows('gaps')).toBe(false);
	slideShow.start(DECK);
	expect(slideShow.shows('pillars')).toBe(true);
	slideShow.embed('pillars');
	expect([slideShow.shows('gaps'), slideShow.shows('pillars')]).toEqual([false, true]);
});
