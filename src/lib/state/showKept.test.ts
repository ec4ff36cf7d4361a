import { expect, test } from 'vitest';
import { Shelf } from '../../../tests/fixtures/shelf.ts';
import type { DeckSlide } from './deck.ts';
import { keepShow, takeShow } from './showKept.ts';

const CHOICES = { methods: ['open'], measures: [], series: [], groups: [], countries: [], weighable: [] };
const DECK: readonly DeckSlide[] = [{ words: 'title' }, { view: 'map', region: 'cis', query: '' }];

test('a show goes on at the same slide on the next page, once, and not a day later', () => {
	const keep = new Shelf({}).tab(1);
	keepShow(keep, { slides: DECK, position: 1 }, 1000);
	expect(takeShow(keep, CHOICES, 2000)).toEqual({ slides: DECK, position: 1 });
	expect(takeShow(keep, CHOICES, 2000)).toBeNull();
	keepShow(keep, { slides: DECK, position: 1 }, 1000);
	expect(takeShow(keep, CHOICES, 24 * 3600 * 1000)).toBeNull();
	keep.write('show', 'damaged');
	expect(takeShow(keep, CHOICES, 2000)).toBeNull();
});
