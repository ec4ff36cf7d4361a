import { expect, test } from 'vitest';
import type { Slide } from './deck.ts';
import { SlideShow } from './slideShow.svelte.ts';

const slide = (region: Slide['region']): Slide => ({ view: 'map', region, query: '' });
const DECK = [slide('africa'), slide('cis'), slide('europe')];

function openSlideShow() {
	const shown: string[] = [];
	const slideShow = new SlideShow({
		go: ({ region }) => {
			shown.push(region);
			return Promise.resolve();
		},
		openDeck: () => Promise.reject(new Error('the deck did not arrive')),
	});
	return { slideShow, shown };
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

test('a single view is shown without going anywhere, and there is nothing to step to', () => {
	const { slideShow, shown } = openSlideShow();
	slideShow.show('map-world');
	slideShow.step(1);
	expect([slideShow.showing, slideShow.count, shown]).toEqual(['slides', 0, []]);
	slideShow.leave();
	expect(slideShow.showing).toBe('page');
});

test('slides that are none cannot be started', () => {
	const { slideShow } = openSlideShow();
	slideShow.start([]);
	expect(slideShow.showing).toBe('page');
});

test('a deck that did not arrive is asked for again', async () => {
	const { slideShow } = openSlideShow();
	const first = slideShow.openDeck();
	await expect(first).rejects.toThrow('did not arrive');
	expect(slideShow.openDeck()).not.toBe(first);
	await expect(slideShow.openDeck()).rejects.toThrow('did not arrive');
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

test('a slide of words goes nowhere, and gives way to a view once that is there', async () => {
	const { slideShow, shown } = openSlideShow();
	slideShow.start([{ words: 'title', title: 'Welcome' }, slide('cis')]);
	expect([shown, slideShow.shows('map-cis'), slideShow.words?.title]).toEqual([[], false, 'Welcome']);
	slideShow.step(1);
	expect([shown, slideShow.shows('map-cis')]).toEqual([['cis'], false]);
	await Promise.resolve();
	expect([slideShow.shows('map-cis'), slideShow.words, slideShow.slide]).toEqual([true, null, slide('cis')]);
});
